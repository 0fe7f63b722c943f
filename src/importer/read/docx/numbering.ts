import { readXml } from './xml-events.js';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly legal: boolean;
}

interface List {
  readonly abstract: string;
  readonly starts: ReadonlyMap<number, number>;
}

/** Đánh số tự động. Counts as Word does and writes each number as it is shown. */
export class Numbering {
  private readonly levels = new Map<string, Map<number, Level>>();
  private readonly lists = new Map<string, List>();
  private readonly styleNumbers = new Map<string, { list: string | null; level: number | null; basedOn: string | null }>();
  /** Counters of an abstract list, shared by all lists made of it. */
  private readonly counters = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(numbering: string | null, styles: string | null) {
    if (numbering !== null) this.readLists(numbering);
    if (styles !== null) this.readStyles(styles);
  }

  /** The number before a paragraph, "3.1." or "-"; empty when it has none. Counts on. */
  next(list: string | null, level: number | null, style: string | null): string {
    const own = list === null ? this.ofStyle(style) : { list, level: level ?? 0 };
    if (own.list === null || own.list === '0') return '';
    const found = this.lists.get(own.list);
    const levels = found === undefined ? undefined : this.levels.get(found.abstract);
    const depth = Math.min(level ?? own.level ?? 0, 8);
    const shown = levels?.get(depth);
    if (found === undefined || levels === undefined || shown === undefined) return '';
    const counters = this.counters.get(found.abstract) ?? [];
    this.counters.set(found.abstract, counters);
    const key = `${own.list}/${depth}`;
    const restarted = found.starts.get(depth);
    if (restarted !== undefined && !this.begun.has(key)) counters[depth] = restarted;
    else counters[depth] = counters[depth] === undefined ? shown.start : counters[depth] + 1;
    this.begun.add(key);
    counters.length = depth + 1;
    for (let above = 0; above < depth; above++) counters[above] ??= levels.get(above)?.start ?? 1;
    if (shown.format === 'bullet') return '-';
    if (shown.format === 'none') return '';
    return shown.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return written(counters[at] ?? 1, shown.legal ? 'decimal' : (levels.get(at)?.format ?? 'decimal'));
    });
  }

  private ofStyle(style: string | null): { list: string | null; level: number | null } {
    let name = style;
    for (let steps = 0; name !== null && steps < 10; steps++) {
      const found = this.styleNumbers.get(name);
      if (found === undefined) break;
      if (found.list !== null) return { list: found.list, level: found.level };
      name = found.basedOn;
    }
    return { list: null, level: null };
  }

  private readLists(xml: string): void {
    let abstract: string | null = null;
    let list: string | null = null;
    let depth = 0;
    let level = { start: 1, format: 'decimal', text: '', legal: false };
    let starts = new Map<number, number>();
    readXml(xml, {
      open: ({ name, attributes }) => {
        const value = attributes['val'] ?? '';
        if (name === 'abstractNum') {
          abstract = attributes['abstractNumId'] ?? '';
          this.levels.set(abstract, new Map());
        } else if (name === 'num') {
          list = attributes['numId'] ?? '';
          starts = new Map();
        } else if (name === 'abstractNumId' && list !== null) this.lists.set(list, { abstract: value, starts });
        else if (name === 'lvl') {
          depth = Number(attributes['ilvl'] ?? 0);
          level = { start: 1, format: 'decimal', text: '', legal: false };
        } else if (name === 'lvlOverride') depth = Number(attributes['ilvl'] ?? 0);
        else if (name === 'startOverride') starts.set(depth, Number(value));
        else if (name === 'start') level.start = Number(value);
        else if (name === 'numFmt') level.format = value;
        else if (name === 'lvlText') level.text = value;
        else if (name === 'isLgl') level.legal = value !== '0' && value !== 'false';
      },
      close: (name) => {
        if (name === 'lvl' && abstract !== null) this.levels.get(abstract)!.set(depth, level);
        else if (name === 'abstractNum') abstract = null;
        else if (name === 'num') list = null;
      },
    });
  }

  private readStyles(xml: string): void {
    let style: string | null = null;
    let found: { list: string | null; level: number | null; basedOn: string | null } = { list: null, level: null, basedOn: null };
    readXml(xml, {
      open: ({ name, attributes }) => {
        const value = attributes['val'] ?? '';
        if (name === 'style' && attributes['type'] === 'paragraph') {
          style = attributes['styleId'] ?? '';
          found = { list: null, level: null, basedOn: null };
        } else if (style === null) return;
        else if (name === 'basedOn') found.basedOn = value;
        else if (name === 'numId') found.list = value;
        else if (name === 'ilvl') found.level = Number(value);
      },
      close: (name) => {
        if (name !== 'style' || style === null) return;
        this.styleNumbers.set(style, found);
        style = null;
      },
    });
  }
}

const romans = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function written(count: number, format: string): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);
  switch (format) {
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'lowerLetter':
      return letter;
    case 'upperLetter':
      return letter.toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(count);
  }
}

function roman(count: number): string {
  let [left, text] = [count, ''];
  for (const [value, digits] of romans) {
    while (left >= value) {
      text += digits;
      left -= value;
    }
  }
  return text;
}
