import { Body, Controller, Delete, HttpCode, Inject, Ip, Post, Req, Res } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../platform/config.js';
import { Public, TraceId } from '../platform/current-person.js';
import { CONFIG } from '../platform/platform.module.js';
import { BeforePasswordChange } from './session.guard.js';
import { Sessions } from './sessions.js';
import { type SignedIn, SignIn } from './sign-in.js';
import { endedCookie, sessionCookie, tokenOf } from './token.js';

/** Đăng nhập. */
export class SignInInput {
  @ApiProperty()
  @IsString()
  @Length(1, 100)
  login: string;

  @ApiProperty()
  @IsString()
  @Length(1, 200)
  password: string;
}

/** Phiên làm việc. */
@ApiTags('identity')
@Controller('api/v1/sessions')
export class SessionsController {
  private readonly overHttps: boolean;

  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    @Inject(CONFIG) config: Pick<Config, 'publicOrigin'>,
  ) {
    this.overHttps = config.publicOrigin?.startsWith('https:') === true;
  }

  /** The token for scripts, as `Authorization: Bearer`; browsers get it as a cookie. */
  @Post()
  @Public()
  async open(
    @Body() input: SignInInput,
    @Ip() address: string,
    @TraceId() traceId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const signedIn = await this.signIn.withPassword(input, address, traceId);
    reply.header('set-cookie', sessionCookie(signedIn.token, new Date(signedIn.expiresAt), this.overHttps));
    return signedIn;
  }

  @Delete('current')
  @HttpCode(204)
  @BeforePasswordChange()
  async close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.close(tokenOf(request)!);
    reply.header('set-cookie', endedCookie(this.overHttps));
  }
}
