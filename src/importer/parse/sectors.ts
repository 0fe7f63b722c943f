import { isWordPart } from './source.js';

/** Tên ngành, lĩnh vực: what stands behind Sở, Bộ, Phòng; the longer first where one begins another. All in small letters, "hóa" not "hoá". */
const names = [
  'nội vụ', 'tài chính - kế hoạch', 'tài chính', 'tư pháp', 'xây dựng', 'công thương', 'y tế', 'giáo dục và đào tạo', 'giáo dục',
  'khoa học và công nghệ', 'nông nghiệp và môi trường', 'nông nghiệp và phát triển nông thôn', 'nông nghiệp', 'tài nguyên và môi trường',
  'kế hoạch và đầu tư', 'giao thông vận tải', 'thông tin và truyền thông', 'lao động - thương binh và xã hội',
  'lao động, thương binh và xã hội', 'văn hóa, thể thao và du lịch', 'văn hóa và thể thao', 'văn hóa - thể thao', 'văn hóa và thông tin',
  'văn hóa, khoa học và thông tin', 'văn hóa - xã hội', 'văn hóa', 'du lịch', 'ngoại vụ', 'ngoại giao', 'quốc phòng', 'công an',
  'dân tộc và tôn giáo', 'dân tộc', 'an toàn thực phẩm', 'quy hoạch - kiến trúc', 'kinh tế, hạ tầng và đô thị', 'kinh tế và hạ tầng',
  'kinh tế', 'quản lý đô thị', 'hạ tầng', 'thanh tra', 'hành chính', 'thể thao',
] as const; // biome-ignore format: a list of names.

const byFirstLetter = new Map<string, string[]>();
for (const name of [...names].sort((one, other) => other.length - one.length)) {
  byFirstLetter.set(name[0]!, [...(byFirstLetter.get(name[0]!) ?? []), name]);
}

/** End of the longest known name at `at` of a text in small letters, or null. "Hoá" and "hóa" are one. */
export function sectorEnd(low: string, at: number): number | null {
  const near = low.slice(at, at + 40);
  const written = near.includes('hoá') || near.includes('–') ? near.replaceAll('hoá', 'hóa').replaceAll('–', '-') : near;
  for (const name of byFirstLetter.get(written[0] ?? '') ?? []) {
    if (written.startsWith(name) && !isWordPart(written.charCodeAt(name.length))) return at + name.length;
  }
  return null;
}
