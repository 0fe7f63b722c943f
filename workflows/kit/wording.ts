import { catalogue } from './catalogue.js';
import {
  type Denial,
  type Holder,
  type Json,
  type JsonObject,
  type Kind,
  kinds,
  type Party,
  type Position,
  type State,
} from './definition.js';
import { headTexts, partyTexts, positionTexts } from './kit.texts.js';
import type { DenialText, Head, Language, Wording } from './texts.js';

/** How the caller calls agencies and people: by the name valid on the day that matters to it. */
export interface Names {
  agency(id: string): string;
  person(id: string): string;
}

/** The sentence of a denial. Total: an unknown code gets a plain sentence that names it. */
export function wordDenial({ code, params }: Denial, language: Language, names: Names): string {
  const text = denialText(code);
  if (text === undefined) return language === 'vi' ? `Chưa thực hiện được (${code}).` : `This cannot be done now (${code}).`;
  const worded = (name: string): string | undefined => wordParam(name, params, code, language, names);
  return text[language]
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (placeholdersIn(part).every((name) => worded(name) !== undefined) ? part : ''))
    .replace(/\{(\w+)\}/g, (_, name: string) => worded(name) ?? '—');
}

/** Who could do it: "chuyên viên của Sở Y tế". */
export function wordHolder({ positions, agencyId }: Holder, language: Language, names: Names): string {
  const posts = listOf(
    positions.map((position) => positionLabel(position, language)),
    language,
    'or',
  );
  return agencyId === null ? posts : `${posts} ${language === 'vi' ? 'của' : 'of'} ${names.agency(agencyId)}`;
}

export const headOf = (code: string): Head => denialText(code)?.head ?? 'system';
export const headLabel = (head: Head, language: Language): string => headTexts[head][language];
export const positionLabel = (position: Position, language: Language): string => positionTexts[position][language];
export const partyLabel = (party: Party, language: Language): string => partyTexts[party][language];

/** What has no wording shows its own name. */
export const stateLabel = (kind: Kind, state: State, language: Language): string => catalogue[kind].states[state]?.[language] ?? state;
export const commandLabel = (command: string, language: Language): string =>
  find(({ commands }) => commands[command])?.[language] ?? command;
export const inputLabel = (input: string, language: Language): string => find(({ inputs }) => inputs[input])?.[language] ?? input;

/** The parameters that a sentence or a part of it names. */
export const placeholdersIn = (sentence: string): readonly string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

/** Members of an input that are named to people: what a signed document is known by, and the dates of a plan beside its tasks. */
const fieldTexts: Readonly<Record<string, Wording>> = {
  number: { vi: 'số, ký hiệu', en: 'number' },
  date: { vi: 'ngày', en: 'date' },
  file: { vi: 'tệp', en: 'file' },
  dissemination: { vi: 'thời gian quán triệt', en: 'the dissemination window' },
  endsOn: { vi: 'ngày kết thúc', en: 'the last day' },
};

const agenciesShown = 5;

/** Codes that speak of the state of another kind than their own. */
const statesOfAnotherKind: Readonly<Record<string, Kind>> = { 'report.plan-has-ended': 'plan', 'plan.summary-not-filed': 'report' };

function denialText(code: string): DenialText | undefined {
  return find(({ denials }) => denials[code]);
}

function find<T extends Wording>(pick: (texts: (typeof catalogue)[Kind]) => T | undefined): T | undefined {
  for (const kind of ['kit', ...kinds] as const) {
    const found = pick(catalogue[kind]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Undefined: there is nothing to say, so a bracketed part that names it is left out. */
function wordParam(name: string, params: JsonObject, code: string, language: Language, names: Names): string | undefined {
  const value = params[name];
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return undefined;
  if (typeof value === 'string' && isTime(value)) return wordTime(value, language);
  const list = (Array.isArray(value) ? value : [value]) as readonly Json[];
  switch (name) {
    case 'agencyId':
      return isSystemAlone(params) ? undefined : names.agency(String(value));
    case 'personId':
      return names.person(String(value));
    case 'agencies':
      return cut(
        list.map((id) => names.agency(String(id))),
        language,
        { vi: 'cơ quan', en: 'agencies' },
      );
    case 'keys':
      return cut(
        list.map((key) => fieldTexts[String(key)]?.[language] ?? String(key)),
        language,
        { vi: 'mục', en: 'items' },
      );
    case 'codes':
      return list.map(String).join(', ');
    case 'fields':
      return listOf(
        list.map((field) => fieldTexts[String(field)]?.[language] ?? String(field)),
        language,
        'and',
      );
    case 'positions':
      return listOf(
        withoutSystem(list as readonly Position[]).map((position) => positionLabel(position, language)),
        language,
        'or',
      );
    case 'opensIn':
      return cut(
        list.map((state) => `“${wordState(String(state), params, code, language)}”`),
        language,
        { vi: 'bước', en: 'steps' },
      );
    case 'state':
    case 'from':
      return wordState(String(value), params, code, language);
    case 'command':
      return commandLabel(String(value), language);
    case 'input':
      return inputLabel(String(value), language);
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
}

/** A state is worded by the kind that the command, or else the code, speaks of; the judge's own codes by the first kind that has it. */
function wordState(state: State, { command }: JsonObject, code: string, language: Language): string {
  const prefix = (typeof command === 'string' ? command : code).split('.')[0]!;
  const kind = statesOfAnotherKind[code] ?? kinds.find((known) => known === prefix);
  if (kind !== undefined) return stateLabel(kind, state, language);
  return find(({ states }) => states[state])?.[language] ?? state;
}

const isSystemAlone = ({ positions }: JsonObject): boolean =>
  Array.isArray(positions) && positions.every((position) => position === 'system');

/** A person who was refused need not hear that the system could do it too. */
const withoutSystem = (positions: readonly Position[]): readonly Position[] => {
  const people = positions.filter((position) => position !== 'system');
  return people.length > 0 ? people : positions;
};

function cut(items: readonly string[], language: Language, noun: Wording): string {
  if (items.length <= agenciesShown) return listOf(items, language, 'and');
  const rest = items.length - agenciesShown;
  const shown = items.slice(0, agenciesShown).join(', ');
  return language === 'vi' ? `${shown} và ${rest} ${noun.vi} khác` : `${shown} and ${rest} more ${noun.en}`;
}

function listOf(items: readonly string[], language: Language, join: 'and' | 'or'): string {
  const word = { and: { vi: 'và', en: 'and' }, or: { vi: 'hoặc', en: 'or' } }[join][language];
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const isTime = (value: string): boolean => dayPattern.test(value) || /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value);

/** A day as dd/MM/yyyy; an instant as it was on the clock in Vietnam (UTC+7, no summer time). */
function wordTime(value: string, language: Language): string {
  if (dayPattern.test(value)) return wordDay(value);
  const local = new Date(Date.parse(value) + 7 * 3_600_000).toISOString();
  return language === 'vi' ? `${local.slice(11, 16)} ngày ${wordDay(local)}` : `${local.slice(11, 16)} on ${wordDay(local)}`;
}

const wordDay = (iso: string): string => `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
