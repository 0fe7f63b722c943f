import { parseArgs } from 'node:util';
import { addressTaken } from '../platform/address-taken.js';
import { ConfigError } from '../platform/config.js';

/** A command of the product. Gets the arguments after its name; a rejection is printed and ends with code 1. */
export type Cli = (args: string[]) => Promise<void>;

/** One file per command, loaded only when it is asked for. */
const commands: Readonly<Record<string, { about: string; load: () => Promise<{ run: Cli }> }>> = {
  'admin:create': {
    about: 'create the first agency, administrator and account of an installation',
    load: () => import('./admin-create.js'),
  },
  'audit:agree': { about: 'run both offline verifiers over a corpus and compare them', load: () => import('./audit-agree.js') },
  'audit:bench': { about: 'measure the offline verifier and the event logs for process mining', load: () => import('./audit-bench.js') },
  'audit:export': { about: 'write the log, and what it is verified by, into a folder', load: () => import('./audit-export.js') },
  'audit:mutate': {
    about: 'change single bytes of an exported log and look whether the verifier finds each',
    load: () => import('./audit-mutate.js'),
  },
  'audit:protocol': { about: 'the signed log of a day, or its key, to print and lock away', load: () => import('./audit-protocol.js') },
  bench: { about: 'measure commands over HTTP beside the same rows written bare', load: () => import('./bench.js') },
  chaos: { about: 'kill the server under load and look whether anything is lost', load: () => import('./chaos.js') },
  'chaos:eoffice': {
    about: 'kill the server, receivers and PostgreSQL between events, and look whether any is lost or doubled',
    load: () => import('./chaos-eoffice.js'),
  },
  'eoffice:stub': { about: 'receive events of webhooks, and fail in every way', load: () => import('./eoffice-stub.js') },
  import: { about: 'print what a plan in a file proposes', load: () => import('./import.js') },
  migrate: { about: 'bring the schema up to date', load: () => import('./migrate.js') },
  'openapi:answers': { about: 'derive what every route answers from its types', load: () => import('./openapi-answers.js') },
  'openapi:types': { about: 'derive the types of the API for the console', load: () => import('./openapi-types.js') },
  signer: { about: 'sign the log as a process of its own', load: () => import('./signer.js') },
  tour: { about: 'play four plans from draft to closed, then prove the log', load: () => import('./tour.js') },
  'workflows:draw': { about: 'renew the drawings and the list of denials in workflows/', load: () => import('./workflows-draw.js') },
  'workflows:release': { about: 'record the hashes of new definitions', load: () => import('./workflows-release.js') },
  witness: { about: 'watch logs for an outside body, without a database', load: () => import('./witness.js') },
  verify: { about: 're-check every hash, chain, leaf, tile, checkpoint, verdict and state', load: () => import('./verify.js') },
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];

if (command === undefined) {
  const list = Object.entries(commands).map(([known, { about }]) => `  ${known.padEnd(20)} ${about}`);
  console.error([name === '' ? 'Commands:' : `There is no command "${name}". Commands:`, ...list].join('\n'));
  process.exitCode = 2;
} else {
  try {
    const { run } = await command.load();
    if (run.length === 0) parseArgs({ args, options: {} }); // A command that takes none refuses what it is given.
    await run(args);
  } catch (error) {
    const isMistyped = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
    console.error(
      isMistyped
        ? `${name}: ${error.message}`
        : error instanceof ConfigError
          ? error.message
          : (addressTaken(error, 'METRICS_PORT or --port') ?? error),
    );
    process.exitCode = isMistyped ? 2 : 1;
  }
}
