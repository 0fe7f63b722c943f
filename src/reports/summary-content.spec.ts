import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { SummaryContentInput } from './summary-content.inputs.js';

const cells = { asOf: '2023-11-05', total: 7, doneInTime: 1, doneLate: 2, openInTime: 3, openOverdue: 1, undated: 4 };
const faultsOf = (statistics: unknown) =>
  validateSync(plainToInstance(SummaryContentInput, { kind: 'interim', sections: [], addendum: [], unitsMissing: [], statistics }));

describe('Số liệu trong sơ kết (the cells of a summary)', () => {
  it('R-45, R-73: must add up; a summary may state none', () => {
    expect([faultsOf(cells), faultsOf(null)]).toEqual([[], []]);
    expect(JSON.stringify(faultsOf({ ...cells, total: 11 }))).toContain('total must be the sum of the four cells');
  });
});
