import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Post, peopleNames, postsOf } from '../organisations/index.js';
import { Clock, dayOf } from '../platform/clock.js';
import { CurrentPerson } from '../platform/current-person.js';
import { Database } from '../platform/transaction.js';

/** Who is signed in, and in which posts they may act today. */
export interface Me {
  readonly person: { readonly id: string; readonly name: string };
  readonly posts: readonly Post[];
}

@ApiTags('identity')
@Controller('api/v1/me')
export class MeController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get()
  async me(@CurrentPerson() personId: string): Promise<Me> {
    return this.database.read(async (tx) => {
      const [names, posts] = await Promise.all([peopleNames(tx, [personId]), postsOf(tx, personId, dayOf(this.clock.now()))]);
      return { person: { id: personId, name: names.get(personId)! }, posts };
    });
  }
}
