import type { Day } from '../platform/clock.js';

/** Số, ký hiệu of a document, taken apart. */
export interface DocumentNumber {
  /** State numbers put a slash after the number, Party numbers a hyphen: 44/KH-UBND, 256-KH/TU. */
  readonly system: 'state' | 'party';
  /** Null while it is not given: `/KH-UBND` is a draft. */
  readonly number: number | null;
  /** The year that legal documents carry between number and symbol, 30/2020/NĐ-CP; null otherwise. */
  readonly year: number | null;
  /** Abbreviation of the type, KH; null where the symbol begins with the agency: a công văn, 12/UBND-VX. */
  readonly type: string | null;
  /** Whose document it is: UBND, TU, CP. */
  readonly issuer: string;
  /** Of a công văn: the unit that drafted it, VX; null otherwise. */
  readonly unit: string | null;
}

/** PL I: 7 is printed 07, 44 stays 44. */
export function renderDocumentNumber(number: number, symbol: string): string {
  return `${String(number).padStart(2, '0')}/${symbol}`;
}

/** PL I: "ngày 03 tháng 02 năm 2026", "ngày 03 tháng 4 năm 2026". A zero before days below ten, and before January and February only. */
export function printedDate(day: Day): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  return `ngày ${date} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

/** Null for a text that is no number of a document. "Số:" before it and spaces in it are passed over. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const bare = text
    .normalize('NFC')
    .replace(/^\s*số\s*:?/i, '')
    .replace(/\s+/g, '');
  return parseParty(bare) ?? parseState(bare);
}

/** Types of documents by their printed abbreviation (NĐ 30/2020 PL III; the first of legal documents and copies as they are cited). */
const types = new Set(
  'L PL NĐ TT TTLT VBHN NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB KL SY TrS SL'.split(' '),
);

const word = '\\p{L}[\\p{L}\\d]*';
const party = new RegExp(`^(\\d{0,5})-(${word})/(${word}(?:-${word})*)$`, 'u');
const state = new RegExp(`^(\\d{0,5})/(?:(\\d{4})/)?(${word})(?:-(.+))?$`, 'u');
const rest = new RegExp(`^${word}(?:[-.]${word})*$`, 'u');

function parseParty(text: string): DocumentNumber | null {
  const [, number, type, issuer] = party.exec(text) ?? [];
  if (type === undefined || issuer === undefined) return null;
  return { system: 'party', number: numberOf(number), year: null, type, issuer, unit: null };
}

function parseState(text: string): DocumentNumber | null {
  const [, number, year, first, others] = state.exec(text) ?? [];
  if (first === undefined || (others !== undefined && !rest.test(others))) return null;
  const common = { system: 'state', number: numberOf(number), year: year === undefined ? null : Number(year) } as const;
  if (types.has(first) && others !== undefined) return { ...common, type: first, issuer: others, unit: null };
  return { ...common, type: null, issuer: first, unit: others ?? null };
}

/** No document has the number 0. */
const numberOf = (digits: string | undefined): number | null => Number(digits) || null;
