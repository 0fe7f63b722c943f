import fs from 'node:fs';
import { positions } from '../../workflows/kit/definition.js';
import { commandLabel, positionLabel, stateLabel } from '../../workflows/kit/wording.js';
import { definitions } from '../../workflows/registry.js';

export type Language = 'vi' | 'en';

/** Catalogues of the console, each page's beside it. */
const root = new URL('../../src/console/web/', import.meta.url);
const files = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.en.ts'));
const catalogues = await Promise.all(
  files.map(async (file) => (await import(new URL(file, root).href)) as { english: Record<string, string> }),
);
const english: Readonly<Record<string, string>> = Object.assign({}, ...catalogues.map((one) => one.english));

/** A whole sentence of the console in a language, for finding it: what stands in its braces may be anything. */
export function sentence(language: Language, vietnamese: string): RegExp {
  const text = language === 'vi' ? vietnamese : english[vietnamese];
  if (text === undefined) throw new Error(`the console has no English for: ${vietnamese}`);
  return new RegExp(`^${withoutBraces(text)}$`);
}

/** Those of the texts that the console says in the other language: a whole sentence of its catalogues, or a label of the server's. */
export function inOtherLanguage(language: Language, texts: readonly string[]): readonly string[] {
  const strange = language === 'en' ? Object.keys(english) : Object.values(english);
  const own = new Set(language === 'en' ? Object.values(english) : Object.keys(english));
  const patterns = strange.filter((text) => text.includes('{') && text.replace(/\{.*\}/g, '').trim().length > 6);
  const pattern = new RegExp(`^(${patterns.map(withoutBraces).join('|')})$`);
  const whole = new Set([...strange.filter((text) => !text.includes('{')), ...labels(language === 'en' ? 'vi' : 'en')]);
  for (const label of labels(language)) own.add(label);
  return [...new Set(texts)].filter((text) => !own.has(text) && (whole.has(text) || pattern.test(text)));
}

/** What the server calls states, commands and posts. */
function labels(language: Language): readonly string[] {
  const edges = definitions.flatMap((definition) => [...definition.edges.values()].flatMap((own) => [...own.keys()]));
  const states = definitions.flatMap(({ kind, leaves }) => leaves.map((state) => stateLabel(kind, state, language)));
  return [...states, ...edges.map((command) => commandLabel(command, language)), ...positions.map((one) => positionLabel(one, language))];
}

/** As a pattern: braces may hold braces, as plurals do. */
function withoutBraces(text: string): string {
  let [pattern, depth] = ['', 0];
  for (const sign of text) {
    if (sign === '{' && depth++ === 0) pattern += '.+';
    if (depth === 0) pattern += sign.replace(/[.*+?^$()|[\]\\]/, '\\$&');
    if (sign === '}') depth--;
  }
  return pattern;
}
