import type { AgencyKind } from '../organisations/index.js';
import type { AgencyRef } from '../plans/index.js';

/** Cơ quan ban hành as its documents name it. */
export interface IssuingAgency {
  /** Names on the document's date. */
  readonly name: string;
  readonly superior: string | null;
  readonly kind: AgencyKind;
}

const committees: readonly AgencyKind[] = ['provincialCommittee', 'cityCommittee', 'districtCommittee', 'communeCommittee'];

/** Whether it is a collective body, which is signed for with TM. (NĐ 30 Đ13). */
export const isCommittee = ({ kind }: Pick<IssuingAgency, 'kind'>): boolean => committees.includes(kind);

/** The body above stands over the name, except over a committee's or a ministry's (NĐ 30 PL I.II.2). */
export const superiorOf = (agency: IssuingAgency): string | null =>
  isCommittee(agency) || agency.kind === 'ministry' ? null : agency.superior;

const unit = /^(?:.*\s)?(?:tỉnh|thành phố|thị xã|huyện|quận|phường|xã(?!\s+hội)|thị trấn|đặc khu)\s+/iu;

/**
 * Địa danh: the name of the province, district or commune (NĐ 30 PL I.II.4). The register keeps none, so it is read from the
 * agency's name, else from that of the body above; a name that is a number or President Hồ Chí Minh's keeps its word, "Phường 1". Empty
 * where neither says it.
 */
export function placeOf({ name, superior }: Pick<IssuingAgency, 'name' | 'superior'>): string {
  for (const one of [name, superior]) {
    if (one === null || !unit.test(one)) continue;
    const place = one.replace(unit, '');
    if (/^Hồ Chí Minh$/iu.test(place)) return `Thành phố ${place}`;
    return /^\d+$/.test(place) ? (/(\S+\s+\d+)$/u.exec(one)?.[1] ?? place) : place;
  }
  return '';
}

/** Chức vụ of the head, from the beginning of the agency's name; the second is the deputy's. What is not listed is a thủ trưởng. */
const titles: readonly (readonly [name: RegExp, head: string, deputy: string])[] = [
  [/^(?:sở|công an|trung tâm|bệnh viện)(?=\s)/iu, 'GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  [/^phòng(?=\s)/iu, 'TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'],
  [/^văn phòng(?=\s)/iu, 'CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
  [/^thanh tra(?=\s)/iu, 'CHÁNH THANH TRA', 'PHÓ CHÁNH THANH TRA'],
  [/^trường(?=\s)/iu, 'HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG'],
  [/^ban(?=\s)/iu, 'TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
  [/^bộ(?=\s)/iu, 'BỘ TRƯỞNG', 'THỨ TRƯỞNG'],
];

/** The titles of head and deputy as they are signed with. */
export function titlesOf(agency: Pick<IssuingAgency, 'name' | 'kind'>): { readonly head: string; readonly deputy: string } {
  if (isCommittee(agency)) return { head: 'CHỦ TỊCH', deputy: 'PHÓ CHỦ TỊCH' };
  const [, head, deputy] = titles.find(([name]) => name.test(`${agency.name} `.normalize('NFC'))) ?? [null, 'THỦ TRƯỞNG', 'PHÓ THỦ TRƯỞNG'];
  return { head, deputy };
}

/** Groups as a plan addresses them. */
const groups: Readonly<Record<AgencyKind, string>> = {
  ministry: 'Các bộ, cơ quan ngang bộ',
  provincialCommittee: 'Ủy ban nhân dân các tỉnh, thành phố',
  cityCommittee: 'Ủy ban nhân dân các thành phố',
  committeeOffice: 'Các Văn phòng Ủy ban nhân dân',
  department: 'Các sở, ban, ngành',
  division: 'Các phòng chuyên môn',
  districtCommittee: 'Ủy ban nhân dân các huyện, thị xã, thành phố',
  communeCommittee: 'Ủy ban nhân dân các xã, phường, thị trấn',
  publicUnit: 'Các đơn vị sự nghiệp công lập',
  party: 'Các cơ quan đảng',
  other: 'Các cơ quan, đơn vị thuộc loại khác',
};

/** Agencies and groups in one line; `names` by id. */
export const refsInWords = (refs: readonly AgencyRef[], names: Readonly<Record<string, string>>): string =>
  refs.map((ref) => ('agency' in ref ? (names[ref.agency] ?? '') : groups[ref.kind])).join('; ');
