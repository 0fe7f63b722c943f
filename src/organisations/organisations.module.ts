import { Module } from '@nestjs/common';
import { KeyDirectory } from '../audit/index.js';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/platform.module.js';
import { Administration } from './administration.js';
import { AgenciesController } from './agencies.controller.js';
import { AgencyActs } from './agency-acts.js';
import { AgencyList } from './agency-list.js';
import { AppointmentActs } from './appointment-acts.js';
import { DelegationActs } from './delegation-acts.js';
import { AppointmentsController, DelegationsController, PeopleController } from './people.controller.js';
import { PeopleList } from './people-list.js';
import { PersonErasure } from './person-erasure.js';
import { PersonalKeeper } from './personal-keeper.js';
import { Refusals } from './refusals.js';

/** Where the keys lie that seal what the log commits to. */
const keys = {
  provide: KeyDirectory,
  inject: [CONFIG],
  useFactory: ({ personalKeysDir }: Pick<Config, 'personalKeysDir'>) => new KeyDirectory(personalKeysDir),
};

/** Tổ chức bộ máy: agencies, people, posts, delegations, and their administration. */
@Module({
  controllers: [AgenciesController, PeopleController, AppointmentsController, DelegationsController],
  providers: [
    keys,
    Administration,
    Refusals,
    AgencyActs,
    AgencyList,
    AppointmentActs,
    DelegationActs,
    PeopleList,
    PersonErasure,
    PersonalKeeper,
  ],
  exports: [Administration, Refusals, KeyDirectory],
})
export class OrganisationsModule {}
