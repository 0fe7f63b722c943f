import { beginsAgency, type Mention, readAgencies } from './agencies.js';
import { clauses, partnersAt, sentences } from './sentences.js';
import { matchAt, type Source } from './source.js';

export interface Roles {
  readonly lead: readonly Mention[];
  readonly coordinate: readonly Mention[];
}

const linking = /(?:đồng thời|trong đó|ngoài ra|riêng|và|cùng với)\s*[,:]?\s+/y;
const modifying = /(?:trong|theo|căn cứ|trên|tại|được|có|thuộc|như|với|thường xuyên)\s/y;

/**
 * Agencies in the value of a label. A value may be a list, or sentences in which each says what it does: "Sở A chủ trì tham mưu …; Sở B
 * và các sở, ngành tổ chức …". Who only "phối hợp" coordinates.
 */
export function rolesOf(source: Source, from: number, to: number): Roles {
  // A plan repeats the same few values: read once, they are only moved.
  const words = source.text.slice(from, to);
  const known = source.roles.get(words);
  const roles = known ?? { from, ...readRoles(source, from, to) };
  if (known === undefined) source.roles.set(words, roles);
  return { lead: moved(roles.lead, from - roles.from), coordinate: moved(roles.coordinate, from - roles.from) };
}

const moved = (mentions: readonly Mention[], by: number): readonly Mention[] =>
  by === 0 ? mentions : mentions.map(({ span, name, known, key }) => ({ span: [span[0] + by, span[1] + by], name, known, key }));

function readRoles(source: Source, from: number, to: number): Roles {
  const lead: Mention[] = [];
  const coordinate: Mention[] = [];
  for (const sentence of sentences(source, from, to)) {
    for (const [start, end] of clauses(source, sentence)) {
      let at = start;
      while (at < end && ' \n'.includes(source.low[at]!)) at++;
      const link = matchAt(linking, source, at);
      if (link !== null) at += link[0].length;
      readClause(source, at, end, lead, coordinate);
    }
  }
  const leads = new Set(lead.map(({ key }) => key));
  return { lead: unique(lead), coordinate: unique(coordinate).filter(({ key }) => !leads.has(key)) };
}

function readClause(source: Source, from: number, to: number, lead: Mention[], coordinate: Mention[]): void {
  const { agencies, to: end, predicate } = readAgencies(source, from, to, 'value');
  const partners = predicate ? partnersAt(source, end, to) : [];
  if (predicate && lead.length > 0 && matchAt(/\s*(?:cùng )?phối hợp/y, source, end) !== null && partners.length === 0) {
    coordinate.push(...agencies);
    return;
  }
  lead.push(...agencies);
  coordinate.push(...partners);
  if (partners.length > 0 || !predicate || agencies.length === 0 || matchAt(modifying, source, end) === null) return;
  // "Sở Nội vụ, các sở trong phạm vi nhiệm vụ của mình và các cơ quan khác": the list goes on behind the remark.
  for (const joint of source.low.slice(end, to).matchAll(/\svà\s+(?=các\s)/g)) {
    const next = end + joint.index + joint[0].length;
    if (beginsAgency(source, next)) {
      lead.push(...readAgencies(source, next, to, 'value').agencies);
      return;
    }
  }
}

/** Each name once. */
export function unique(mentions: readonly Mention[]): Mention[] {
  if (mentions.length < 2) return [...mentions];
  const seen = new Set<string>();
  return mentions.filter(({ key }) => !seen.has(key) && seen.add(key));
}
