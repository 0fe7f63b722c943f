import type { Catalogue } from './catalogue.js';
import { type Kind, kinds } from './definition.js';
import type { Outline } from './outline.js';
import { heads, type Texts, type Wording } from './texts.js';
import { placeholdersIn } from './wording.js';

type Section = 'states' | 'commands' | 'inputs';

/** Everything the machines of a kind name is worded in both languages, and nothing else is. */
export function textProblems(kind: Kind, machines: readonly Outline[], texts: Catalogue): readonly string[] {
  const names: Readonly<Record<Section, ReadonlySet<string>>> = {
    states: new Set(machines.flatMap(({ places }) => places.map(({ path }) => path))),
    commands: new Set(machines.flatMap(({ edges }) => edges.map(({ command }) => command))),
    inputs: new Set(machines.flatMap(({ edges }) => edges.flatMap(({ inputs }) => Object.keys(inputs)))),
  };
  return (Object.keys(names) as Section[]).flatMap((section) => {
    const own = texts[kind][section];
    const missing = [...names[section]].filter((name) => own[name] === undefined && texts.kit[section][name] === undefined);
    const idle = Object.keys(own).filter((name) => !names[section].has(name));
    return [
      ...missing.map((name) => `${kind} texts: no words for ${singular[section]} "${name}"`),
      ...idle.map((name) => `${kind} texts: words for ${singular[section]} "${name}", which does not exist`),
    ];
  });
}

/** What holds for the catalogue whatever the machines: two languages that say the same, one place for each name, inputs of the kit in use. */
export function catalogueProblems(machines: readonly Outline[], texts: Catalogue): readonly string[] {
  const used = new Set(machines.flatMap(({ edges }) => edges.flatMap(({ inputs }) => Object.keys(inputs))));
  const idle = Object.keys(texts.kit.inputs).filter((input) => !used.has(input));
  return [
    ...(['kit', ...kinds] as const).flatMap((kind) => wordingProblems(kind, texts[kind])),
    ...(['inputs', 'denials', 'commands'] as const).flatMap((section) => wordedTwice(section, texts)),
    ...idle.map((input) => `kit texts: words for input "${input}", which does not exist`),
  ];
}

/** Every code in use is worded, and no other. The codes come from the sources, so tests ask this, not the running product. */
export function denialProblems(codes: readonly string[], texts: Catalogue): readonly string[] {
  const worded = (['kit', ...kinds] as const).flatMap((kind) => Object.keys(texts[kind].denials));
  return [
    ...codes.filter((code) => !worded.includes(code)).map((code) => `no words for denial "${code}"`),
    ...worded.filter((code) => !codes.includes(code)).map((code) => `words for denial "${code}", which does not exist`),
  ];
}

const singular = { states: 'state', commands: 'command', inputs: 'input', denials: 'denial' } as const;

function wordingProblems(kind: Kind | 'kit', texts: Texts): readonly string[] {
  return (['states', 'commands', 'inputs', 'denials'] as const).flatMap((section) =>
    Object.entries(texts[section]).flatMap(([name, wording]: [string, Wording & { head?: unknown }]) => {
      const where = `${kind} texts: ${singular[section]} "${name}"`;
      const problems = (['vi', 'en'] as const)
        .filter((language) => (wording[language] ?? '').trim() === '')
        .map((language) => `${where} has no words in ${language}`);
      if (problems.length > 0) return problems;
      if (placeholders(wording.vi) !== placeholders(wording.en)) problems.push(`${where} names other parameters in vi than in en`);
      if (section === 'denials' && !(heads as readonly unknown[]).includes(wording.head)) problems.push(`${where} has no head`);
      return problems;
    }),
  );
}

const placeholders = (sentence: string): string => [...new Set(placeholdersIn(sentence))].sort().join();

function wordedTwice(section: 'inputs' | 'denials' | 'commands', texts: Catalogue): readonly string[] {
  const names = (['kit', ...kinds] as const).flatMap((kind) => Object.keys(texts[kind][section]));
  return [...new Set(names.filter((name, at) => names.indexOf(name) < at))].map(
    (name) => `${singular[section]} "${name}" has words in two places`,
  );
}
