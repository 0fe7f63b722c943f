import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isRefused, type Proposal, propose, type Reading, readDocument, schemaJson } from '../../importer/index.js';

/** Rounds; the best one counts, as the machine may have other work meanwhile. */
const rounds = 300;

/**
 * Reads a plan of some 200 kB of plain text, labels, prose, duties and a table in turns, and prints how fast, beside `JSON.parse` on as
 * many bytes of the proposal's own JSON, and how much memory reading and proposal keep. Time is processor time of this process.
 */
export async function benchImporter(): Promise<void> {
  const bytes = Buffer.from(longPlan(220));
  const { reading, proposal } = await importPlan(bytes);
  const json = jsonOf(proposal, bytes.length);
  let [reads, parses, jsons] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round++) {
    reads = Math.min(reads, await timed(() => readDocument(bytes, 'plan.txt')));
    parses = Math.min(parses, await timed(() => propose(reading)));
    jsons = Math.min(jsons, await timed(() => JSON.parse(json)));
  }
  const rate = (seconds: number, size = bytes.length): string => `${(size / seconds / 1e6).toFixed(1)} MB/s`;
  const ratio = (jsons / Buffer.byteLength(json)) * (bytes.length / (reads + parses));
  console.log(
    `importer: ${bytes.length} bytes of plain text, ${proposal.tasks.length} tasks, ${proposal.assignments.length} duties, ${proposal.reports.length} reports`,
  );
  console.log(
    `  read ${rate(reads)}, parsed ${rate(parses)}, both ${rate(reads + parses)}; JSON.parse on the proposal's JSON ${rate(jsons, Buffer.byteLength(json))}`,
  );
  console.log(`  ${ratio.toFixed(3)} of the speed of JSON.parse (mark: 0.1)`);
  console.log(`  memory kept by reading and proposal: ${(await keptTimes(bytes)).toFixed(1)} times the input (mark: 10)`);
}

async function importPlan(bytes: Uint8Array): Promise<{ reading: Reading; proposal: Proposal }> {
  const reading = await readDocument(bytes, 'plan.txt');
  if (isRefused(reading)) throw new Error(reading.refused);
  const proposal = propose(reading);
  if (isRefused(proposal)) throw new Error(proposal.refused);
  return { reading, proposal };
}

/** As many whole proposals as fill so many bytes. */
function jsonOf(proposal: Proposal, bytes: number): string {
  const one = JSON.stringify(schemaJson(proposal, 'plan', 'plan.txt'));
  return `[${Array.from({ length: Math.max(1, Math.ceil(bytes / Buffer.byteLength(one))) }, () => one).join(',')}]`;
}

async function timed(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

async function keptTimes(bytes: Uint8Array): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = await importPlan(bytes);
  collect();
  const after = process.memoryUsage().heapUsed;
  return kept.proposal.tasks.length === 0 ? 0 : (after - before) / bytes.length;
}

/** A plan that names only invented bodies, of so many items in turns of four forms. */
function longPlan(items: number): string {
  const task = (number: number): string =>
    number % 2 === 0
      ? `${number}. Rà soát, sửa đổi, bổ sung các văn bản quy phạm pháp luật thuộc lĩnh vực quản lý số ${number}, bảo đảm thống nhất, đồng bộ, khả thi, công khai, minh bạch và phù hợp với thực tiễn của địa phương.\n\n- Cơ quan chủ trì: Sở Tư pháp, Văn phòng Ủy ban nhân dân tỉnh.\n\n- Cơ quan phối hợp: Các sở, ban, ngành; Ủy ban nhân dân các xã, phường.\n\n- Thời gian thực hiện: Quý ${['I', 'II', 'III', 'IV'][number % 4]}/2026.\n`
      : `${number}. Đẩy mạnh tuyên truyền, phổ biến chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước; nâng cao nhận thức, trách nhiệm của cán bộ, công chức, viên chức và Nhân dân. Kịp thời biểu dương, nhân rộng các điển hình tiên tiến theo Kết luận số ${number}-KL/TW ngày 12/3/2024 của Ban Bí thư; tăng cường kiểm tra, giám sát việc tổ chức thực hiện tại các cơ quan, đơn vị.\n`;
  const duty = (number: number): string =>
    `${number}. Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị có liên quan theo dõi, đôn đốc việc thực hiện Kế hoạch; trước ngày 15/12 hằng năm báo cáo Ủy ban nhân dân tỉnh (qua Văn phòng Ủy ban nhân dân tỉnh) kết quả thực hiện.\n`;
  const numbers = Array.from({ length: items }, (_, at) => at + 1);
  return [
    'ỦY BAN NHÂN DÂN\nTỈNH TÂN HẢI\n\nSố: 12/KH-UBND\n\nTân Hải, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n\nCải cách hành chính năm 2026\n\nThực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. NHIỆM VỤ\n',
    ...numbers.map((number) => task(((number - 1) % 150) + 1)),
    'II. TỔ CHỨC THỰC HIỆN\n',
    ...numbers.slice(0, items / 4).map(duty),
    'Nơi nhận:\n- Các sở, ban, ngành;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nLý Thị Mai\n',
  ].join('\n');
}
