import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, isUUID, Length } from 'class-validator';
import { type Moves, MovesService } from '../engine/index.js';
import { Administration } from '../organisations/index.js';
import { NotFoundError } from '../platform/app-error.js';
import type { Language } from '../platform/language.js';
import { Database, type Statement } from '../platform/transaction.js';

/** Thử với người này. */
export class TrialInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;

  /** Its id, or its number as it was given: `44/KH-UBND`. */
  @ApiProperty({ example: '44/KH-UBND' })
  @IsString()
  @Length(1, 200)
  plan: string;
}

/**
 * What somebody may do with a plan and why not the rest, for an administrator who is asked why it does not move. States and reasons,
 * no text of the plan; only what that person may see, and never a state secret. Each trial is on record.
 */
@Injectable()
export class Trials {
  constructor(
    private readonly administration: Administration,
    private readonly moves: MovesService,
    private readonly database: Database,
  ) {}

  async run(administrator: string, { personId, plan }: TrialInput, language: Language, traceId: string): Promise<Moves> {
    const found = await this.database.read((tx) => tx.query<{ id: string }>(findPlan, [isUUID(plan) ? plan : null, plan.trim()]));
    const ids = found.map(({ id }) => id);
    const input = { personId, plan, ids };
    await this.administration.perform({ command: 'admin.tryAs', personId: administrator, input, traceId }, async () => undefined);
    const [moves] = await this.moves.ofMany('plan', ids, personId, language);
    if (moves === undefined) throw new NotFoundError('plan', plan);
    return moves;
  }
}

/** Numbers come again each year and with each issuing body: the newest first. */
const findPlan: Statement = {
  name: 'plan-of-trial',
  text: `
  SELECT id FROM plans WHERE NOT secret AND (id = $1::uuid OR lower(document_number) = lower($2)) ORDER BY issued_on DESC NULLS LAST, id LIMIT 20`,
};
