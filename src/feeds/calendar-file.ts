import { hash } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays } from '../calendar/index.js';
import type { FeedEntry } from './feed-entry.js';

/** How often programs are asked to look again, seconds: a deadline that moved is seen within half a working day. */
const refreshSeconds = 4 * 60 * 60;

/**
 * Tệp lịch (RFC 5545): one all-day event for each entry, folded at 75 octets. Nothing in it depends on the moment of asking, so that the
 * same entries give the same bytes.
 */
export function calendarFile(name: string, entries: readonly FeedEntry[]): string {
  const calendar = ical({
    name: escaped(name),
    prodId: { company: 'plan-workflow', product: 'calendar feed', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
    // Not `timezone`: with one, the library writes days by the clock of the server.
    x: { 'X-WR-TIMEZONE': 'Asia/Ho_Chi_Minh' },
  });
  for (const { uid, day, sequence, changedAt, cancelled, summary, description } of entries) {
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: changedAt,
      lastModified: changedAt,
      start: `${day}T00:00:00Z`,
      end: `${addDays(day, 1)}T00:00:00Z`, // The first day after it (RFC 5545 §3.6.1).
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT, // A deadline takes nobody's time.
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary,
      description,
    });
  }
  return calendar.toString();
}

/** A strong validator of the bytes. */
export const entityTag = (file: string): string => `"${hash('sha256', file, 'base64url')}"`;

/** Whether a conditional request (RFC 9110 §13.1.2) already has what it asks for. */
export function hasIt(ifNoneMatch: string | undefined, tag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(tag);
}

/** The library writes a calendar's name as it is. */
const escaped = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').replace(/[\\;,]/g, (sign) => `\\${sign}`);
