import type { Wording } from '../platform/language.js';

/** From, to (exclusive) in the text of the {@link Reading}, in UTF-16 code units. */
export type Span = readonly [from: number, to: number];

export type SourceFormat = 'text' | 'markdown' | 'docx' | 'pdf';

/** Đoạn. One line of the text of the reading. */
export interface Paragraph {
  readonly from: number;
  readonly to: number;
  /** The cell it stands in; null outside tables. */
  readonly cell: CellPlace | null;
  /** 1 for a heading of the first level; null where the source marks none. */
  readonly heading: number | null;
  /** Page of a PDF, from 1. */
  readonly page: number | null;
}

export interface CellPlace {
  readonly table: number;
  readonly row: number;
  /** Column of the grid, from 0; merged cells count as many columns as they cover. */
  readonly column: number;
  readonly columns: number;
  /** Rows it covers, of cells merged downwards. */
  readonly rows: number;
}

/**
 * What a file says, as text: Unicode NFC, one paragraph a line, no markup, automatic numbers written out. Everything proposed from it
 * points into `text`.
 */
export interface Reading {
  readonly format: SourceFormat;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tables: number;
  readonly pages: number | null;
}

export type RefusalCode =
  | 'empty'
  | 'too-large'
  | 'too-many-pages'
  | 'too-many-items'
  | 'unknown-type'
  | 'old-word'
  | 'password'
  | 'scan'
  | 'damaged'
  | 'archive-unsafe'
  | 'not-text'
  | 'not-a-plan'
  | 'too-heavy'
  | 'interrupted';

/** The file gives no proposal, and why; nothing is kept. */
export interface ReadingRefused {
  readonly refused: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** For the officer: what is wrong and what to send instead. */
  readonly text: Wording;
}

export const isRefused = (answer: object): answer is ReadingRefused => 'refused' in answer;

/** How far a reading is. `total` is null where it is not known before the end. */
export interface Progress {
  readonly stage: 'waiting' | 'reading' | 'parsing';
  /** Pages, where the file has any. */
  readonly done: number;
  readonly total: number | null;
}

export type OnProgress = (progress: Progress) => void;

/** Largest file, in bytes. */
export const mostBytes = 20 * 1024 * 1024;
/** Longest text, in UTF-16 code units: about 400 pages. */
export const mostCharacters = 1_000_000;
export const mostPages = 300;
/** Tasks, duties and reports together; a draft holds 500 tasks. */
export const mostItems = 2_000;
