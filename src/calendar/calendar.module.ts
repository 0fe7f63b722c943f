import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/transaction.js';
import { storeCalendar } from './calendar-facts.js';
import { vietnamCalendarV1 } from './vietnam-calendar.js';

/** Every version that this release knows, oldest first, each with what the table says about it. */
const released = [{ calendar: vietnamCalendarV1, note: 'Lịch ngày làm việc Việt Nam, bản 1' }];

/** Stores at the start the versions that are not there yet, so that a new installation can compute a deadline. */
@Injectable()
class CalendarBoot implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    const at = this.clock.now().toISOString();
    await this.database.transaction(async (tx) => {
      for (const { calendar, note } of released) await storeCalendar(tx, calendar, note, at);
    });
  }
}

/** Lịch làm việc. */
@Module({ providers: [CalendarBoot] })
export class CalendarModule {}
