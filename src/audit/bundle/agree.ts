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

function complaints({ name, there, tampered, index, rule, never }: Case, i: number, first: Answer, second: Answer | undefined): string[] {
  const wrong: string[] = [];
  if (comparable(first) !== comparable(second)) wrong.push(`they differ: ${comparable(first)} ${comparable(second)}`);
  if (first === null) wrong.push(...(there ? ['not examined'] : []));
  else if (!there) wrong.push(`nothing is there, and it says: ${comparable(first)}`);
  else wrong.push(...complaintsOf(first, { tampered, index, rule, never }));
  return wrong.map((what) => `case ${i}, ${name}: ${what}`);
}

function complaintsOf(first: Report, { tampered, index, rule, never }: Pick<Case, 'tampered' | 'index' | 'rule' | 'never'>): string[] {
  const wrong: string[] = [];
  if (first.ok === tampered) wrong.push(tampered ? 'nothing found' : `found: ${comparable(first)}`);
  if (index !== null && !first.findings.some((finding) => finding.index === index))
    wrong.push(`entry ${index} not named: ${comparable(first)}`);
  if (rule !== null && !first.findings.some((finding) => finding.rule === rule)) wrong.push(`no finding ${rule}: ${comparable(first)}`);
  if (first.findings.some((finding) => finding.rule === never)) wrong.push(`accuses: ${comparable(first)}`);
  return wrong;
}

/** Everything but the order of the findings. */
function comparable(report: Answer | undefined): string {
  if (report == null) return report === null ? 'nothing to examine' : 'no report';
  const sorted = (value: object) => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted({ ...report, findings: report.findings.map(sorted).sort() });
}

/** A report; null: it says that there is nothing to examine. */
type Answer = Report | null;

async function firstReports(cases: readonly Case[]): Promise<Answer[]> {
  const { verifyBundle } = await loadVerifier();
  return cases.map(({ files, policy, known, leavesOnly }) => {
    const kept = [...known].map(([path, note]) => ({ path, note }));
    try {
      return verifyBundle(filesInMemory(files), policy, kept, { leavesOnly });
    } catch (error) {
      if (/nothing to examine/.test(String(error))) return null;
      throw error;
    }
  });
}

function secondReports(directory: string, python: string): Answer[] {
  const output = execFileSync(python, [join(scripts, 'cases.py'), directory], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

function writeCase(directory: string, { files, policy, known, leavesOnly }: Case): void {
  const write = (path: string, data: Buffer | string) => {
    const file = join(directory, ...path.split('/'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, data);
  };
  for (const always of ['known', 'bundle']) mkdirSync(join(directory, always), { recursive: true });
  for (const [path, data] of files) write(`bundle/${path}`, data);
  for (const [name, data] of known) write(`known/${name}`, data);
  write('policy', policy);
  if (leavesOnly) write('leaves-only', '');
}
