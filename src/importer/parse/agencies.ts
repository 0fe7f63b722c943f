import type { Span } from '../reading.js';
import { type Beginning, type Kind, kindAt, type Where } from './agency-beginnings.js';
import { determiners, groups, openings, places } from './agency-words.js';
import { PlacePattern } from './place-pattern.js';
import { nominalPredicates, predicates, strongPredicates } from './predicate-words.js';
import { sectorEnd } from './sectors.js';
import { inCapitals, indexWithin, matchAt, type Source, trimSpan } from './source.js';

/** Tên cơ quan đọc được. One agency or group, where it is printed. */
export interface Mention {
  readonly span: Span;
  /** As printed; of a distributive list ("Các Sở: Nội vụ, Tài chính") written out: "Sở Tài chính". */
  readonly name: string;
  /** False when no word of it is known to begin a name. */
  readonly known: boolean;
  /** Equal for two ways to write one name: small letters, "ủy" spelt one way, without "các". */
  readonly key: string;
}

/** A mention of what stands at a place. */
export function mentionAt({ text, low }: Source, span: Span, known: boolean): Mention {
  const key = low.slice(...span);
  return { span, name: text.slice(...span), known, key: key.startsWith('các ') ? key.slice(4) : key };
}

export interface AgencyList {
  readonly agencies: readonly Mention[];
  /** Where the list ends. */
  readonly to: number;
  /** A predicate, or a colon, follows. */
  readonly predicate: boolean;
}

const longestList = 1_500;
/** White space, comma, semicolon, stop, colon, brackets. */
const isWordEnd = (code: number): boolean =>
  code <= 32 || code === 44 || code === 59 || code === 46 || code === 58 || code === 40 || code === 41;

/** Reads names from `from` on, up to a predicate, the end of the sentence (prose) or `to`. */
export function readAgencies(source: Source, from: number, to: number, where: Where): AgencyList {
  return new Reader(source, Math.min(to, from + longestList), where).read(from);
}

/** The agencies of a paragraph that is nothing but agencies: "1. Sở Nội vụ:", "3. Các sở, ban, ngành và UBND các xã". */
export function namedAlone(source: Source, { from, to }: { from: number; to: number }): readonly Mention[] | null {
  if (to - from > 400) return null;
  const [start, end] = trimSpan(source, from, to);
  const list = readAgencies(source, start, end, 'value');
  return list.agencies[0]?.known === true && list.to >= end - 1 ? list.agencies : null;
}

/** Whether a name begins at `at`. */
export const beginsAgency = (source: Source, at: number, where: Where = 'prose'): boolean => kindAt(source, at, where) !== null;

/** What may stand behind a known name in small letters and still belong to it. */
const afterSector = new PlacePattern(
  'thqxpđclknv',
  /(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|tp|các|thuộc|trực thuộc|có liên quan|liên quan|khu vực|cấp|nơi|và)(?=[\s,;.:()]|$)/y,
);

const conjunction = new PlacePattern('vch&', /(?:và|cùng|hoặc|&)\s+/y);
/** "Các cơ quan được phân công …". */
const clauseOfName = new PlacePattern('đcp', /được\s|chủ trì(?!,)|phụ trách|có nhiệm vụ được/y);
/** "Các Sở: Nội vụ, Tài chính". */
const distributing = new PlacePattern('sbp', /(sở|bộ|phòng|ban)\s*:?\s+/y);
const hasSector = new PlacePattern('sbp', /(?:sở|bộ|phòng)(?=\s)/y);

class Reader {
  private readonly agencies: Mention[] = [];
  /** The names stand in a text of capitals, so that these mark nothing. */
  private capitals = false;

  constructor(
    private readonly source: Source,
    private readonly to: number,
    private readonly where: Where,
  ) {}

  read(from: number): AgencyList {
    let at = this.skipSpaces(from);
    this.capitals = inCapitals(this.source, at, Math.min(this.to, at + 40));
    const opening = openings.at(this.source, at);
    if (
      opening !== null &&
      at + opening[0].length < this.to &&
      (this.where === 'value' || beginsAgency(this.source, at + opening[0].length))
    ) {
      at += opening[0].length;
    }
    for (;;) {
      const start = kindAt(this.source, at, this.where);
      if (start === null && (this.where === 'prose' || at >= this.to || this.isPredicate(at)))
        return this.end(at, at < this.to && this.isPredicate(at));
      const item = this.item(at, start);
      if (item.next === null) return this.end(item.to, item.predicate);
      at = item.next;
    }
  }

