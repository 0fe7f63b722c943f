import { describe, expect, it } from '@jest/globals';
import { letterOf } from './letters.js';
import type { NoticeRow } from './notice-rows.js';

const row: NoticeRow = {
  ...{ id: 'e', at: '2023-06-27T01:00:00.000Z', readAt: null, kind: 'step', instanceId: 't', document: 'task', planId: 'p' },
  ...{ documentNumber: null, planTitle: 'Kế hoạch', taskKey: 'II.1', taskText: null, periodKey: null, reportType: null },
  ...{
    clock: 'deadline',
    step: 'before3',
    skipped: null,
    lastDay: '2023-06-30',
    running: true,
    asked: null,
    answer: null,
    note: '',
    by: null,
    said: null,
    agency: 'Phường 5',
  },
};
const reader = {
  ...{ id: 'm', personId: 'n', entryId: 'e', messageId: '<m@vungtau.example>', name: 'Trần A', address: 'a@vungtau.example' },
  ...{ attempts: 1, digest: false },
};
const letter = (change: Partial<NoticeRow>) => letterOf(reader, [{ ...row, ...change }], '2023-06-27', null);

describe('Thư (a letter)', () => {
  it('has a subject of one line, whatever the title of the plan holds', () => {
    const { subject } = letter({ planTitle: 'Kế hoạch\r\nBcc: ke.xau@example.com\u2028X-Gia: 1' });
    expect(subject).toBe('Nhắc việc: sắp đến hạn: nhiệm vụ II.1, Kế hoạch Bcc: ke.xau@example.com X-Gia: 1');
  });

  it('cuts a long subject between letters, never inside one', () => {
    const { subject } = letter({ planTitle: '𠀀'.repeat(300) });
    expect([...subject]).toHaveLength(200);
    expect(subject).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('keeps signs of HTML as they are: the text is plain', () => {
    expect(letter({ planTitle: 'A & <b>B</b>' }).text).toContain('A & <b>B</b> (Phường 5), hạn 30/06/2023, còn 3 ngày.');
  });
});
