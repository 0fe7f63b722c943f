import { describe, expect, it } from '@jest/globals';
import { isValues } from './task-documents.inputs.js';

describe('Số liệu các chỉ tiêu (values of the targets)', () => {
  it('are numbers by key', () => {
    expect([{}, { t1: 25 }, { t1: 0, 'II.1-a': -1.5 }].map(isValues)).toEqual([true, true, true]);
    expect([null, [], 'x', { t1: '25' }, { t1: 1e16 }, { ['x'.repeat(101)]: 1 }].map(isValues)).toEqual(Array(6).fill(false));
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])('have no key called %s, as every object has one', (key) => {
    expect(isValues(JSON.parse(`{"${key}": 1}`))).toBe(false);
  });
});
