import cookies from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';

const { parse, serialize } = cookies.fastifyCookie;
const cookieName = 'session';

/** What scripts send: `Authorization: Bearer …`. It counts before a cookie. */
export function bearerIn({ headers }: FastifyRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
}

/** The session's token, however it was sent. */
export function tokenOf(request: FastifyRequest): string | undefined {
  return bearerIn(request) ?? (request.headers.cookie === undefined ? undefined : parse(request.headers.cookie)[cookieName]);
}

/** Scripts cannot read it, other sites' forms do not carry it, and with https it never travels in clear. */
export function sessionCookie(token: string, expires: Date, overHttps: boolean): string {
  return serialize(cookieName, token, { path: '/', httpOnly: true, sameSite: 'lax', secure: overHttps, expires });
}

export const endedCookie = (overHttps: boolean): string => sessionCookie('', new Date(0), overHttps);
