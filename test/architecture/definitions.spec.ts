import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { canonical } from '../../workflows/kit/canonical.js';
import { catalogue } from '../../workflows/kit/catalogue.js';
import { check } from '../../workflows/kit/check.js';
import { denialProblems } from '../../workflows/kit/check-texts.js';
import { type JsonObject, kinds } from '../../workflows/kit/definition.js';
import { outline } from '../../workflows/kit/outline.js';
import { pages } from '../../workflows/kit/pages.js';
import { compareReleases, presentReleases, releasedSource } from '../../workflows/kit/release.js';
import { placeholdersIn } from '../../workflows/kit/wording.js';
import { definitions } from '../../workflows/registry.js';
import { released } from '../../workflows/released.js';

const folder = path.resolve('workflows');
const read = (file: string): string => readFileSync(path.resolve(folder, file), 'utf8');

/** The files in which a denial can be given: rules, the judge, what judges for it, and the engine's own two. */
const engine = ['transition.service.ts', 'commands.ts', 'turns.ts'].map((file) => path.resolve('src/engine', file));
const judging = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /(rules|decide|reasons)\.ts$/.test(file) && !file.includes('check'),
);
const commands = new Set(definitions.flatMap(({ config }) => outline(config).edges.map(({ command }) => command)));

/** Every dotted literal in those files that is no command and no state. */
const codes = [
  ...new Set(
    [...judging, ...engine].flatMap((file) =>
      [...read(file).matchAll(new RegExp(`'((?:workflow|input|actor|agency|${kinds.join('|')})\\.[a-z]+(?:-[a-z]+)*)'`, 'g'))].map(
        ([, code]) => code!,
      ),
    ),
  ),
].filter((code) => !commands.has(code));

describe('Định nghĩa quy trình (definitions)', () => {
  it('are in order', () => {
    expect(check(definitions)).toEqual([]);
  });

  it('word every denial that a source can give, and no other', () => {
    expect(codes.length).toBeGreaterThan(90);
    expect(denialProblems(codes, catalogue)).toEqual([]);
  });

  it('stay as they were released', () => {
    const present = presentReleases(definitions, read);
    const { changed, vanished, unreleased } = compareReleases(present, released);
    expect({ changed, vanished }).toEqual({ changed: [], vanished: [] });
    // Not released is allowed: such a definition may still change, and what happens under it says so.
    expect([...Object.keys(released), ...unreleased].sort()).toEqual(definitions.map(({ id }) => id).sort());
    for (const { id, rulesHash } of definitions) expect([id, rulesHash]).toEqual([id, released[id]?.rulesHash ?? 'unreleased']);
  });

  it('have their releases written as the command writes them', () => {
    expect(read('released.ts')).toBe(releasedSource(released));
  });

  it.each(Object.keys(pages))('are drawn as they are in workflows/%s; else run npm run workflows:draw', (page) => {
    expect(pages[page]!(read(page), definitions)).toBe(read(page));
  });

  it.each(definitions.map((definition) => [definition.id, definition] as const))(
    '%s is read by XState as it is drawn',
    (_, { config, machine, leaves, finals, initial }) => {
      const drawn = outline(config);
      expect(drawn.places.filter(({ leaf }) => leaf).map(({ path: place }) => place)).toEqual(leaves);
      expect(drawn.places.filter(({ final }) => final).map(({ path: place }) => place)).toEqual([...finals]);
      expect(drawn.initial).toBe(initial);
      for (const edge of drawn.edges) {
        const [taken, ...others] =
          machine.getStateNodeById(edge.from === '' ? drawn.id : `${drawn.id}.${edge.from}`).transitions.get(edge.command) ?? [];
        expect(others).toEqual([]);
        const target = taken?.target?.[0];
        const leaf = target === undefined ? null : leafBelow(target);
        expect([edge.from, edge.command, leaf]).toEqual([edge.from, edge.command, edge.to]);
      }
    },
  );

  it('survive JSON', () => {
    for (const { config } of definitions) expect(canonical(JSON.parse(JSON.stringify(config)) as JsonObject)).toBe(canonical(config));
  });

  it('say every parameter they word, in rules that give it', () => {
    const sources = judging.map(read).join('\n');
    const unknown = kinds
      .flatMap((kind) => Object.values(catalogue[kind].denials))
      .flatMap(({ vi }) => placeholdersIn(vi))
      .filter((name) => !new RegExp(`[{,\\s(]${name}[\\s,:})]`).test(sources));
    expect(unknown).toEqual([]);
  });
});

interface Node {
  readonly path: readonly string[];
  readonly initial: { readonly target: readonly Node[] };
  readonly states: Readonly<Record<string, unknown>>;
}

function leafBelow(node: unknown): string {
  const { path: place, initial, states } = node as Node;
  return Object.keys(states).length === 0 ? place.join('.') : leafBelow(initial.target[0]);
}
