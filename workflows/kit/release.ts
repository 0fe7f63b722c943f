import { hashOf } from './canonical.js';
import type { Definition } from './definition.js';

/** What is recorded of a released definition: the hash of its JSON, and of the rule files that its rules stand in. */
export interface Release {
  readonly hash: string;
  readonly rulesHash: string;
}
export type Releases = Readonly<Record<string, Release>>;

/** A rule file: its path under `workflows/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** SHA-256 over rule files, whatever their order; a file that moves or changes changes it. */
export function rulesHashOf(sourceFiles: readonly SourceFile[]): string {
  return hashOf(Object.fromEntries(sourceFiles.map(({ path, text }) => [path, text])));
}

/**
 * The files in which the rules of a definition stand: `<kind>/v<n>/<kind>.rules.ts` and what it imports from folders of a version.
 * Anything else it imports is types, or the vocabulary.
 */
export function ruleFilesOf({ id, kind }: Pick<Definition, 'id' | 'kind'>, read: (path: string) => string): readonly SourceFile[] {
  const version = id.split('/')[1]!;
  const files = new Map<string, string>();
  const pending = [`${kind}/${version}/${kind}.rules.ts`];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (files.has(path)) continue;
    const text = read(path);
    files.set(path, text);
    pending.push(...importsIn(path, text).filter((other) => /(^|\/)v\d+\//.test(other)));
  }
  return [...files].map(([path, text]) => ({ path, text }));
}

/** The present state of every definition against what was released. */
export interface Comparison {
  /** Released, but its JSON or a rule file is not what it was. */
  readonly changed: readonly string[];
  /** Released, but gone from the registry. */
  readonly vanished: readonly string[];
  /** Not released yet, and free to change. */
  readonly unreleased: readonly string[];
}

export function compareReleases(present: Releases, released: Releases): Comparison {
  const ids = Object.keys(released);
  return {
    changed: ids.filter(
      (id) => present[id] !== undefined && (present[id].hash !== released[id]!.hash || present[id].rulesHash !== released[id]!.rulesHash),
    ),
    vanished: ids.filter((id) => present[id] === undefined),
    unreleased: Object.keys(present).filter((id) => released[id] === undefined),
  };
}

export function presentReleases(definitions: readonly Definition[], read: (path: string) => string): Releases {
  return Object.fromEntries(
    definitions.map((definition) => [definition.id, { hash: definition.hash, rulesHash: rulesHashOf(ruleFilesOf(definition, read)) }]),
  );
}

/** The text of `released.ts` with these entries. */
export function releasedSource(releases: Releases): string {
  const entries = Object.entries(releases).map(
    ([id, { hash, rulesHash }]) => `  '${id}': {\n    hash: '${hash}',\n    rulesHash: '${rulesHash}',\n  },\n`,
  );
  return [
    '/** Released definitions: the hash of each JSON and of its rule files. Append only; `npm run workflows:release` adds the lines. */\n',
    'export const released: Readonly<Record<string, { readonly hash: string; readonly rulesHash: string }>> = ',
    entries.length === 0 ? '{};\n' : `{\n${entries.join('')}};\n`,
  ].join('');
}

/** Relative imports of a file, as paths from the same root. */
function importsIn(path: string, text: string): readonly string[] {
  return [...text.matchAll(/from '(\.{1,2}\/[^']+)\.js'/g)].map(([, relative]) => {
    const parts = path.split('/').slice(0, -1);
    for (const part of relative!.split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '.') parts.push(part);
    }
    return `${parts.join('/')}.ts`;
  });
}
