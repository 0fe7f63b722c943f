import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Deadline, doubtful, type Found, isRefused, type Proposal, propose, readDocument, schemaJson } from '../importer/index.js';

/**
 * `npm run import -- FILE…`: prints what a plan proposes as a table, then as JSON (schema kh-plan/1). `--json` prints the JSON alone, `--out
 * <folder>` writes one JSON file beside the table. Needs no database, keeps nothing; agencies are therefore not matched to a register.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false }, out: { type: 'string' } },
    allowPositionals: true,
  });
  if (positionals.length === 0) {
    console.error('npm run import -- FILE… [--json] [--out FOLDER]');
    process.exitCode = 2;
    return;
  }
  for (const file of positionals) {
    try {
      await importFile(file, values.json, values.out);
    } catch (error) {
      const said = unusable[String(Object(error).code)];
      if (said === undefined) throw error;
      // Of several files the others are still read.
      console.error(`${Object(error).path ?? file}: ${said}`);
      process.exitCode = 1;
    }
  }
}

const unusable: Readonly<Record<string, string>> = {
  ENOENT: 'không có tệp hoặc thư mục này. / There is no such file or folder.',
  EISDIR: 'đây là thư mục, hãy nêu tên tệp. / This is a folder; name a file.',
  EACCES: 'không được phép đọc hoặc ghi. / It may not be read or written.',
};

async function importFile(file: string, onlyJson: boolean, folder: string | undefined): Promise<void> {
  const bytes = await readFile(file);
  const reading = await readDocument(bytes, path.basename(file));
  const proposal = isRefused(reading) ? reading : propose(reading);
  if (isRefused(proposal)) {
    console.error(`${path.basename(file)}: ${proposal.text.vi}\n${' '.repeat(path.basename(file).length)}  ${proposal.text.en}`);
    process.exitCode = 1;
    return;
  }
  const name = path.basename(file, path.extname(file));
  const json = JSON.stringify(schemaJson(proposal, name, path.basename(file)), null, 1);
  if (!onlyJson) printTable(path.basename(file), createHash('sha256').update(bytes).digest('hex'), proposal);
  if (folder !== undefined) await writeFile(path.join(folder, `${name}.json`), `${json}\n`);
  else console.log(json);
}

function printTable(
  file: string,
  hash: string,
  { header, basis, tasks, assignments, reports, dissemination, signature, recipients, questions, warnings }: Proposal,
): void {
  const { year, month, day } = header.date?.value ?? { year: null, month: null, day: null };
  console.log(`${file}  sha256 ${hash}`);
  console.log(
    `  ${(header.issuer ?? header.issuerInferred)?.value ?? '?'} · ${header.number?.value ?? '…'} ${header.symbol?.value ?? ''} · ${day ?? '…'}/${month ?? '…'}/${year ?? '…'}`,
  );
  console.log(`  ${short(header.title?.value ?? '?', 120)}`);
  section(
    'Căn cứ',
    basis.map(
      ({ type, number, name, date, issuer, nested }) =>
        `${number === null ? (name ?? type) : `${type} ${number}`} · ${date ?? '?'} · ${issuer ?? ''}${nested ? ' (lồng)' : ''}`,
    ),
  );
  section(
    'Nhiệm vụ',
    tasks.map(
      (task) =>
        `${task.path.join('.').padEnd(10)} ${mark(task.text)}${short(task.text.value, 58).padEnd(58)} | ${names(task.leads)} | ${names(task.coordinators)} | ${time(task.deadline)}`,
    ),
  );
  section(
    'Phân công',
    assignments.map((duty) => `${duty.path.join('.').padEnd(10)} ${names(duty.agencies)} | ${short(duty.text.value, 70)}`),
  );
  section(
    'Báo cáo',
    reports.map(
      (duty) =>
        `${duty.path.join('.').padEnd(10)} ${names(duty.reporters)} → ${names(duty.recipients)}${duty.via === null ? '' : ` qua ${duty.via.value}`} | ${duty.due.map(time).join('; ')}`,
    ),
  );
  section(
    'Quán triệt',
    dissemination.map(({ agencies, window }) => `${names(agencies)} | ${time(window)}`),
  );
  section('Ký, nơi nhận', [
    `${signature.authority.map(({ value }) => value).join(' / ')} ${signature.position?.value ?? ''} ${signature.name?.value ?? '?'}`,
    recipients.map(({ value }) => value).join('; '),
  ]);
  section(
    'Câu hỏi',
    questions.map(({ text }) => text.vi),
  );
  section(
    'Cảnh báo',
    warnings.map(({ text }) => text.vi),
  );
  console.log();
}

function section(title: string, rows: readonly string[]): void {
  if (rows.length === 0) return;
  console.log(`\n  ${title} (${rows.length})`);
  for (const row of rows) console.log(`    ${row}`);
}

const mark = ({ confidence }: Found): string => (confidence < doubtful ? '? ' : '');
const names = (found: readonly Found[]): string => (found.length === 0 ? '—' : found.map((one) => `${mark(one)}${one.value}`).join(', '));
const time = ({ kind, raw }: Deadline): string => (raw === null ? '—' : `${raw.value} [${kind}]`);
const short = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`);
