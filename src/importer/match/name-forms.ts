/** Cách viết tên. Two ways to write one name come to one form: case, tone marks, abbreviations, the post before the office. */

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/ubmttq/g, 'ủy ban mặt trận tổ quốc'],
  [/ubnd/g, 'ủy ban nhân dân'],
  [/hđnd/g, 'hội đồng nhân dân'],
  [/mttqvn/g, 'mặt trận tổ quốc việt nam'],
  [/mttq/g, 'mặt trận tổ quốc'],
  [/(^|\s)(?:vp)(?=\s)/g, '$1văn phòng'],
  [/(^|\s)(?:tp|t\.p)(?:\.\s?|\s)/g, '$1thành phố '],
  [/(^|\s)bhxh(?=\s|$)/g, '$1bảo hiểm xã hội'],
  [/chqs/g, 'chỉ huy quân sự'],
  [/(^|\s)bch(?=\s)/g, '$1ban chấp hành'],
  [/(^|\s)tand(?=\s|$)/g, '$1tòa án nhân dân'],
  [/(^|\s)vksnd(?=\s|$)/g, '$1viện kiểm sát nhân dân'],
  [/(^|\s)lhpn(?=\s|$)/g, '$1liên hiệp phụ nữ'],
];

const tones: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'oà òa',
    'oá óa',
    'oả ỏa',
    'oã õa',
    'oạ ọa',
    'oè òe',
    'oé óe',
    'oẻ ỏe',
    'oẽ õe',
    'oẹ ọe',
    'uỳ ùy',
    'uý úy',
    'uỷ ủy',
    'uỹ ũy',
    'uỵ ụy',
  ].map((pair) => pair.split(' ')),
);
const toned = new RegExp(Object.keys(tones).join('|'), 'g');

const leaders =
  /^(?:đồng chí |đ\/c )?(?:(?:phó )?giám đốc|thủ trưởng|lãnh đạo|người đứng đầu|(?:phó )?chủ tịch|(?:phó )?trưởng ban|(?:phó )?chánh văn phòng|trưởng phòng|bộ trưởng|cục trưởng) (?=\S)/;

/** The form by which names are compared. Parents in brackets are left out. */
export function nameForm(name: string): string {
  let form = ` ${name.normalize('NFC').toLowerCase()} `
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[–—]/g, '-')
    .replace(/\s*-\s*/g, ' - ')
    .trim();
  for (const [pattern, words] of abbreviations) form = form.replace(pattern, words);
  return form
    .replace(toned, (letters) => tones[letters]!)
    .replace(/[.;:]+$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^các (?=sở [^,]|ủy ban nhân dân (?:tỉnh|thành phố)$)/, '')
    .trim();
}

/** Without the post of its head: "Giám đốc Sở Y tế" is the Sở Y tế. */
export const withoutLeader = (form: string): string => form.replace(leaders, '');

/** Letters that stand for a name behind its first word: "sở gdđt" of "sở giáo dục và đào tạo". */
export function initials(form: string): string {
  const [head = '', ...rest] = form.split(/[\s,-]+/).filter((word) => word !== 'và' && word !== '');
  return `${head} ${rest.map((word) => word[0]).join('')}`;
}

/** "sở gd&đt", "sở gd - đt", "sở gd và đt" as initials are written. */
export function asInitials(form: string): string | null {
  const [head, ...rest] = form.split(/\s+/);
  const letters = rest.join('').replace(/[&\-,.]|và/g, '');
  return head === undefined || rest.length === 0 || letters.length > 8 || /[aeiouyăâêôơưàáảãạ]{2}/.test(letters)
    ? null
    : `${head} ${letters}`;
}
