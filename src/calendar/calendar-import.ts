import { Injectable } from '@nestjs/common';
import { type AdminAct, Administration, Refusals } from '../organisations/index.js';
import { Database, type Tx } from '../platform/transaction.js';
import { type CalendarDiff, diffCalendars } from './calendar-diff.js';
import { Calendars, insertCalendar } from './calendar-facts.js';
import { problemsOf } from './calendar-problems.js';
import { type CalendarProposal, calendarOf, digestOf, sourcesOf } from './calendar-proposal.js';
import { CalendarRefusedError } from './calendar-refused.error.js';
import { DeadlinesInForce, type MovedDeadlines } from './deadlines-in-force.js';

/** What a version changes, beside the one it follows. */
export interface ImportedCalendar {
  readonly version: number;
  readonly diff: CalendarDiff;
  /** What would come out otherwise if it were computed today. It is not: what is stored goes on counting. */
  readonly deadlines: MovedDeadlines;
}

/** Nhập bản lịch mới, by an administrator. */
@Injectable()
export class CalendarImport {
  private readonly calendars = new Calendars();

  constructor(
    private readonly database: Database,
    private readonly administration: Administration,
    private readonly refusals: Refusals,
    private readonly inForce: DeadlinesInForce,
  ) {}

  /** What the import would change. The log keeps who looked, as it names documents that an administrator may not open. */
  preview(personId: string, proposal: CalendarProposal, traceId: string): Promise<ImportedCalendar> {
    return this.perform('admin.previewCalendar', personId, proposal, traceId, async () => true);
  }

  /**
   * Stores the proposal as the next version. The entry holds the digests of the document and of the diff. Throws a `CalendarRefusedError`
   * with every problem, and with `calendar.moved` for all but one of those who import at once.
   */
  store(personId: string, proposal: CalendarProposal, traceId: string): Promise<ImportedCalendar> {
    const { note } = proposal;
    return this.perform('admin.importCalendar', personId, proposal, traceId, (tx, at) =>
      insertCalendar(tx, { calendar: calendarOf(proposal), note, at, sources: sourcesOf(proposal) }),
    );
  }

  private async perform(
    command: string,
    personId: string,
    proposal: CalendarProposal,
    traceId: string,
    take: (tx: Tx, at: string) => Promise<boolean>,
  ): Promise<ImportedCalendar> {
    const { basedOn } = proposal;
    const calendar = calendarOf(proposal);
    const present = await this.database.read((tx) => this.calendars.newest(tx));
    const problems = problemsOf(proposal, present);
    const diff = problems.length > 0 ? null : diffCalendars(present, calendar);
    const input = {
      basedOn,
      document: digestOf(proposal),
      ...(diff === null ? {} : { diff: diff.digest, days: diff.days.length, yearsAdded: diff.yearsAdded }),
    };
    const act: AdminAct = { command, personId, input, traceId };
    return this.keepingRefusals(act, () =>
      this.administration.perform(act, async ({ tx, at }) => {
        if (present.version !== basedOn) throw moved(present.version, basedOn);
        if (diff === null) throw new CalendarRefusedError(problems);
        const deadlines = await this.inForce.movedBy(tx, calendar);
        if (!(await take(tx, at))) throw moved(calendar.version, basedOn);
        return { version: calendar.version, diff, deadlines };
      }),
    );
  }

  /** `Administration` keeps what it refuses itself; the rest is kept here, as far as an entry can hold it. */
  private async keepingRefusals<T>({ command, personId, input, traceId }: AdminAct, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof CalendarRefusedError) {
        const reasons = error.reasons.slice(0, mostReasonsKept);
        await this.refusals.record({ command: { type: command, input, personId }, personId, reasons, request: traceId }, error);
      }
      throw error;
    }
  }
}

/** An entry holds 60 KiB, a reason takes up to 200 bytes. The answer names them all. */
const mostReasonsKept = 200;

const moved = (version: number, basedOn: number): CalendarRefusedError =>
  new CalendarRefusedError([{ code: 'calendar.moved', params: { version, basedOn } }]);