  private end(to: number, predicate: boolean): AgencyList {
    return { agencies: this.agencies, to, predicate };
  }

  /** One name from `at`; where the next one begins, if the list goes on. */
  private item(at: number, start: Beginning | null): { to: number; next: number | null; predicate: boolean } {
    const { low } = this.source;
    const distributed = start?.kind === 'body' || start?.kind === 'group' ? this.distributed(at, start.at) : null;
    if (distributed !== null) return this.after(distributed);
    const sector = this.sectorOf(start);
    let end = sector ?? start?.end ?? this.nextEnd(at);
    let last = end; // End of the last word that belongs to the name.
    let bare = start?.kind === 'group';
    let words = 0;
    for (;;) {
      const mark = this.skipSpaces(end);
      if (mark >= this.to) return this.close(at, last, start, mark, null, false);
      const sign = low[mark]!;
      if (sign === '(') {
        const closing = indexWithin(low, ')', mark, this.to);
        const inner = closing < 0 ? this.to : closing + 1;
        // A parent belongs to the name: "Trung tâm … (Sở Nội vụ)". Another remark does not.
        if (inner - mark < 60 && beginsAgency(this.source, mark + 1, 'prose')) last = inner;
        end = inner;
        bare = false;
        continue;
      }
      if (sign === ')') return this.close(at, last, start, mark, null, false);
      if (sign === ';' || sign === '.') {
        if (sign === '.' && mark + 1 < this.to && low[mark + 1] !== ' ') {
          end = mark + 1; // "TP.HCM"
          continue;
        }
        const next = this.skipSpaces(mark + 1);
        const goesOn = sign === ';' && this.where === 'value' && next < this.to;
        return this.close(at, last, start, mark, goesOn ? next : null, false);
      }
      if (sign === ':') {
        const places = this.namedPlaces(at, mark);
        if (places !== null) {
          end = places;
          last = places;
          continue;
        }
        return this.close(at, last, start, mark, null, true);
      }
      if (sign === ',') {
        const next = this.skipSpaces(mark + 1);
        const follows = this.afterComma(at, next, start?.kind ?? null, bare, last);
        if (follows === 'same') {
          const group = this.groupEnd(next);
          end = group < 0 ? this.nextEnd(next) : group;
          last = end;
          bare = group >= 0;
          continue;
        }
        if (follows === 'next') return this.close(at, last, start, mark, next, false);
        return this.close(at, last, start, mark, null, follows === 'predicate');
      }
      const joined = conjunction.at(this.source, mark);
      if (joined !== null) {
        const next = mark + joined[0].length;
        if (this.splitsAt(at, last, next, bare)) return this.close(at, last, start, mark, next, false);
        if (this.isPredicate(next)) return this.close(at, last, start, mark, null, true);
        end = this.nextEnd(next);
        last = end;
        continue;
      }
      const relative = this.relativeClause(mark, start);
      if (relative !== null) return this.close(at, relative, start, relative, null, true);
      if (this.isPredicate(mark) && !(this.takesVerb(start) && (words === 0 || this.isField(mark))))
        return this.close(at, last, start, mark, null, true);
      // Behind a known name only what tells where it is goes on with it: "Sở Xây dựng phủ sóng …".
      if (sector !== null && words === 0 && this.isSmall(mark) && afterSector.at(this.source, mark) === null && !this.isLastWord(mark))
        return this.close(at, last, start, mark, null, true);
      const group = this.groupEnd(mark);
      end = group < 0 ? this.nextEnd(mark) : group;
      bare = group >= 0 && this.source.text[mark] === low[mark];
      if (low.startsWith('các ', mark)) bare = false;
      last = end;
      words++;
      if (this.where === 'prose' && words > 24) return this.close(at, last, start, mark, null, false);
    }
  }

  /** "các cơ quan được phân công chủ trì … có trách nhiệm": the clause belongs to who has the duty. */
  private relativeClause(at: number, start: Beginning | null): number | null {
    if (start === null || clauseOfName.at(this.source, at) === null) return null;
    const { low } = this.source;
    const sentence = low.slice(at, Math.min(this.to, at + 300));
    const duty = /\s(?:có trách nhiệm|chịu trách nhiệm)\s/.exec(sentence);
    const stop = /[;:]|\.\s/.exec(sentence);
    if (duty === null || (stop !== null && stop.index < duty.index) || sentence.lastIndexOf(',', duty.index) >= 0) return null;
    return at + duty.index;
  }

