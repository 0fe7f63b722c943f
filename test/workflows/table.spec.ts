import { definitions } from '../../workflows/registry.js';
import { allowedById } from './allowed.js';
import { cellsOf, commandsAsked, wrongWith } from './cells.js';
import { hasHead } from './heads.js';
import { commands } from './inputs.js';

describe('Bảng trạng thái × lệnh × chức vụ (every state, every command, everybody)', () => {
  it('knows every definition there is', () => {
    expect(definitions.map(({ id }) => id).sort()).toEqual(Object.keys(allowedById).sort());
  });

  describe.each(definitions.map((definition) => [definition.id, definition] as const))('%s', (id, definition) => {
    const { table, kind } = allowedById[id]!;
    const cells = cellsOf(id);

    it('has the states of the law and no other', () => {
      expect([...definition.leaves].sort()).toEqual(Object.keys(table).sort());
      expect([...definition.finals].sort()).toEqual(finals[kind]);
    });

    it('has the commands of the law and no other', () => {
      const known = new Set([...definition.edges.values()].flatMap((open) => [...open.keys()]));
      expect([...known].sort()).toEqual(commands.filter((command) => command.startsWith(`${kind}.`)).sort());
    });

    it('moves every allowed cell where the law says, and keeps the sub-state where the law says same', () => {
      const open = cells.filter(({ to }) => to !== undefined);
      console.log(
        `${id}: ${cells.length} cells (${definition.leaves.length} states × ${commandsAsked(kind).length} commands × ${cells.length / definition.leaves.length / commandsAsked(kind).length} representatives), ${open.length} allowed`,
      );
      expect(open.map((cell) => wrongWith(definition, cell, hasHead)).filter((wrong) => wrong !== undefined)).toEqual([]);
    });

    it('refuses every other cell with at least one reason under a stated head', () => {
      const shut = cells.filter(({ to }) => to === undefined);
      expect(shut.map((cell) => wrongWith(definition, cell, hasHead)).filter((wrong) => wrong !== undefined)).toEqual([]);
    });
  });
});

/** Final: closed, abandoned, replaced, annulled, withdrawn, cancelled, recalled. An accepted report and a completed delivery are not. */
const finals: Readonly<Record<string, readonly string[]>> = {
  plan: ['abandoned', 'annulled', 'closed', 'replaced', 'withdrawn'],
  task: ['cancelled', 'closed'],
  report: ['cancelled'],
  delivery: ['cancelled', 'recalled'],
};
