import { describe, expect, it } from '@jest/globals';
import type { SummaryContent } from '../reports/index.js';
import type { ProposedUnit } from './summary-proposal.js';
import { unitsAsTold } from './units-as-told.js';

const unit = (reportId: string): ProposedUnit => ({
  ...{ agencyId: 'A', name: 'Sở A', reportId, state: 'owed', place: 'notReported', dueOn: null },
  ...{ filedAt: null, acceptedAt: null, late: false, markedMissingAt: null },
});
const told: SummaryContent = {
  ...{ kind: 'interim', addendum: [], unitsMissing: [{ agencyId: 'A', note: 'chưa báo cáo' }], statistics: null },
  sections: [{ key: '1', conclusion: '', answers: [{ agencyId: 'A', reportId: 'own', text: 'Xong.' }] }],
};

describe('Một cơ quan giữ hai báo cáo (two reports of one agency)', () => {
  it('R-68: the one that the summary answers from was included, only the other is missing', () => {
    const units = unitsAsTold([unit('own'), unit('taken over')], told, '2023-12-01T02:00:00.000Z');
    expect(units.map(({ place }) => place)).toEqual(['included', 'notReported']);
  });
});