  /** "UBND các xã: Nà Pán, Suối Lừ": only these are meant, so that their names belong to the group. Their end, or null. */
  private namedPlaces(at: number, colon: number): number | null {
    if (this.where !== 'value' || !/các (?:xã|phường|thôn|bản|khu|tỉnh)[^:]{0,30}$/.test(this.source.low.slice(at, colon))) return null;
    const names = /:\s*\p{Lu}\p{L}*(?:\s+(?:\p{Lu}\p{L}*|\d+))*(?:\s*(?:,|\svà)\s*\p{Lu}\p{L}*(?:\s+(?:\p{Lu}\p{L}*|\d+))*)*/uy;
    names.lastIndex = colon;
    const found = names.exec(this.source.text.slice(0, this.to));
    if (found === null || beginsAgency(this.source, this.skipSpaces(colon + 1), 'value')) return null;
    return colon + found[0].length;
  }

  /** What a comma separates: another agency, more of this one, or the rest of the sentence. */
  private afterComma(at: number, next: number, kind: Kind | null, bare: boolean, last: number): 'same' | 'next' | 'predicate' | 'end' {
    const { source } = this;
    if (next >= this.to) return 'end';
    const group = groups.at(source, next);
    const place = places.at(source, next);
    const small = this.capitals || source.text[next] === source.low[next];
    if (bare && place && small) return 'same';
    if (group && small && (bare || (kind === 'post' && !this.isPredicate(next)))) return 'same';
    if (matchAt(/(?:trực tiếp )?phụ trách|giúp việc|kiêm|chịu trách nhiệm về lĩnh vực/y, source, next) !== null && kind === 'post')
      return 'same';
    if (kindAt(source, next, this.where, this.where === 'value') !== null) return 'next';
    if (this.isPredicate(next)) return 'predicate';
    // "Trung tâm Xúc tiến đầu tư, thương mại và du lịch": no name begins in small letters with a word that begins none.
    const goesOn = small && !this.capitals && this.where === 'value' && kind === 'body' && determiners.at(source, next) === null;
    if ((goesOn || !small) && this.isNamedWithComma(at, last)) return 'same';
    if (this.where === 'value') return 'next';
    return 'end';
  }

  /** "Sở Văn hóa, Thể thao và Du lịch"; an unknown name goes on behind a comma when nothing there begins another. */
  private isNamedWithComma(at: number, last: number): boolean {
    const { low } = this.source;
    const head = /^(?:các )?(?:sở|bộ|phòng|ban|trung tâm|vụ|cục|ủy ban|hội|đài|báo|viện|trường)/.exec(low.slice(at, last));
    // A name that ended with where it is, "Ban Thường vụ Tỉnh ủy", has ended.
    const ended = /(?:ủy|tỉnh|thành phố|huyện|xã|phường|đặc khu|việt nam|chính phủ|quốc hội|nhà nước)$/.test(low.slice(at, last));
    return head !== null && !ended;
  }

  private splitsAt(at: number, last: number, next: number, bare: boolean): boolean {
    const { low } = this.source;
    const name = low.slice(at, last);
    if (
      /^văn phòng/.test(name) &&
      /(?:quốc hội|hđnd|hội đồng nhân dân|đảng ủy)$/.test(name) &&
      /^(?:hđnd|hội đồng|ubnd|ủy ban)/.test(low.slice(next, next + 10))
    )
      return false;
    if (name === 'báo') return false;
    if (bare && places.at(this.source, next) && this.source.text[next] === low[next]) return false;
    const begun = kindAt(this.source, next, this.where, this.where === 'value');
    if (begun === null) return false;
    return begun.kind !== 'group' || begun.determined || this.where === 'value' || !this.isPredicate(next);
  }

