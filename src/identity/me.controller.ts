import { Body, Controller, Get, HttpCode, Ip, Put, Req } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { type Post, peopleNames, postsOf } from '../organisations/index.js';
import { Clock, dayOf } from '../platform/clock.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { Database, type Statement } from '../platform/transaction.js';
import { ChangePassword } from './change-password.js';
import { IsNewPassword } from './new-password.js';
import { BeforePasswordChange } from './session.guard.js';
import { tokenOf } from './token.js';

/** Who is signed in, and in which posts they may act today. */
export interface Me {
  readonly person: { readonly id: string; readonly name: string };
  readonly posts: readonly Post[];
  /** Somebody else chose the password: until it is changed, everything else answers 403. */
  readonly passwordMustChange: boolean;
}

/** Đổi mật khẩu. */
export class ChangePasswordInput {
  @ApiProperty()
  @IsString()
  @Length(1, 200)
  current: string;

  @IsNewPassword()
  next: string;
}

@ApiTags('identity')
@Controller('api/v1/me')
@BeforePasswordChange()
export class MeController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly changePassword: ChangePassword,
  ) {}

  @Get()
  async me(@CurrentPerson() personId: string): Promise<Me> {
    return this.database.read(async (tx) => {
      const [names, posts, [account]] = await Promise.all([
        peopleNames(tx, [personId]),
        postsOf(tx, personId, dayOf(this.clock.now())),
        tx.query<{ mustChange: boolean }>(readMustChange, [personId]),
      ]);
      return { person: { id: personId, name: names.get(personId)! }, posts, passwordMustChange: account!.mustChange };
    });
  }

  /** Ends every other session of the person. */
  @Put('password')
  @HttpCode(204)
  async change(
    @CurrentPerson() personId: string,
    @Body() input: ChangePasswordInput,
    @Ip() address: string,
    @TraceId() traceId: string,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.changePassword.of(personId, input, { token: tokenOf(request)!, address, traceId });
  }
}

const readMustChange: Statement = {
  name: 'password-must-change',
  text: 'SELECT password_must_change AS "mustChange" FROM accounts WHERE person_id = $1',
};
