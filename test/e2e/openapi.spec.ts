import { readFileSync } from 'node:fs';
import { parts } from '../../src/app.module.js';
import { answersFile, answersText } from '../../src/cli/openapi-answers.js';
import { kinds } from '../../workflows/kit/definition.js';
import { createWorld, type World } from '../support/world.js';

interface Described {
  openapi: string;
  paths: Record<
    string,
    Record<
      string,
      {
        requestBody?: Body;
        responses: Record<string, unknown>;
        parameters?: { in: string; name: string; required?: boolean; description?: string }[];
      }
    >
  >;
}
interface Body {
  content: { 'application/json': { schema: { oneOf?: Command[]; properties?: Command['properties'] } } };
}
interface Command {
  properties: { type: { const: string }; input: { properties: Record<string, object> } };
}

const collections = { plan: 'plans', task: 'tasks', report: 'reports', delivery: 'deliveries' };

describe('Mô tả giao diện (OpenAPI)', () => {
  let world: World;
  let document: Described;

  beforeAll(async () => {
    world = await createWorld();
    document = (await world.anonymous().get('/api/docs/openapi.json').expect(200)).body;
  });

  afterAll(() => world.drop());

  const commandsOf = (kind: (typeof kinds)[number]) =>
    document.paths[`/api/v1/${collections[kind]}/{id}/commands`]!['post']!.requestBody!.content['application/json'].schema.oneOf!;

  it.each(kinds)('names every command of a %s with its input', (kind) => {
    expect(commandsOf(kind).map(({ properties }) => properties.type.const)).toEqual(Object.keys(parts[kind].inputs).sort());
  });

  it('says what an input takes, down to the members of a signed document', () => {
    const late = commandsOf('task').find(({ properties }) => properties.type.const === 'task.disseminateLate')!;
    expect(late.properties.input.properties).toMatchObject({
      date: { type: 'string', format: 'date' },
      form: { enum: ['meeting', 'document', 'online'] },
      evidence: { type: 'array', maxItems: 20 },
      document: { type: 'object', properties: { number: { type: 'string' }, date: { format: 'date' } } },
    });
  });

  it.each([...kinds.map((kind) => `${collections[kind]}/{id}/commands`), 'commands/bulk'])('offers a rehearsal on %s', (route) => {
    const { parameters } = document.paths[`/api/v1/${route}`]!['post']!;
    const dryRun = parameters!.find(({ name }) => name === 'dryRun')!;
    expect([dryRun.in, dryRun.required]).toEqual(['query', false]);
    expect(dryRun.description).toContain('hash');
  });

  it('demands no header, and says of every route how a problem looks', () => {
    const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
    expect(operations.length).toBeGreaterThan(30);
    for (const { parameters, responses } of operations) {
      expect(responses['default']).toBeDefined();
      expect((parameters ?? []).filter((parameter) => parameter.in === 'header' && parameter.required)).toEqual([]);
    }
    expect(document.openapi).toBe('3.1.0');
  });

  it('describes the body of every answer that has one', () => {
    const bare = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).flatMap(([verb, { responses }]) => {
        const answer = (responses['200'] ?? responses['201']) as { content?: object } | undefined;
        return answer !== undefined && answer.content === undefined ? [`${verb} ${path}`] : [];
      }),
    );
    const bytes =
      /\.(docx|xlsx|ics)$|^get \/api\/v1\/(files|feeds|audit\/log)\/|^get \/api\/v1\/audit\/(entries\/\{id\}\/(body|proof)|export|xes|ocel|protocol)$/;
    expect(bare.filter((route) => !bytes.test(route))).toEqual(['post /api/v1/accounts']);
  });

  it('derives answers from the types that the routes return now', () => {
    expect(readFileSync(answersFile, 'utf8')).toBe(answersText());
  });
});
