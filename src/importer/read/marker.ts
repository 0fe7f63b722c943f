/** Số, ký hiệu đầu mục. How a numbered or bulleted paragraph begins. */
export interface Marker {
  readonly kind: 'part' | 'roman' | 'arabic' | 'letter' | 'paren' | 'bullet';
  /** Without stops and brackets: `II`, `3.1`, `đ`, `-`. */
  readonly label: string;
  /** Smaller stands higher in the document. */
  readonly rank: number;
  /** Where the words begin. */
  readonly body: number;
}

export const ranks = { part: 10, roman: 20, innerPart: 25, arabic: 30, letter: 50, paren: 60, bullet: 70, innerBullet: 80 } as const;

/** Marker of the paragraph at `from`, or null. Looks at no more than its first characters. */
export function markerAt(text: string, from: number, to: number): Marker | null {
  const code = text.charCodeAt(from);
  if (code >= 48 && code <= 57) return arabicAt(text, from, to);
  if (code === 40) return bracketedAt(text, from, to);
  if (isBulletCode(code)) return bulletAt(text, from, to);
  if (
    code === 80 ||
    code === 112 ||
    code === 67 ||
    code === 99 ||
    code === 77 ||
    code === 109 ||
    code === 272 ||
    code === 273 ||
    code === 78
  ) {
    const worded = wordedAt(text, from, to);
    if (worded !== null) return worded;
  }
  return romanAt(text, from, to) ?? letterAt(text, from, to);
}

const isBulletCode = (code: number): boolean =>
  code === 45 || code === 43 || (code >= 0x2010 && code <= 0x2015) || code === 0x2022 || code === 0x2212 || code === 0xb7 ||
  code === 0xf0b7 || code === 0xf02d || code === 0x25aa || code === 0x25cf || code === 0x25e6 || code === 0x2219 || code === 0x2043 || code === 0x25ba || code === 0x27a2; // biome-ignore format: one list.

function bulletAt(text: string, from: number, to: number): Marker | null {
  const body = skipSpaces(text, from + 1, to);
  if (body >= to) return null;
  // "-5%" and "- 05-NQ/TW" broken over lines are no bullets, "-Cơ quan" is one.
  const next = text.charCodeAt(body);
  if (body === from + 1 && ((next >= 48 && next <= 57) || isBulletCode(next))) return null;
  const inner = text[from] === '+' || text.charCodeAt(from) === 0x25e6;
  return { kind: 'bullet', label: '-', rank: inner ? ranks.innerBullet : ranks.bullet, body };
}

const arabic = /(\d{1,3}(?:\s?\.\s?\d{1,2}){0,4})(?:(\s?[.):])\s*|(\s?[-–/])\s+|\s+)/y;

function arabicAt(text: string, from: number, to: number): Marker | null {
  arabic.lastIndex = from;
  const found = arabic.exec(text);
  if (found === null) return null;
  const body = from + found[0].length;
  if (body > to) return null;
  const label = found[1]!.includes(' ') ? found[1]!.replaceAll(' ', '') : found[1]!;
  const depth = label.includes('.') ? label.split('.').length : 1;
  const stopped = found[2] !== undefined || found[3] !== undefined;
  if (!stopped && depth < 2) return null;
  const next = text.charCodeAt(body);
  if (next >= 48 && next <= 57 && !/\s$/.test(found[0])) return null; // "1.000"
  if (Number.parseInt(label, 10) > 199) return null;
  if (body === to && found[2] === undefined) return null;
  return { kind: 'arabic', label, rank: ranks.arabic + depth, body };
}

const bracketed = /\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*/y;

function bracketedAt(text: string, from: number, to: number): Marker | null {
  bracketed.lastIndex = from;
  const found = bracketed.exec(text);
  if (found === null || from + found[0].length >= to) return null;
  return { kind: 'paren', label: found[1]!, rank: ranks.paren, body: from + found[0].length };
}

const roman = /([IVX]{1,6}|l{2,3})\s?(?:[.)/:]|[-–](?=\s))\s*/y;

function romanAt(text: string, from: number, to: number): Marker | null {
  const code = text.charCodeAt(from);
  if (code !== 73 && code !== 86 && code !== 88 && code !== 108) return null;
  roman.lastIndex = from;
  const found = roman.exec(text);
  if (found === null || from + found[0].length > to) return null;
  return { kind: 'roman', label: found[1]!.replaceAll('l', 'I'), rank: ranks.roman, body: from + found[0].length };
}

const letter = /([a-zA-ZđĐ])\s?(\)|\.(?=\s|$))\s*/y;

function letterAt(text: string, from: number, to: number): Marker | null {
  const next = text.charCodeAt(from + 1);
  if (next !== 41 && next !== 46 && next !== 32) return null;
  letter.lastIndex = from;
  const found = letter.exec(text);
  if (found === null || from + found[0].length >= to) return null;
  const label = found[1]!;
  // "A." heads a part, "A)" is "a)" in a text of capitals.
  const isPart = label !== label.toLowerCase() && found[2] !== ')';
  return { kind: isPart ? 'part' : 'letter', label, rank: isPart ? ranks.part : ranks.letter, body: from + found[0].length };
}

const worded =
  /(phần\s+(?:thứ\s+)?|chương\s+|mục\s+|điều\s+|nhiệm\s+vụ\s+(?:số\s+)?)([IVX]{1,5}|\d{1,3}|[A-Z]|nhất|hai|ba|tư|bốn|năm|sáu)\s?(?:[.:)]\s*|[-–]\s+|$)/iy;

/** Phần I., Chương II:, Mục 1., Điều 1., Nhiệm vụ 1: */
function wordedAt(text: string, from: number, to: number): Marker | null {
  worded.lastIndex = from;
  const found = worded.exec(text);
  if (found === null || from + found[0].length > to) return null;
  const word = found[1]!.toLowerCase();
  const body = from + found[0].length;
  const label = found[2]!;
  if (word.startsWith('phần') || word.startsWith('chương')) return { kind: 'part', label, rank: ranks.part, body };
  if (word.startsWith('mục')) return { kind: 'roman', label, rank: ranks.roman, body };
  return { kind: 'arabic', label, rank: ranks.arabic + 1, body };
}

function skipSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === 32) at++;
  return at;
}
