import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Case, corpus } from './corpus.js';
import { loadVerifier, type Report, scripts } from './verifier.js';

/**
 * Runs both verifiers over the same cases and answers with everything in which they differ, or in which either is wrong:
 * nothing found in what was tampered with, something found in what was not, the altered entry not named.
 */
export async function disagreements(count: number, seed: number, python: string | null): Promise<string[]> {
  const directory = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    const cases: Case[] = [];
    for await (const made of corpus(count, seed)) {
      writeCase(join(directory, String(cases.length).padStart(5, '0')), made);
      cases.push(made);
    }
    const first = await firstReports(directory, cases);
    const second = python === null ? first : secondReports(directory, python);
    return cases.flatMap((made, i) => complaints(made, i, first[i]!, second[i]));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function complaints({ name, tampered, index }: Case, i: number, first: Report, second: Report | undefined): string[] {
  const wrong: string[] = [];
  if (comparable(first) !== comparable(second)) wrong.push(`they differ: ${comparable(first)} ${comparable(second)}`);
  if (first.ok === tampered) wrong.push(tampered ? 'nothing found' : `found: ${comparable(first)}`);
  if (index !== null && !first.findings.some((finding) => finding.index === index))
    wrong.push(`entry ${index} not named: ${comparable(first)}`);
  return wrong.map((what) => `case ${i}, ${name}: ${what}`);
}

/** Everything but the order of the findings. */
function comparable(report: Report | undefined): string {
  if (report === undefined) return 'no report';
  const sorted = (value: object) => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted({ ...report, findings: report.findings.map(sorted).sort() });
}

async function firstReports(directory: string, cases: readonly Case[]): Promise<Report[]> {
  const { folderFiles, verifyBundle } = await loadVerifier();
  return cases.map(({ policy, known }, i) =>
    verifyBundle(
      folderFiles(join(directory, String(i).padStart(5, '0'), 'bundle')),
      policy,
      [...known].map(([path, note]) => ({ path, note })),
    ),
  );
}

function secondReports(directory: string, python: string): Report[] {
  const output = execFileSync(python, [join(scripts, 'cases.py'), directory], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Report);
}

function writeCase(directory: string, { files, policy, known }: Case): void {
  const write = (path: string, data: Buffer | string) => {
    const file = join(directory, ...path.split('/'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, data);
  };
  mkdirSync(join(directory, 'known'), { recursive: true });
  for (const [path, data] of files) write(`bundle/${path}`, data);
  for (const [name, data] of known) write(`known/${name}`, data);
  write('policy', policy);
}
