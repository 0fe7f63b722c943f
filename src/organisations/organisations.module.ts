import { Module } from '@nestjs/common';
import { Administration } from './administration.js';
import { AgenciesController } from './agencies.controller.js';
import { AgencyActs } from './agency-acts.js';
import { AgencyList } from './agency-list.js';
import { AppointmentActs } from './appointment-acts.js';
import { DelegationActs } from './delegation-acts.js';
import { AppointmentsController, DelegationsController, PeopleController } from './people.controller.js';
import { PeopleList } from './people-list.js';
import { Refusals } from './refusals.js';

/** Tổ chức bộ máy: agencies, people, posts, delegations, and their administration. */
@Module({
  controllers: [AgenciesController, PeopleController, AppointmentsController, DelegationsController],
  providers: [Administration, Refusals, AgencyActs, AgencyList, AppointmentActs, DelegationActs, PeopleList],
  exports: [Administration, Refusals],
})
export class OrganisationsModule {}
