import { type Item, type Unit, walk } from './outline.js';
import type { Source } from './source.js';

const closers =
  /^(?:trên đây là|trong quá trình|quá trình (?:triển khai|thực hiện|tổ chức)|(?:ủy ban nhân dân|ubnd|ban thường trực|ban chỉ đạo|bộ|sở|giám đốc|chủ tịch|bộ trưởng)[^.;]{0,80}?\syêu cầu|yêu cầu (?:các|thủ trưởng|giám đốc)|đề nghị (?:các|thủ trưởng|ủy ban|ubnd)|nhận được kế hoạch|kế hoạch này (?:có hiệu lực|thay thế|được))/;

/**
 * Đoạn kết: unnumbered paragraphs behind the last number of the last section, which speak for the whole document. Takes them off the unit
 * they were read into.
 */
export function takeClosing(source: Source, root: Unit): Item[] {
  const last = walk(root).at(-1)!;
  const closing: Item[] = [];
  while (last.items.length > 1) {
    const item = last.items.at(-1)!;
    if (item.bullet !== null || item.label !== null || !isClosing(source, item, last.items.at(-2)!)) break;
    closing.unshift(last.items.pop()!);
  }
  return closing;
}

function isClosing(source: Source, item: Item, before: Item): boolean {
  const words = source.low.slice(item.from, item.to);
  if (closers.test(words)) return true;
  const ended = /[.!…/]$/.test(source.text.slice(before.from, before.to));
  return ended || /\.\s?\/\.?$/.test(words);
}
