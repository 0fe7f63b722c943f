import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Position } from '../../workflows/kit/definition.js';
import { erasedName } from '../audit/index.js';
import { NotFoundError } from '../platform/app-error.js';
import { Clock, type Day, dayOf } from '../platform/clock.js';
import { type Language, languageOf } from '../platform/language.js';
import { toneless } from '../platform/toneless.js';
import { Database, type Statement } from '../platform/transaction.js';
import { agencyNameOn, inForce } from './in-force.js';
import { keyAfter, type Page, pageOf } from './page.js';
import type { AppointmentQuery, DelegationQuery, PeopleQuery } from './person.inputs.js';

export interface AppointmentItem {
  readonly id: string;
  readonly personId: string;
  readonly person: string;
  readonly agencyId: string;
  /** Its name on the day asked about, else on the day the post was taken up. */
  readonly agency: string;
  readonly position: Position;
  readonly acting: boolean;
  readonly validFrom: Day;
  readonly validUntil: Day | null;
}

export interface DelegationItem {
  readonly id: string;
  readonly appointmentId: string;
  readonly position: Position;
  readonly agencyId: string;
  readonly holderId: string;
  readonly holder: string;
  readonly personId: string;
  readonly person: string;
  readonly commands: readonly string[] | null;
  readonly planId: string | null;
  readonly legalBasis: string;
  readonly validFrom: Day;
  readonly validUntil: Day;
  readonly revokedAt: string | null;
}

/** A person in a list; `email` only as far as the reader may know it. */
export interface PersonItem {
  readonly id: string;
  readonly name: string;
  /** The person's own, or any for an administrator; null where there is none, or it is not for this reader. */
  readonly email: string | null;
  /** When the personal data was erased on request; the name then says so. */
  readonly erasedAt: string | null;
}

/** SQL: the address, for its owner and for administrators. */
const emailFor = (reader: string, today: string): string => `,
      CASE WHEN person.id = ${reader}::uuid OR EXISTS (SELECT FROM appointments own
        WHERE own.person_id = ${reader}::uuid AND own.position = 'administrator' AND ${inForce('own', `${today}::date`)}) THEN person.email END AS email`;

const searchPeople: Statement = {
  name: 'search-people',
  text: `
    SELECT id, name, erased_at AS "erasedAt"${emailFor('$5', '$6')} FROM people person
    WHERE ($1::text IS NULL OR position(${toneless('$1')} IN ${toneless('name')}) > 0) AND ($2::text IS NULL OR (name COLLATE "C", id) > ($2, $3::uuid))
    ORDER BY name COLLATE "C", id LIMIT $4`,
};

const readPerson: Statement = {
  name: 'person',
  text: `SELECT id, name, erased_at AS "erasedAt"${emailFor('$2', '$3')} FROM people person WHERE id = $1`,
};

const searchAppointments: Statement = {
  name: 'search-appointments',
  text: `
    SELECT post.id, person.id AS "personId", person.name AS person, post.agency_id AS "agencyId",
      ${agencyNameOn('post.agency_id', 'coalesce($3::date, post.valid_from)')} AS agency, post.position, post.acting,
      post.valid_from::text AS "validFrom", post.valid_until::text AS "validUntil"
    FROM appointments post JOIN people person ON person.id = post.person_id
    WHERE ($1::uuid IS NULL OR post.person_id = $1) AND ($2::uuid IS NULL OR post.agency_id = $2)
      AND ($3::date IS NULL OR (${inForce('post', '$3::date')})) AND ($4::uuid IS NULL OR post.id > $4)
    ORDER BY post.id LIMIT $5`,
};

const searchDelegations: Statement = {
  name: 'search-delegations',
  text: `
    SELECT delegation.id, post.id AS "appointmentId", post.position, post.agency_id AS "agencyId", holder.id AS "holderId", holder.name AS holder,
      person.id AS "personId", person.name AS person, delegation.commands, delegation.plan_id AS "planId", delegation.legal_basis AS "legalBasis",
      delegation.valid_from::text AS "validFrom", delegation.valid_until::text AS "validUntil", delegation.revoked_at AS "revokedAt"
    FROM delegations delegation JOIN appointments post ON post.id = delegation.appointment_id
    JOIN people holder ON holder.id = post.person_id JOIN people person ON person.id = delegation.person_id
    WHERE ($1::uuid IS NULL OR delegation.person_id = $1 OR post.person_id = $1) AND ($2::uuid IS NULL OR delegation.appointment_id = $2)
      AND ($3::date IS NULL OR (delegation.revoked_at IS NULL AND ${inForce('delegation', '$3::date')})) AND ($4::uuid IS NULL OR delegation.id > $4)
    ORDER BY delegation.id LIMIT $5`,
};

const worded = (person: PersonItem, language: Language): PersonItem =>
  person.erasedAt === null ? person : { ...person, name: { vi: erasedName, en: 'Erased on request' }[language] };

/** Danh sách người, chức vụ, uỷ quyền. */
@Injectable()
export class PeopleList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async people(reader: string, { q, limit, after }: PeopleQuery, request: FastifyRequest, reply: FastifyReply): Promise<Page<PersonItem>> {
    const values = [q ?? null, ...keyAfter(after, 2), limit + 1, reader, dayOf(this.clock.now())];
    const rows = await this.database.read((tx) => tx.query<PersonItem>(searchPeople, values));
    const page = pageOf(rows, limit, ({ name, id }) => [name, id], request, reply);
    const language = languageOf(request.headers['accept-language']);
    return { ...page, items: page.items.map((person) => worded(person, language)) };
  }

  async person(reader: string, id: string, language: Language): Promise<PersonItem> {
    const [person] = await this.database.read((tx) => tx.query<PersonItem>(readPerson, [id, reader, dayOf(this.clock.now())]));
    if (person === undefined) throw new NotFoundError('person', id);
    return worded(person, language);
  }

  async appointments(query: AppointmentQuery, request: FastifyRequest, reply: FastifyReply): Promise<Page<AppointmentItem>> {
    const values = [query.personId ?? null, query.agencyId ?? null, query.on ?? null, ...keyAfter(query.after, 1), query.limit + 1];
    const rows = await this.database.read((tx) => tx.query<AppointmentItem>(searchAppointments, values));
    return pageOf(rows, query.limit, ({ id }) => [id], request, reply);
  }

  async delegations(query: DelegationQuery, request: FastifyRequest, reply: FastifyReply): Promise<Page<DelegationItem>> {
    const values = [query.personId ?? null, query.appointmentId ?? null, query.on ?? null, ...keyAfter(query.after, 1), query.limit + 1];
    const rows = await this.database.read((tx) => tx.query<DelegationItem>(searchDelegations, values));
    return pageOf(rows, query.limit, ({ id }) => [id], request, reply);
  }
}
