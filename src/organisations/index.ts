import { Agency, AgencyCode, AgencyName, Succession } from './agency.entity.js';
import { Appointment } from './appointment.entity.js';
import { Delegation } from './delegation.entity.js';
import { Person } from './person.entity.js';

export { organisationFacts } from './actor-facts.js';
export { AdminRefusedError, refuseFor, unless } from './admin-refused.error.js';
export { type AdminAct, Administration, type Scene } from './administration.js';
export { wordReason } from './administration.texts.js';
export { CreateAgencyInput } from './agency.inputs.js';
export { type AgencyKind, agencyKinds } from './agency-kind.js';
export { agencyNames, holdersOf, peopleNames, RegisterDirectory } from './directory.js';
export { foundRegister } from './founding.js';
export { agencyNameOn, inForce } from './in-force.js';
export { OrganisationsModule } from './organisations.module.js';
export { keyAfter, type Page, PageQuery, pageOf } from './page.js';
export { CreatePersonInput } from './person.inputs.js';
export { erasedReason } from './person-erasure.js';
export { PersonalKeeper } from './personal-keeper.js';
export { type Post, postsOf, type Reader, readable, readerOf, readersAmong, seenAmong } from './reader.js';
export { Refusals } from './refusals.js';

/** For the data source, which finds none by itself. */
export const organisationEntities: Function[] = [Agency, AgencyName, AgencyCode, Succession, Person, Appointment, Delegation];
export { Agency, AgencyCode, AgencyName, Appointment, Delegation, Person, Succession };
