import { Injectable } from '@nestjs/common';
import { agencyNames } from '../organisations/index.js';
import { NotFoundError } from '../platform/app-error.js';
import { Clock, dayOf } from '../platform/clock.js';
import { Database } from '../platform/transaction.js';
import { calendarFile } from './calendar-file.js';
import { dueRows, mayOpen } from './due-rows.js';
import { entryOf } from './feed-entry.js';

const name = 'Thời hạn kế hoạch';

/** Lịch thời hạn của một người, một cơ quan. */
@Injectable()
export class Feeds {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of all agencies for which the person holds a post today; empty for who holds none any more. */
  async ofPerson(personId: string): Promise<string> {
    const at = this.clock.now().toISOString();
    const rows = await this.database.read((tx) => dueRows(tx, personId, at, null));
    return calendarFile(name, rows.map(entryOf));
  }

  /** Of one agency, as far as the person may see it. Throws a `NotFoundError` for whom it is no concern of. */
  ofAgency(personId: string, agencyId: string): Promise<string> {
    return this.database.read(async (tx) => {
      const at = this.clock.now().toISOString();
      const names = await agencyNames(tx, [agencyId], dayOf(at));
      const agency = names.get(agencyId);
      if (agency === undefined || !(await mayOpen(tx, personId, at, agencyId))) throw new NotFoundError('calendar of agency', agencyId);
      const rows = await dueRows(tx, personId, at, agencyId);
      return calendarFile(`${name} – ${agency}`, rows.map(entryOf));
    });
  }
}
