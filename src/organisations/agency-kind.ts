/** Loại cơ quan. A plan may address all subordinate agencies of one kind as a group. */
export const agencyKinds = [
  'ministry',
  'provincialCommittee',
  'cityCommittee',
  'committeeOffice',
  /** Sở, ban, ngành. */
  'department',
  /** Phòng chuyên môn of a city or district. */
  'division',
  'districtCommittee',
  'communeCommittee',
  /** Đơn vị sự nghiệp. */
  'publicUnit',
  'party',
  'other',
] as const;
export type AgencyKind = (typeof agencyKinds)[number];
