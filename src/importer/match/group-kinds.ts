import type { AgencyKind } from '../../organisations/index.js';
import { nameForm } from './name-forms.js';

/** A class of agencies as a document names it, and how many it says there are. */
export interface GroupName {
  readonly kinds: readonly AgencyKind[];
  readonly stated: number | null;
}

/** Groups as an exported plan prints them, in the form by which names are compared. */
const exported: ReadonlyMap<string, AgencyKind> = new Map(
  (
    [
      ['các bộ, cơ quan ngang bộ', 'ministry'],
      ['ủy ban nhân dân các tỉnh, thành phố', 'provincialCommittee'],
      ['ủy ban nhân dân các thành phố', 'cityCommittee'],
      ['các văn phòng ủy ban nhân dân', 'committeeOffice'],
      ['các sở, ban, ngành', 'department'],
      ['các phòng chuyên môn', 'division'],
      ['ủy ban nhân dân các huyện, thị xã, thành phố', 'districtCommittee'],
      ['ủy ban nhân dân các xã, phường, thị trấn', 'communeCommittee'],
      ['các đơn vị sự nghiệp công lập', 'publicUnit'],
      ['các cơ quan đảng', 'party'],
      ['các cơ quan, đơn vị thuộc loại khác', 'other'],
    ] as const
  ).map(([name, kind]) => [nameForm(name), kind]),
);

/** What kinds a group means, or null when the form names one body. `ofProvince`: the issuer has Sở, not Phòng. */
export function groupOf(form: string, ofProvince: boolean): GroupName | null {
  const whole = exported.get(form);
  if (whole !== undefined) return { kinds: [whole], stated: null };
  const stated = /(?:^|\s)(\d{1,3}) (?:sở|xã|phường|huyện|đơn vị|cơ quan|đặc khu|thị xã|quận)/.exec(form)?.[1];
  const many = stated !== undefined || /(?:^|\s)(?:các|những|toàn thể|tất cả)\s/.test(form) || /,/.test(form);
  const of = (...kinds: AgencyKind[]): GroupName => ({ kinds, stated: stated === undefined ? null : Number(stated) });
  if (
    /ủy ban nhân dân (?:các |\d+ )?(?:cấp xã|xã|phường|thị trấn|đặc khu)(?:,| và|$| trên địa bàn| thuộc)/.test(form) &&
    (many || /cấp xã/.test(form))
  )
    return of('communeCommittee');
  if (/ủy ban nhân dân (?:các |\d+ )?(?:cấp huyện|huyện|quận|thị xã|thành phố)/.test(form) && (many || /cấp huyện/.test(form)))
    return of('districtCommittee');
  if (!many && !/^(?:sở|cơ quan|đơn vị|phòng), /.test(form))
    return /^(?:sở|cơ quan|đơn vị),? /.test(form) && !/^sở \p{L}/u.test(form) ? of() : null;
  if (/^(?:các )?bộ(?:,|$| và)/.test(form)) return of('ministry');
  if (/(?:^|\s)(?:các |\d+ )?sở(?:,|$|\s(?:có liên quan|liên quan|và))/.test(form))
    return of(...(/đơn vị sự nghiệp/.test(form) ? (['department', 'publicUnit'] as const) : (['department'] as const)));
  if (/đơn vị sự nghiệp/.test(form))
    return of(
      ...(/cơ quan chuyên môn/.test(form) ? ([ofProvince ? 'department' : 'division', 'publicUnit'] as const) : (['publicUnit'] as const)),
    );
  if (/cơ quan chuyên môn|(?:^|\s)(?:các )?phòng(?:,|$|\s(?:ban|chuyên môn))/.test(form)) return of(ofProvince ? 'department' : 'division');
  if (/^(?:các )?(?:xã|phường)(?:,|$)/.test(form)) return of('communeCommittee');
  // "các cơ quan, đơn vị, địa phương": a group, but which is for the officer to say.
  return /^(?:các|những|toàn thể|tất cả|\d+) (?:cơ quan|đơn vị|địa phương|tổ chức|ban|ngành|đoàn thể|cấp)/.test(form) ? of() : null;
}

const kindWords: readonly (readonly [RegExp, AgencyKind])[] = [
  [/^(?:bộ (?!chỉ huy|đội)|ngân hàng nhà nước việt nam|chính phủ)/, 'ministry'],
  [/^văn phòng (?:ủy ban nhân dân|hội đồng nhân dân)/, 'committeeOffice'],
  [/^ủy ban nhân dân tỉnh/, 'provincialCommittee'],
  [/^ủy ban nhân dân (?:huyện|quận|thị xã)/, 'districtCommittee'],
  [/^ủy ban nhân dân thành phố/, 'cityCommittee'],
  [/^ủy ban nhân dân (?:xã|phường|thị trấn|đặc khu)/, 'communeCommittee'],
  [/^(?:sở |thanh tra tỉnh|ban quản lý khu)/, 'department'],
  [/^phòng /, 'division'],
  [/^(?:trung tâm|trường|bệnh viện|đài phát thanh|báo và|ban quản lý dự án)/, 'publicUnit'],
  [/(?:tỉnh ủy|thành ủy|đảng ủy|huyện ủy|chi bộ|đảng bộ)/, 'party'],
];

/** The kind a name not in the register seems to be of; for the officer, never created. */
export const kindOfName = (form: string): AgencyKind | null => kindWords.find(([pattern]) => pattern.test(form))?.[1] ?? null;
