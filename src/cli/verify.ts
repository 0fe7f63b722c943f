import fs from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type Finding,
  KeyDirectory,
  locateFindings,
  nothingOutside,
  type Outside,
  parsePolicy,
  parseVkey,
  ruleTexts,
  signersMemory,
  type TreeReport,
} from '../audit/index.js';
import { DefinitionStore, results, type Verification, verifyAll } from '../engine/index.js';
import { type Config, readConfig } from '../platform/config.js';
import { createDataSource } from '../platform/data-source.js';
import { provideDatabase } from '../platform/database-server.js';
import { Database } from '../platform/transaction.js';

/**
 * Re-checks every hash, chain, leaf, tile and checkpoint, judges every entry again, and compares every stored state.
 * `--policy <file>` (C2SP tlog-policy, from the sealed protocol) says whose signatures count, each `--known <file>` is a checkpoint kept
 * from earlier. Personal data is compared with what entries commit to where the folder of keys (`PERSONAL_KEYS_DIR`) is at hand, and the tree
 * with what the signer remembers where its folder is (`SIGNER_DIR`). Ends with 0 when everything holds, 1 when something does not, 2 when
 * nothing could be examined.
 */
export async function run(args: string[]): Promise<void> {
  try {
    const { json, ...brought } = readOptions(args);
    const config = readConfig();
    const outside = { ...brought.outside, remembered: await signersMemory(config) };
    const verification = await examine(config, outside);
    if (json) printJson(verification, outside);
    else report(verification, outside);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

/** Prints what was looked at, each finding, and what could not be told; sets the exit code. */
export function report({ findings, more, ...looked }: Verification, outside: Outside = nothingOutside): void {
  for (const finding of findings) console.log(wordFinding(finding));
  if (more > 0) console.log(`… và ${more} điều nữa (and ${more} more)`);
  const { entries, judged, instances, contents, tree, redacted } = looked;
  const counted = results.filter((result) => looked.results[result] > 0).map((result) => `${result} ${looked.results[result]}`);
  for (const { entryId, by } of redacted)
    console.log(`ĐÃ XOÁ [REDACTED] ${entryId}: dữ liệu cá nhân đã xoá theo mục (personal data erased by entry) ${by.join(', ')}`);
  console.log(
    `Đã kiểm (checked): ${entries} mục (entries), ${judged} xét lại (judged again), ${instances} hồ sơ (instances), ${contents} nội dung (contents), ` +
      `${tree.size} lá (leaves), ${tree.fitting} điểm kiểm khớp (checkpoints that fit), ${tree.knownFitting} trong đó do bên ngoài giữ (kept outside)`,
  );
  console.log(`Từng mục (each entry): ${counted.join(', ')}`);
  for (const line of signingLines(tree, outside)) console.log(line);
  for (const line of uncheckedBy(looked, outside)) console.log(`KHÔNG KIỂM ĐƯỢC (not checked): ${line}`);
  console.log(
    findings.length === 0 ? 'KẾT LUẬN: ĐÚNG (everything checked holds)' : `KẾT LUẬN: KHÔNG ĐÚNG (${findings.length + more} findings)`,
  );
  if (findings.length > 0) process.exitCode = 1;
}

/** How far signatures reach, and what the signer itself says. */
function signingLines(tree: TreeReport, { policy, remembered }: Outside): string[] {
  const unsigned = tree.size - tree.coveredSize;
  const witnessed =
    policy?.quorum === 'none'
      ? 'chính sách không đòi nhân chứng (the policy asks for no witness)'
      : `đủ nhân chứng đến (witnessed up to): ${tree.witnessedSize ?? 0}`;
  return [
    ...(policy === null ? [] : [`Đã ký đến (signed up to): ${tree.signedSize ?? 0}; ${witnessed}`]),
    ...(unsigned > 0 && tree.failing === 0 ? [`${unsigned} mục chưa được ký (entries not signed yet)`] : []),
    ...(remembered == null
      ? []
      : [
          `Trí nhớ của bộ ký ở (signer's memory in) ${remembered.folder}: ${remembered.size} mục (entries), ` +
            `${tree.rememberedFits ? 'khớp (fits)' : 'KHÔNG KHỚP (does not fit)'}`,
        ]),
  ];
}

async function examine(config: Config, outside: Outside): Promise<Verification> {
  const server = await provideDatabase(config);
  const threads = { connection: server.connection, count: 2 };
  const keys = fs.existsSync(config.personalKeysDir) ? new KeyDirectory(config.personalKeysDir) : null;
  try {
    const dataSource = await createDataSource({
      connection: server.connection,
      entities: [],
      applicationName: 'plan-workflow verify',
    }).initialize();
    try {
      return await new Database(dataSource).snapshot(async (tx) => {
        const verification = await verifyAll(tx, new DefinitionStore(), { ...outside, keys, threads });
        return { ...verification, findings: await locateFindings(tx, verification.findings) };
      });
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await server.release();
  }
}

function readOptions(args: string[]): { outside: Outside; json: boolean } {
  const { values } = parseArgs({
    args,
    options: {
      policy: { type: 'string' },
      known: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  });
  const known = values.known.map((name) => ({ name, note: fs.readFileSync(name) }));
  if (values.policy === undefined) return { outside: { policy: null, known }, json: values.json };
  const text = fs.readFileSync(values.policy, 'utf8');
  if (parseVkey(text.trim()).ok)
    throw new Error(
      `${values.policy} là khoá công khai, không phải chính sách; một chính sách cần hai dòng này (is a public key, not a policy, which needs these two lines):\n` +
        `  log ${text.trim()}\n  quorum none`,
    );
  const policy = parsePolicy(text);
  if (!policy.ok) throw new Error(`${values.policy} is no policy: ${policy.fault} in line ${policy.where ?? '–'}`);
  return { outside: { policy: policy.value, known }, json: values.json };
}

function wordFinding({ rule, entryId, stream, seq, index, from, to, problem }: Finding): string {
  const place = [
    `${stream}${seq === null ? '' : `#${seq}`}`,
    ...(entryId === null ? [] : [entryId]),
    ...(index == null ? [] : [`vị trí (place) ${index}`]),
    ...(from == null ? [] : [`khoảng (interval) [${from}, ${to})`]),
  ];
  return `SAI [${rule}] ${place.join(', ')}\n    ${ruleTexts[rule]} (${problem})`;
}

function printJson(verification: Verification, outside: Outside): void {
  console.log(
    JSON.stringify({ ok: verification.findings.length === 0, ...verification, unchecked: uncheckedBy(verification, outside) }, null, 2),
  );
  if (verification.findings.length > 0) process.exitCode = 1;
}

/** What nobody could tell by what was brought along. */
function uncheckedBy({ withheld }: Pick<Verification, 'withheld'>, { policy, known }: Outside): string[] {
  return [
    ...(policy === null ? ['chữ ký, vì không có --policy (signatures: without --policy nobody knows whose they are)'] : []),
    ...(known.length === 0
      ? ['toàn bộ lịch sử có bị viết lại hay không, vì không có --known (whether all of it was rewritten: no checkpoint kept from earlier)']
      : []),
    ...(withheld > 0
      ? [
          `${withheld} giá trị dữ liệu cá nhân, vì không có thư mục khoá PERSONAL_KEYS_DIR (values of personal data: their keys are not at hand)`,
        ]
      : []),
  ];
}
