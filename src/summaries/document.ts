import type { Day } from '../platform/clock.js';

/** Văn bản hành chính as NĐ 30/2020 lays it out, before it is Word or Excel: what is shown and what is exported are this one thing. */
export interface OfficialDocument {
  readonly kind: 'plan' | 'report';
  /** Not issued, or not approved: it carries "DỰ THẢO" and no number. */
  readonly draft: boolean;
  /** KẾ HOẠCH, BÁO CÁO. */
  readonly typeName: string;
  /** Trích yếu. */
  readonly title: string;
  /** By the names of the document's date. The superior body is null where the form has none. */
  readonly issuer: { readonly superior: string | null; readonly name: string };
  /** Số, ký hiệu: "44/KH-UBND"; without the number while it is not given: "/KH-UBND". */
  readonly number: string;
  /** Địa danh; empty where no name says it. */
  readonly place: string;
  /** Null while it is not dated; `year` is then that of today. */
  readonly date: Day | null;
  readonly year: number;
  /** Kính gửi. */
  readonly addressees: readonly string[];
  /** Căn cứ. */
  readonly bases: readonly string[];
  readonly body: readonly Block[];
  /** Phụ lục. */
  readonly annexes: readonly DocumentTable[];
  readonly signature: { readonly lines: readonly string[]; readonly name: string | null };
  /** Nơi nhận, without marks. */
  readonly recipients: readonly string[];
}

/** A paragraph. The text of a plan may mark words as `**bold**` and `*italic*`. */
export interface Block {
  readonly style: 'heading' | 'paragraph';
  readonly text: string;
}

/** One table, of the annex and of the workbook. */
export interface DocumentTable {
  /** Name of the sheet, at most 31 characters. */
  readonly sheet: string;
  readonly title: string;
  /** Widths in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** A day is a date in Excel and dd/mm/yyyy in Word. */
export type CellValue = string | number | null | { readonly day: Day };

/** dd/mm/yyyy. */
export const printedDay = (day: Day): string => day.split('-').reverse().join('/');
