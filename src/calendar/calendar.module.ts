import { type DynamicModule, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/index.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/transaction.js';
import { CalendarController } from './calendar.controller.js';
import { storeCalendar } from './calendar-facts.js';
import { CalendarImport } from './calendar-import.js';
import { CalendarVersions } from './calendar-versions.js';
import { DeadlinesInForce } from './deadlines-in-force.js';
import { sourcesOfV1, vietnamCalendarV1 } from './vietnam-calendar.js';

/** Stores the first version at the start if there is none, so that a new installation can compute a deadline. Later ones are imported. */
@Injectable()
class CalendarBoot implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    const at = this.clock.now().toISOString();
    await this.database.transaction((tx) => storeCalendar(tx, vietnamCalendarV1, 'Lịch ngày làm việc Việt Nam, bản 1', at, sourcesOfV1));
  }
}

/** Lịch làm việc. */
@Module({})
export class CalendarModule {
  /** `inForce` answers for the folders above what a new version would change. */
  static register(inForce: DeadlinesInForce): DynamicModule {
    return {
      module: CalendarModule,
      imports: [OrganisationsModule],
      controllers: [CalendarController],
      providers: [CalendarBoot, CalendarImport, CalendarVersions, { provide: DeadlinesInForce, useValue: inForce }],
    };
  }
}
