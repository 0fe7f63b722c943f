import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { taskParts } from '../tasks/index.js';
import { reportParts } from './index.js';

const inputs = { ...taskParts.inputs, ...reportParts.inputs };
const cited = { number: '12-HD/TW', date: '2023-08-29', file: 'a3'.repeat(32) };
const refused = (command: string, name: string, value: unknown): boolean =>
  validateSync(plainToInstance(inputs[command]!, { [name]: value }), { forbidUnknownValues: false }).length > 0;

describe('Văn bản nêu trong lệnh (a document named in a command)', () => {
  it.each([
    ['task.begin', 'trigger'],
    ['task.begin', 'document'],
    ['task.submitResult', 'ownPlan'],
    ['task.receiveResult', 'ownPlan'],
    ['task.receiveResult', 'document'],
    ['task.explain', 'document'],
    ['report.receive', 'document'],
  ])('is one object in %s, %s: no list, not even an empty one', (command, name) => {
    expect([[], [cited], 'x'].map((value) => refused(command, name, value))).toEqual([true, true, true]);
    expect(refused(command, name, cited)).toBe(false);
  });
});
