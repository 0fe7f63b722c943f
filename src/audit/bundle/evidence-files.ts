import { canonical } from '../../../workflows/kit/canonical.js';
import type { Json } from '../../../workflows/kit/definition.js';
import { ruleFilesOf, rulesHashOf } from '../../../workflows/kit/release.js';
import { definitions } from '../../../workflows/registry.js';
import type { Statement, Tx } from '../../platform/transaction.js';
import type { BundleFile } from './bundle-file.js';
import { pages } from './pages.js';
import { readSource } from './sources.js';

/** What entries name by its hash, under that hash: definitions and the rule files they were judged by, texts, and files if asked for. */
export async function* evidenceFiles(tx: Tx, withFiles: boolean): AsyncGenerator<BundleFile> {
  yield* ruleFiles();
  for (const [directory, statement] of stores)
    for await (const rows of pages<Row, string>(tx, statement, { from: '', size: pageSize, keyOf: ({ hash }) => hash }))
      for (const { hash, content } of rows) yield { path: `${directory}/${hash}.json`, content: Buffer.from(canonical(content)) };
  yield { path: 'files.jsonl', content: listOfFiles(tx) };
  if (!withFiles) return;
  for await (const [row] of pages<FileRow, string>(tx, readFile, { from: '', size: 1, keyOf: ({ sha256 }) => sha256 }))
    yield { path: `files/${row!.sha256}`, content: row!.bytes };
}

/** As they are here, under the hash that they have here: what entries name and is not here, the verifier misses. */
function* ruleFiles(): Generator<BundleFile> {
  const done = new Set<string>();
  for (const definition of definitions) {
    const files = ruleFilesOf(definition, (path) => readSource(`workflows/${path}`).toString('utf8'));
    const hash = rulesHashOf(files);
    if (done.has(hash)) continue;
    done.add(hash);
    for (const { path, text } of files) yield { path: `rules/${hash}/${path}`, content: Buffer.from(text) };
  }
}

/** Which files there are, for an auditor to ask for. Their names stay here: people put other people's into them. */
async function* listOfFiles(tx: Tx): AsyncGenerator<Buffer> {
  const list = pages<{ sha256: string }, string>(tx, readFileList, { from: '', size: 1_000, keyOf: ({ sha256 }) => sha256 });
  for await (const rows of list) yield Buffer.from(rows.map((row) => `${canonical(row)}\n`).join(''));
}

interface Row {
  readonly hash: string;
  readonly content: Json;
}

interface FileRow {
  readonly sha256: string;
  readonly bytes: Buffer;
}

const pageSize = 20;

const stores: readonly (readonly [string, Statement])[] = [
  [
    'definitions',
    { name: 'export-definitions', text: 'SELECT hash, body AS content FROM definitions WHERE hash > $1 ORDER BY hash LIMIT $2' },
  ],
  ['revisions', { name: 'export-plan-revisions', text: 'SELECT hash, content FROM plan_revisions WHERE hash > $1 ORDER BY hash LIMIT $2' }],
  [
    'revisions',
    { name: 'export-report-revisions', text: 'SELECT hash, content FROM report_revisions WHERE hash > $1 ORDER BY hash LIMIT $2' },
  ],
];
const readFileList: Statement = {
  name: 'export-file-list',
  text: 'SELECT sha256, media_type AS "mediaType", octet_length(bytes) AS bytes FROM files WHERE sha256 > $1 ORDER BY sha256 LIMIT $2',
};
const readFile: Statement = { name: 'export-files', text: 'SELECT sha256, bytes FROM files WHERE sha256 > $1 ORDER BY sha256 LIMIT $2' };
