import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsUUID, Matches } from 'class-validator';
import { commitValues, KeyDirectory } from '../audit/index.js';
import { Administration, erasedReason, refuseFor, type Scene } from '../organisations/index.js';
import { NotFoundError } from '../platform/app-error.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import type { Statement } from '../platform/transaction.js';
import { AccountReads, type AccountStanding } from './account-reads.js';
import { createAccounts, normaliseLogin } from './accounts.js';
import { IsNewPassword } from './new-password.js';
import { hashPassword } from './password.js';
import { Sessions } from './sessions.js';

class NewPassword {
  @IsNewPassword()
  password: string;
}

/** Cấp tài khoản. The owner changes the password at the first sign-in. */
export class CreateAccountInput extends NewPassword {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;

  @ApiProperty({ example: 'bd.snv.cv1' })
  @Matches(/^[\p{L}\p{N}][\p{L}\p{N}.@_-]{2,99}$/u)
  login: string;
}

/** Đặt lại mật khẩu. The owner changes it at the next sign-in. */
export class ResetPasswordInput extends NewPassword {}

/** Tài khoản, by administrators. Entries name the person and commit to the login; login and password stand in none. */
@ApiTags('administration')
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(
    private readonly administration: Administration,
    private readonly sessions: Sessions,
    private readonly keys: KeyDirectory,
    private readonly reads: AccountReads,
  ) {}

  @Get(':personId')
  @ApiOperation({ summary: 'The login of a person, and whether it is open; `account` is null where there is none' })
  standing(
    @CurrentPerson() personId: string,
    @Param('personId', ParseUUIDPipe) ownerId: string,
    @TraceId() traceId: string,
  ): Promise<{ readonly account: AccountStanding | null }> {
    return this.reads.of(personId, ownerId, traceId);
  }

  @Post()
  async create(
    @CurrentPerson() personId: string,
    @Body() { personId: ownerId, login, password }: CreateAccountInput,
    @TraceId() traceId: string,
  ): Promise<void> {
    const passwordHash = await hashPassword(password); // Before the transaction: it takes longer than a lock should.
    const act = { command: 'admin.createAccount', personId, input: { ownerId }, traceId };
    await this.administration.perform(act, async ({ tx, add }) => {
      refuseFor([await erasedReason(tx, ownerId)]);
      await createAccounts(tx, [{ personId: ownerId, login, passwordHash, passwordMustChange: true }]);
      add({ personal: await commitValues(tx, this.keys, [{ subject: ownerId, field: 'login', value: normaliseLogin(login) }]) });
    });
  }

  @Put(':personId/password')
  @HttpCode(204)
  async resetPassword(
    @CurrentPerson() personId: string,
    @Param('personId', ParseUUIDPipe) ownerId: string,
    @Body() { password }: ResetPasswordInput,
    @TraceId() traceId: string,
  ): Promise<void> {
    const hash = await hashPassword(password);
    const act = { command: 'admin.resetPassword', personId, input: { ownerId }, traceId };
    await this.administration.perform(act, (scene) => this.change(scene, ownerId, setPassword, hash));
  }

  /** Ends every session at once. */
  @Post(':personId/closure')
  @HttpCode(204)
  async close(
    @CurrentPerson() personId: string,
    @Param('personId', ParseUUIDPipe) ownerId: string,
    @TraceId() traceId: string,
  ): Promise<void> {
    const act = { command: 'admin.closeAccount', personId, input: { ownerId }, traceId };
    await this.administration.perform(act, (scene) => this.change(scene, ownerId, disable, new Date(scene.at)));
  }

  private async change({ tx }: Scene, ownerId: string, statement: Statement, value: unknown): Promise<void> {
    const changed = await tx.query(statement, [ownerId, value]);
    if (changed.length === 0) throw new NotFoundError('account', ownerId);
    await this.sessions.closeAllOf(tx, ownerId);
  }
}

const setPassword: Statement = {
  name: 'set-password',
  text: 'UPDATE accounts SET password_hash = $2, password_must_change = true WHERE person_id = $1 RETURNING person_id',
};
const disable: Statement = {
  name: 'disable-account',
  text: 'UPDATE accounts SET disabled_at = coalesce(disabled_at, $2) WHERE person_id = $1 RETURNING person_id',
};
