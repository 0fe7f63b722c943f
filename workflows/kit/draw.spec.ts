import { describe, expect, it } from '@jest/globals';
import { definitions } from '../registry.js';
import { when } from './definition.js';
import { draw } from './draw.js';
import { withGenerated } from './pages.js';
import { tabulate } from './tabulate.js';
import { kitRules } from './v1/rules.js';

const officer = { rule: 'actorHolds', positions: ['officer', 'system'], at: 'lead' };
const small = {
  kind: 'task',
  rules: kitRules,
  config: {
    id: 'task',
    initial: 'draft',
    states: {
      draft: { on: { 'task.issue': { target: 'inProgress', guard: when(officer) } } },
      inProgress: {
        initial: 'working',
        states: { working: { on: { 'task.begin': { target: '#task.closed', guard: when(officer), meta: { auto: true } } } } },
        on: {
          'task.update': {
            guard: when(officer, { rule: 'didNot', acts: [{ command: 'task.issue', from: 'draft' }] }),
            meta: { inputs: { note: { min: 3, by: ['officer'] }, values: { optional: true } } },
          },
        },
      },
      closed: { type: 'final' },
    },
  },
} as const;

describe('Vẽ quy trình (draw)', () => {
  it('nests states, begins at the dot, labels arrows, and leaves out what stays', () => {
    expect(draw(small)).toBe(
      [
        'stateDiagram-v2',
        '  direction TB',
        '  state "Đang thực hiện" as inProgress',
        '  state inProgress {',
        '    state "Đang làm" as inProgress_working',
        '  }',
        '  state "Đã kết thúc" as closed',
        '  [*] --> inProgress_working : Giao (chuyên viên / hệ thống)',
        '  inProgress_working --> closed : Bắt đầu thực hiện (chuyên viên / hệ thống)',
        '  closed --> [*]',
      ].join('\n'),
    );
  });

  it('puts every edge into the table, those that stay too', () => {
    const lines = tabulate(small).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[3]).toBe(
      '| `inProgress` Đang thực hiện | `task.update`<br>Cập nhật tiến độ / Update progress | giữ nguyên / same | chuyên viên / hệ thống | actorHolds: officer, system, @ lead<br>didNot: task.issue from draft | note ≥ 3 [officer]<br>values? |',
    );
    expect(lines[4]).toContain('`task.begin` *auto*');
  });

  it('leaves no label that Mermaid would read as something else', () => {
    for (const definition of definitions) {
      for (const line of draw(definition)
        .split('\n')
        .filter((line) => line.includes('-->')))
        expect(line).toMatch(/^ {2}\S+ --> \S+( : [^:;#{}]+)?$/);
    }
  });

  it('replaces what stands between the markers, and refuses a page without them', () => {
    const page = 'a\n<!-- generated: begin -->\nold\n<!-- generated: end -->\nb\n';
    expect(withGenerated(page, 'new')).toBe('a\n<!-- generated: begin -->\n\nnew\n\n<!-- generated: end -->\nb\n');
    expect(() => withGenerated('a', 'new')).toThrow('lacks the lines');
  });
});
