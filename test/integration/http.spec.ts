import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import request from 'supertest';
import { NotFoundError, ThrottledError } from '../../src/platform/app-error.js';
import { createHttpApp } from '../../src/platform/http.js';
import { createLogger } from '../../src/platform/logger.js';
import { TakesBytes } from '../../src/platform/request-body.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

class Note {
  @IsString() @MaxLength(20) text: string;
}
class Sample {
  @IsUUID() id: string;
  @IsInt() count: number;
  @IsOptional() @ValidateNested() @Type(() => Note) note?: Note;
}
class Search {
  @IsOptional() @IsString() q?: string;
}

let test: TestDatabase;
let app: NestFastifyApplication;

@Controller('api/v1/samples')
class Samples {
  @Post() echo(@Body() sample: Sample): Sample {
    return sample;
  }
  @Get() search(@Query() search: Search): Search {
    return search;
  }
  @Get('missing') missing(): never {
    throw new NotFoundError('sample', 'x');
  }
  @Get('throttled') throttled(): never {
    throw new ThrottledError(2.5);
  }
  @Get('fault') fault(): never {
    throw new Error('password=hunter2');
  }
  @Get('surprise') surprise(): Promise<unknown> {
    return test.database.read((tx) => tx.query({ name: 'no-table', text: 'SELECT * FROM no_such_table' }, []));
  }
  @Get('nul') nul(): Promise<unknown> {
    return test.database.read((tx) => tx.query({ name: 'echo', text: 'SELECT $1::text AS text' }, ['\0']));
  }
  @Post('bytes') @TakesBytes() bytes(@Body() body: Buffer): { length: number } {
    return { length: body.length };
  }
  @Get(':id') one(@Param('id', ParseUUIDPipe) id: string): { id: string } {
    return { id };
  }
}

@Module({ controllers: [Samples] })
class SampleModule {}

const id = '01a1fe4e-a345-716c-b3b0-1e83bc38260f';
const http = () => request(app.getHttpServer());
const post = (body: string | object, type = 'application/json') => http().post('/api/v1/samples').set('content-type', type).send(body);

beforeAll(async () => {
  test = await createTestDatabase();
  app = await createHttpApp(SampleModule, { publicOrigin: 'https://kehoach.gov.vn', trustedProxies: [] }, createLogger('silent'));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(async () => {
  await app.close();
  await test.drop();
});

describe('Yêu cầu sai định dạng (a malformed request)', () => {
  it('names every field with its path, in Vietnamese unless English is asked for', async () => {
    const body = { id: 'x', count: '3', note: { text: 5 }, extra: 1 };
    const answer = await post(body).expect(400);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({ type: 'urn:plan-workflow:problem:malformed', title: 'Yêu cầu không đúng định dạng.', status: 400 });
    expect(answer.body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(['count', 'extra', 'id', 'note.text', 'note.text']);
    expect((await post(body).set('accept-language', 'en')).body.title).toBe('The request is malformed.');
  });

  it.each([
    ['no JSON', '{"id":', 'malformed.json'],
    ['an empty body', '', 'malformed.json'],
    ['a poisoned prototype', '{"__proto__":{"admin":true}}', 'malformed.json'],
    ['33 levels', '['.repeat(33) + ']'.repeat(33), 'malformed.too-deep'],
    ['a NUL', `{"id":"${id}","count":1,"note":{"text":"\\u0000"}}`, 'malformed.text'],
    ['half a surrogate pair', `{"id":"${id}","count":1,"note":{"text":"\\ud800"}}`, 'malformed.text'],
  ])('answers 400 to %s', async (_what, body, code) => {
    const answer = await post(body).expect(400);
    expect(answer.body).toMatchObject({ code, errors: expect.any(Array), traceId: answer.headers['x-request-id'] });
  });

  it('answers 400 to bytes that are not UTF-8, rather than storing something else', async () => {
    const { port } = await listen();
    const body = Buffer.concat([Buffer.from(`{"id":"${id}","count":1,"note":{"text":"`), Buffer.from([0xe1, 0xba]), Buffer.from('"}}')]);
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/samples`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'malformed.json']);
  });

  it('answers 400 to an id, a query and an address that cannot be read', async () => {
    expect((await http().get('/api/v1/samples/abc').expect(400)).body.code).toBe('malformed');
    expect((await http().get('/api/v1/samples?q=%00').expect(400)).body.code).toBe('malformed.text');
    expect((await http().get('/api/v1/samples?z=1').expect(400)).body.errors[0].path).toBe('z');
    expect((await http().get('/api/v1/%zz').expect(400)).headers['content-type']).toMatch('application/problem+json');
    expect((await http().get('/api/v1/samples/nul').expect(400)).body.code).toBe('malformed.text');
  });

  it('answers 413 to more than 1 MB and 415 to what is not JSON', async () => {
    expect((await post({ text: 'x'.repeat(1024 * 1024) }).expect(413)).body.code).toBe('too-large');
    expect((await post('a=1', 'application/x-www-form-urlencoded').expect(415)).body.code).toBe('unsupported');
    expect((await post('a', 'text/plain').expect(415)).body.code).toBe('unsupported');
  });
});

describe('Trả lời lỗi (an error as an answer)', () => {
  it('tells apart what is not there and what is too often', async () => {
    expect((await http().get('/api/v1/nothing').expect(404)).body.code).toBe('not-found.route');
    expect((await http().get('/api/v1/samples/missing').expect(404)).body.code).toBe('not-found');
    expect((await http().get('/api/v1/samples/throttled').expect(429)).headers['retry-after']).toBe('3');
  });

  it.each(['fault', 'surprise'])('leaks nothing of a %s but its trace id', async (path) => {
    const answer = await http().get(`/api/v1/samples/${path}`).set('x-request-id', 'proxy-1').expect(500);
    expect(answer.body).toEqual({
      type: 'urn:plan-workflow:problem:internal',
      title: expect.any(String),
      status: 500,
      code: 'internal',
      traceId: 'proxy-1',
    });
  });
});

describe('Yêu cầu đúng (a proper request)', () => {
  it('reaches the handler with its text in NFC, and the answer has the security headers', async () => {
    const answer = await post({ id, count: 1, note: { text: 'Kế hoạch'.normalize('NFD') } }).expect(201);
    expect(answer.body.note.text).toBe('Kế hoạch');
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(answer.headers['strict-transport-security']).toBeDefined();
  });

  it('hands over bytes of any type where a handler takes them, up to 20 MB', async () => {
    const bytes = (length: number, type: string) => http().post('/api/v1/samples/bytes').set('content-type', type).send(' '.repeat(length));
    expect((await bytes(2 * 1024 * 1024, 'application/pdf').expect(201)).body.length).toBe(2 * 1024 * 1024);
    expect((await bytes(10, 'application/json').expect(201)).body.length).toBe(10);
    expect((await bytes(20 * 1024 * 1024 + 1, 'application/pdf').expect(413)).body.code).toBe('too-large');
  });

  it('is described by OpenAPI 3.1', async () => {
    const { body } = await http().get('/api/docs/openapi.json').expect(200);
    expect([body.openapi, body.paths['/api/v1/samples'].post.operationId]).toEqual(['3.1.0', 'Samples.echo']);
    await http().get('/api/docs').expect(200);
  });
});

async function listen(): Promise<{ port: number }> {
  if (!app.getHttpServer().listening) await app.listen(0, '127.0.0.1');
  return app.getHttpServer().address() as { port: number };
}
