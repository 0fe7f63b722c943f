import { describe, expect, it } from '@jest/globals';
import { climb, endOfQuiet, type LadderSettings, ladderOf, nextMorning, type QuietHours, usualLadder } from './ladder.js';
import { vietnamCalendarV1 as calendar } from './vietnam-calendar.js';

const days = (lastDay: string, settings: LadderSettings = usualLadder, setAt?: string) =>
  ladderOf({ lastDay, ...(setAt === undefined ? {} : { setAt }) }, settings, calendar).map(({ key, at }) => `${key} ${at}`);
const at0800 = (day: string) => `${day}T01:00:00.000Z`;

describe('Bậc thang đôn đốc (the ladder of reminders)', () => {
  it('R-63: reminds 7, 3 and 1 working days before, on the day, the day after and three days after, at 08:00 in Vietnam', () => {
    expect(days('2023-06-30')).toEqual([
      `before7 ${at0800('2023-06-21')}`,
      `before3 ${at0800('2023-06-27')}`,
      `before1 ${at0800('2023-06-29')}`,
      `onDay ${at0800('2023-06-30')}`,
      `overdue ${at0800('2023-07-03')}`,
      `escalated ${at0800('2023-07-05')}`,
    ]);
  });

  it('counts over New Year, which is a day off', () => {
    expect(days('2024-01-03', { before: [3, 1], onDay: false, overdueAfter: 1, escalateAfter: 3 })).toEqual([
      `before3 ${at0800('2023-12-28')}`,
      `before1 ${at0800('2024-01-02')}`,
      `overdue ${at0800('2024-01-04')}`,
      `escalated ${at0800('2024-01-08')}`,
    ]);
  });

  it('counts over Tết: what falls due the day before is overdue after the holidays', () => {
    expect(days('2024-02-07')).toEqual([
      `before7 ${at0800('2024-01-29')}`,
      `before3 ${at0800('2024-02-02')}`,
      `before1 ${at0800('2024-02-06')}`,
      `onDay ${at0800('2024-02-07')}`,
      `overdue ${at0800('2024-02-15')}`,
      `escalated ${at0800('2024-02-19')}`,
    ]);
  });

  it('takes a Saturday on which offices work instead as a working day', () => {
    expect(days('2024-05-06', { ...usualLadder, before: [1] })[0]).toBe(`before1 ${at0800('2024-05-04')}`);
  });

  it('keeps the last day when it is a day off, and the working day before', () => {
    expect(days('2023-09-02').slice(2, 4)).toEqual([`before1 ${at0800('2023-08-31')}`, `onDay ${at0800('2023-09-02')}`]);
  });

  it('leaves out steps before the deadline was set', () => {
    expect(days('2023-06-30', usualLadder, '2023-06-28T03:00:00.000Z').map((step) => step.split(' ')[0])).toEqual([
      'before1',
      'onDay',
      'overdue',
      'escalated',
    ]);
    expect(days('2023-06-30', usualLadder, '2023-08-01T03:00:00.000Z')).toEqual([]);
  });

  it('goes by weekends alone in a year whose holidays are not announced', () => {
    expect(days('2031-01-02').slice(0, 3)).toEqual([
      `before7 ${at0800('2030-12-24')}`,
      `before3 ${at0800('2030-12-30')}`,
      `before1 ${at0800('2031-01-01')}`,
    ]);
  });
});

describe('Bậc đến hạn (which step is due)', () => {
  const ladder = ladderOf({ lastDay: '2023-06-30' }, usualLadder, calendar);

  it('gives a step when its time comes, once, and says when the next one comes', () => {
    expect(climb(ladder, [], '2023-06-21T00:59:59.999Z')).toEqual({ due: null, nextAt: at0800('2023-06-21') });
    expect(climb(ladder, [], at0800('2023-06-21'))).toEqual({ due: { step: 'before7', skipped: [] }, nextAt: at0800('2023-06-27') });
    const given = [{ step: 'before7', at: at0800('2023-06-21') }];
    expect(climb(ladder, given, '2023-06-21T05:00:00.000Z')).toEqual({ due: null, nextAt: at0800('2023-06-27') });
  });

  it('gives the latest step only after an outage, and names those that were skipped', () => {
    const given = [{ step: 'before7', at: at0800('2023-06-21') }];
    expect(climb(ladder, given, '2023-07-01T00:00:00.000Z').due).toEqual({ step: 'onDay', skipped: ['before3', 'before1'] });
    expect(climb(ladder, given, '2024-01-01T00:00:00.000Z')).toEqual({
      due: { step: 'escalated', skipped: ['before3', 'before1', 'onDay', 'overdue'] },
      nextAt: null,
    });
  });

  it('does not go back to a step that other settings put before the last one given', () => {
    const wider = ladderOf({ lastDay: '2023-06-30' }, { ...usualLadder, before: [10, 2] }, calendar);
    const given = [{ step: 'before7', at: at0800('2023-06-21') }];
    expect(climb(wider, given, at0800('2023-06-22'))).toEqual({ due: null, nextAt: at0800('2023-06-28') });
  });

  it('does not give a step twice when a new calendar moves its day', () => {
    expect(
      climb([{ key: 'onDay', at: at0800('2023-06-30') }], [{ step: 'onDay', at: at0800('2023-06-29') }], at0800('2023-07-01')).due,
    ).toBe(null);
  });
});

describe('Giờ yên tĩnh (quiet hours)', () => {
  const usual: QuietHours = { from: '18:00', to: '07:00', daysOff: true };

  it.each([
    ['during the day nothing waits', '2023-06-21T03:00:00.000Z', '2023-06-21T03:00:00.000Z'],
    ['18:00 waits for the morning', '2023-06-21T11:00:00.000Z', '2023-06-22T00:00:00.000Z'],
    ['06:59 waits a minute', '2023-06-21T23:59:00.000Z', '2023-06-22T00:00:00.000Z'],
    ['Friday evening waits for Monday', '2023-06-23T12:00:00.000Z', '2023-06-26T00:00:00.000Z'],
    ['the eve of Tết waits until after it', '2024-02-07T11:30:00.000Z', '2024-02-15T00:00:00.000Z'],
    ['the middle of Tết too', '2024-02-10T03:00:00.000Z', '2024-02-15T00:00:00.000Z'],
  ])('%s', (_, at, end) => {
    expect(endOfQuiet(at, usual, calendar)).toBe(end);
  });

  it('waits within the day when the quiet hours lie in it, and not at all when there are none', () => {
    expect(endOfQuiet('2023-06-21T05:00:00.000Z', { from: '11:30', to: '13:30', daysOff: false }, calendar)).toBe(
      '2023-06-21T06:30:00.000Z',
    );
    expect(endOfQuiet('2023-06-24T20:00:00.000Z', { from: '00:00', to: '00:00', daysOff: false }, calendar)).toBe(
      '2023-06-24T20:00:00.000Z',
    );
  });

  it('finds the next working morning', () => {
    expect(nextMorning(at0800('2023-06-21'), '08:30', calendar)).toBe('2023-06-21T01:30:00.000Z');
    expect(nextMorning('2024-02-07T01:31:00.000Z', '08:30', calendar)).toBe('2024-02-15T01:30:00.000Z');
  });
});
