import { decimal } from '../tree/tiles.js';
import { sound, unsound, type Verdict } from '../verdict.js';
import { hasControls } from './plain-text.js';
import { parseVkey, signatureTypes, type VerifierKey } from './vkey.js';

/** C2SP tlog-policy: whose word is enough. The auditor has it from the sealed protocol, never from the log itself. */
export interface Policy {
  readonly logs: readonly VerifierKey[];
  /** By the name they have in the policy. */
  readonly witnesses: ReadonlyMap<string, VerifierKey>;
  /** Where witnesses are asked, as written, by the same names. Only the log needs them. */
  readonly urls: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, Group>;
  /** A witness, a group, or `none`. */
  readonly quorum: string;
}

/** At least `threshold` of its members, which are witnesses or groups defined before. */
export interface Group {
  readonly threshold: number;
  readonly members: readonly string[];
}

export type PolicyFault =
  | 'policy-line'
  | 'policy-key'
  | 'policy-key-type'
  | 'policy-key-twice'
  | 'policy-name-twice'
  | 'policy-name-unknown'
  | 'policy-member-twice'
  | 'policy-threshold'
  | 'policy-quorum-missing';

/** Reads a policy file; the place of a fault is the number of its line. */
export function parsePolicy(text: string): Verdict<Policy, PolicyFault> {
  const draft: Draft = { logs: [], witnesses: new Map(), urls: new Map(), groups: new Map(), quorum: null, grouped: new Set() };
  for (const [i, line] of text.split('\n').entries()) {
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    if (words.length === 0 || words[0]!.startsWith('#')) continue;
    const fault = hasControls(line, '\t') ? 'policy-line' : readLine(draft, words);
    if (fault !== null) return unsound(fault, String(i + 1));
  }
  const { logs, witnesses, urls, groups, quorum } = draft;
  return quorum === null ? unsound('policy-quorum-missing') : sound({ logs, witnesses, urls, groups, quorum });
}

/** Whether these cosigners are enough. A log's own key never counts as a witness of it. */
export function quorumHolds({ logs, witnesses, groups, quorum }: Policy, cosigners: readonly VerifierKey[]): boolean {
  const independent = cosigners.filter((key) => !logs.some((log) => log.publicKey.equals(key.publicKey)));
  const witnessed = (name: string): boolean => {
    const group = groups.get(name);
    if (group !== undefined) return group.members.filter(witnessed).length >= group.threshold;
    const key = witnesses.get(name);
    return key !== undefined && independent.includes(key);
  };
  return quorum === 'none' || witnessed(quorum);
}

interface Draft {
  logs: VerifierKey[];
  witnesses: Map<string, VerifierKey>;
  urls: Map<string, string>;
  groups: Map<string, Group>;
  quorum: string | null;
  /** Names that are members of a group: each of one at most. */
  grouped: Set<string>;
}

function readLine(draft: Draft, [keyword, ...words]: readonly string[]): PolicyFault | null {
  const { logs, witnesses, urls, groups } = draft;
  const taken = (name: string) => name === 'none' || witnesses.has(name) || groups.has(name);
  const [name, second, ...rest] = words;
  if (keyword === 'log' && name !== undefined && words.length <= 2) {
    return addKey(name, signatureTypes.ed25519, logs, (key) => logs.push(key));
  }
  if (keyword === 'witness' && name !== undefined && second !== undefined && words.length <= 3) {
    if (taken(name)) return 'policy-name-twice';
    return addKey(second, signatureTypes.cosignature, [...witnesses.values()], (key) => {
      witnesses.set(name, key);
      if (rest[0] !== undefined) urls.set(name, rest[0]);
    });
  }
  if (keyword === 'group' && name !== undefined && second !== undefined && rest.length > 0) {
    if (taken(name)) return 'policy-name-twice';
    const threshold = second === 'all' ? rest.length : second === 'any' ? 1 : decimal(second);
    if (threshold === null || threshold < 1 || threshold > rest.length) return 'policy-threshold';
    for (const member of rest) {
      if (member === 'none' || !taken(member)) return 'policy-name-unknown';
      if (draft.grouped.has(member)) return 'policy-member-twice';
      draft.grouped.add(member);
    }
    groups.set(name, { threshold, members: rest });
    return null;
  }
  if (keyword === 'quorum' && name !== undefined && words.length === 1 && draft.quorum === null) {
    if (!taken(name)) return 'policy-name-unknown';
    draft.quorum = name;
    return null;
  }
  return 'policy-line';
}

function addKey(text: string, type: number, others: readonly VerifierKey[], add: (key: VerifierKey) => void): PolicyFault | null {
  const key = parseVkey(text);
  if (!key.ok) return 'policy-key';
  if (key.value.type !== type) return 'policy-key-type';
  if (others.some(({ publicKey }) => publicKey.equals(key.value.publicKey))) return 'policy-key-twice';
  add(key.value);
  return null;
}