  /** "Các Sở: Nội vụ, Tài chính và Tư pháp", "Sở Nội vụ, Tài chính": the end of the list, its names kept; null when it is no such list. */
  private distributed(at: number, head: number): number | null {
    const { source } = this;
    const found = distributing.at(source, head);
    if (found === null) return null;
    const parts: Span[] = [];
    let place = head + found[0].length;
    let end = place;
    for (;;) {
      const stop = sectorEnd(source.low, place);
      if (stop === null || stop > this.to || source.text[place] === source.low[place]) break;
      parts.push([place, stop]);
      end = stop;
      const separator = matchAt(/\s*(?:,|;)\s*(?:và\s+)?|\s+và\s+/y, source, stop);
      if (separator === null) break;
      place = stop + separator[0].length;
    }
    if (parts.length < 2) return null;
    // "Sở Nội vụ, Tài chính, Trung tâm …": what follows the last must not go on with its name.
    const word = source.text.slice(head, head + found[1]!.length);
    const printed = word[0]!.toUpperCase() + word.slice(1);
    for (const [index, [from, to]] of parts.entries()) {
      const name = `${printed} ${source.text.slice(from, to)}`;
      this.agencies.push({ span: index === 0 ? [at, to] : [from, to], name, known: true, key: name.toLowerCase() });
    }
    return end;
  }

  private after(end: number): { to: number; next: number | null; predicate: boolean } {
    const mark = this.skipSpaces(end);
    const joined = matchAt(/(?:,|;|và)\s*(?:và\s+)?/y, this.source, mark);
    if (joined !== null && mark + joined[0].length < this.to && kindAt(this.source, mark + joined[0].length, this.where) !== null)
      return { to: mark, next: mark + joined[0].length, predicate: false };
    return { to: mark, next: null, predicate: mark < this.to && (this.source.low[mark] === ':' || this.isPredicate(mark)) };
  }

  private close(at: number, last: number, start: Beginning | null, to: number, next: number | null, predicate: boolean) {
    const span = trimSpan(this.source, at, last);
    if (span[1] - span[0] > 1) this.agencies.push(mentionAt(this.source, span, start !== null));
    return { to, next, predicate };
  }

  /** End of "Sở Xây dựng", "Phòng Văn hóa và Thông tin", where the name behind the first word is known. */
  private sectorOf(start: Beginning | null): number | null {
    if (start === null || start.kind !== 'body' || hasSector.at(this.source, start.at) === null || start.end >= this.to) return null;
    const end = sectorEnd(this.source.low, start.end + 1);
    return end === null || end > this.to ? null : end;
  }

  private isSmall(at: number): boolean {
    return !this.capitals && this.source.text.charCodeAt(at) === this.source.low.charCodeAt(at);
  }

  private isPredicate(at: number): boolean {
    if (this.capitals) return strongPredicates.at(this.source, at);
    return this.source.text.charCodeAt(at) === this.source.low.charCodeAt(at) && predicates.at(this.source, at);
  }

  /** "Ban quản lý", "Đoàn kiểm tra": a verb behind the first word is part of the name. */
  private takesVerb(start: Beginning | null): boolean {
    if (start === null || start.kind !== 'body') return false;
    return /^(?:ban|trung tâm|đoàn|hội|văn phòng|phòng|quỹ|cục|vụ|viện|lực lượng|tổ)/.test(this.source.low.slice(start.at, start.end));
  }

  /** "Sở Kinh tế biển;", "Sở Kinh tế biển chủ trì": one word more before the end, or before the verb, is part of the name. */
  private isLastWord(at: number): boolean {
    const next = this.skipSpaces(this.nextEnd(at));
    if (this.where === 'prose')
      return this.isPredicate(next) || (this.source.low[next] === ',' && kindAt(this.source, this.skipSpaces(next + 1), 'prose') !== null);
    return next >= this.to || ',;.'.includes(this.source.low[next]!);
  }

  /** "Trung tâm Xúc tiến đầu tư": in a list of names the verb tells what the body is for. */
  private isField(at: number): boolean {
    return this.where === 'value' && nominalPredicates.at(this.source, at);
  }

  private groupEnd(at: number): number {
    const group = groups.endAt(this.source, at);
    return group < 0 ? places.endAt(this.source, at) : group;
  }

  private nextEnd(at: number): number {
    const { low } = this.source;
    let end = at + 1;
    while (end < this.to && !isWordEnd(low.charCodeAt(end))) end++;
    return end;
  }

  private skipSpaces(at: number): number {
    let place = at;
    while (place < this.to && this.source.low.charCodeAt(place) <= 32) place++;
    return place;
  }
}
