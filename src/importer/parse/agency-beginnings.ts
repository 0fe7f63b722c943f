import { bodies, determiners, groups, places, posts } from './agency-words.js';
import { matchAt, type Source } from './source.js';

/** `value`: all of it should be names, as behind "Cơ quan phối hợp:". `prose`: names as the subject of a sentence. */
export type Where = 'value' | 'prose';

export type Kind = 'body' | 'post' | 'group';

export interface Beginning {
  readonly kind: Kind;
  /** Behind "các". */
  readonly at: number;
  readonly end: number;
  readonly determined: boolean;
}

/** What the word at `at` begins, or null; `bare`: inside a list of values, where a class of agencies needs no "các". */
export function kindAt(source: Source, at: number, where: Where, bare = false): Beginning | null {
  const determiner = determiners.at(source, at);
  const head = at + (determiner?.[0].length ?? 0);
  const determined = determiner !== null;
  const post = posts.endAt(source, head);
  if (post >= 0) return { kind: 'post', at: head, end: post, determined };
  const capital = source.text.charCodeAt(head) !== source.low.charCodeAt(head);
  const ofGroup = groups.endAt(source, head);
  const group = ofGroup < 0 && determined ? places.endAt(source, head) : ofGroup;
  const body = bodies.endAt(source, head);
  if (group >= 0 && (determined || bare || !capital || matchAt(/\s*,/y, source, group) !== null)) {
    if (body < 0 || !capital || matchAt(/\s*[,;.]|\s+(?:có|liên|và|thuộc|khác)\s/y, source, group) !== null)
      return { kind: 'group', at: head, end: group, determined };
  }
  if (body >= 0 && (capital || where === 'value' || determined || /^(?:ubnd|hđnd|mttq)/.test(source.low.slice(head, body))))
    return { kind: 'body', at: head, end: body, determined };
  return group >= 0 && (determined || bare || !capital) ? { kind: 'group', at: head, end: group, determined } : null;
}
