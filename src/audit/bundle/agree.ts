import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Case, corpus } from './corpus.js';
import { filesInMemory, loadVerifier, type Report, scripts } from './verifier.js';

/**
 * Runs both verifiers over the same cases and answers with everything in which they differ, or in which either is wrong:
 * nothing found in what was tampered with, something found in what was not, the altered entry not named.
 */
export async function disagreements(count: number, seed: number, python: string | null): Promise<string[]> {
  const directory = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    const cases: Case[] = [];
    for await (const made of corpus(count, seed)) {
      if (python !== null) writeCase(join(directory, String(cases.length).padStart(5, '0')), made);
      cases.push(made);
    }
    const first = await firstReports(cases);
    const second = python === null ? first : secondReports(directory, python);
    return cases.flatMap((made, i) => complaints(made, i, first[i]!, second[i]));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function complaints({ name, tampered, index, rule }: Case, i: number, first: Report, second: Report | undefined): string[] {
  const wrong: string[] = [];
  if (comparable(first) !== comparable(second)) wrong.push(`they differ: ${comparable(first)} ${comparable(second)}`);
  if (first.ok === tampered) wrong.push(tampered ? 'nothing found' : `found: ${comparable(first)}`);
  if (index !== null && !first.findings.some((finding) => finding.index === index))
    wrong.push(`entry ${index} not named: ${comparable(first)}`);
  if (rule !== null && !first.findings.some((finding) => finding.rule === rule)) wrong.push(`no finding ${rule}: ${comparable(first)}`);
  return wrong.map((what) => `case ${i}, ${name}: ${what}`);
}

/** Everything but the order of the findings. */
function comparable(report: Report | undefined): string {
  if (report === undefined) return 'no report';
  const sorted = (value: object) => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted({ ...report, findings: report.findings.map(sorted).sort() });
}

async function firstReports(cases: readonly Case[]): Promise<Report[]> {
  const { verifyBundle } = await loadVerifier();
  return cases.map(({ files, policy, known, leavesOnly }) =>
    verifyBundle(
      filesInMemory(files),
      policy,
      [...known].map(([path, note]) => ({ path, note })),
      { leavesOnly },
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

function writeCase(directory: string, { files, policy, known, leavesOnly }: Case): void {
  const write = (path: string, data: Buffer | string) => {
    const file = join(directory, ...path.split('/'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, data);
  };
  mkdirSync(join(directory, 'known'), { recursive: true });
  for (const [path, data] of files) write(`bundle/${path}`, data);
  for (const [name, data] of known) write(`known/${name}`, data);
  write('policy', policy);
  if (leavesOnly) write('leaves-only', '');
}
