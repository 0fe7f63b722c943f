import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, endOfDay, ManualClock, startOfDay } from './clock.js';

describe('Ngày theo giờ Việt Nam (days of Vietnam)', () => {
  it.each([
    ['2026-06-14T16:59:59.999Z', '2026-06-14'],
    ['2026-06-14T17:00:00.000Z', '2026-06-15'],
    ['2025-12-31T17:00:00.000Z', '2026-01-01'],
    ['2028-02-28T17:00:00.000Z', '2028-02-29'],
  ])('%s is in %s', (at, day) => expect(dayOf(at)).toBe(day));

  it('ends a day where the next one starts, 24 hours after its own start', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1976-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (at) => {
        const day = dayOf(at);
        expect(startOfDay(day).getTime()).toBeLessThanOrEqual(at.getTime());
        expect(endOfDay(day).getTime()).toBeGreaterThan(at.getTime());
        expect(startOfDay(dayOf(endOfDay(day)))).toEqual(endOfDay(day));
      }),
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', 'hôm nay', ''])('refuses %o, which is no day', (day) => {
    expect(() => startOfDay(day)).toThrow(RangeError);
  });
});

describe('Đồng hồ đặt tay (a clock set by hand)', () => {
  it('stands still until it is moved, and cannot be moved through what it hands out', () => {
    const clock = new ManualClock('2026-06-14T16:59:59.000Z');
    clock.now().setFullYear(1999);
    expect(clock.now().toISOString()).toBe('2026-06-14T16:59:59.000Z');
    clock.advance(1000);
    expect(dayOf(clock.now())).toBe('2026-06-15');
    clock.set('2026-01-01T00:00:00Z');
    expect(dayOf(clock.now())).toBe('2026-01-01');
  });
});
