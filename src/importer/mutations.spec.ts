import { describe, expect, it } from '@jest/globals';
import { fixture } from '../../test/support/fixtures.js';
import { type Proposal, propose, type Reading, readDocument, schemaJson } from './index.js';

/** The proposal must change exactly as the text was changed, and not at all when only its form was. */
describe('Biến đổi văn bản (changing the text)', () => {
  const files = ['ke-hoach-tinh.txt', 'ke-hoach-xa.txt', 'quyet-dinh-bo.md'];

  it.each([
    ['composed apart (NFD)', (text: string) => text.normalize('NFD')],
    ['with line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with no-break spaces', (text: string) => text.replace(/ (?=\p{Ll})/gu, '\u00a0')],
    ['with other bullets', (text: string) => text.replace(/^- /gm, '• ')],
    ['with dashes of printers', (text: string) => text.replace(/^- /gm, '– ')],
    ['set in', (text: string) => text.replace(/^(?=[^|\n])/gm, '   ')],
    ['with a space before the stop of a number', (text: string) => text.replace(/^(\**\d)\.(?!\d)/gm, '$1 .')],
    ['wrapped after forty letters', (text: string) => wrap(text, 40)],
    ['wrapped after ninety letters', (text: string) => wrap(text, 90)],
  ])('stays the same %s', async (_, change) => {
    for (const file of files) expect(await contentOf(change(text(file)), file)).toEqual(await contentOf(text(file), file));
  });

  it.each([
    ['an agency', /Khoa học và Công nghệ/g, 'Giáo dục và Đào tạo'],
    ['an agency no list knows', /Vụ Tổ chức cán bộ/g, 'Vụ Hải dương học'],
    ['a year', /2026/g, '2031'],
    ['a person', /Đỗ Khánh Vân|Lò Văn Pằn|Hà Thị Minh Tâm/g, 'Nông Thị Sửu'],
    ['a day of a report', /ngày 10\/6/g, 'ngày 05/7'],
  ] as const)('follows when %s is changed', async (_, pattern, other) => {
    const wrapped = new RegExp(pattern.source.replaceAll(' ', '\\s+'), 'g');
    for (const file of files) {
      const before = JSON.stringify(await contentOf(text(file), file));
      const wanted =
        other === 'ngày 05/7' ? before.replaceAll('ngày 10/6', other).replaceAll('06-10', '07-05') : before.replace(pattern, other);
      expect(await contentOf(text(file).replace(wrapped, other), file)).toEqual(JSON.parse(wanted));
    }
  });

  it.each([
    ['Đơn vị chủ trì', 'Cơ quan chủ trì thực hiện'],
    ['Đơn vị chủ trì', 'Chủ trì'],
    ['Đơn vị chủ trì', 'Cơ quan, đơn vị đầu mối'],
    ['Đơn vị chủ trì', 'Giao'],
    ['Đơn vị chủ trì', 'Phân công thực hiện'],
    ['Đơn vị chủ trì', 'Cơ quan thực hiện'],
    ['Đơn vị phối hợp', 'Cơ quan phối hợp thực hiện'],
    ['Đơn vị phối hợp', 'Phối hợp'],
    ['Thời hạn hoàn thành', 'Thời gian thực hiện'],
    ['Thời hạn hoàn thành', 'Tiến độ'],
    ['Thời hạn hoàn thành', 'Hoàn thành'],
    ['Sản phẩm', 'Kết quả đầu ra'],
  ])('reads “%s” written as “%s”', async (label, other) => {
    const file = 'ke-hoach-tinh.txt';
    expect(await contentOf(text(file).replaceAll(`${label}:`, `${other}:`), file)).toEqual(await contentOf(text(file), file));
  });

  it('follows new numbers, repeated ones too', async () => {
    const file = 'ke-hoach-tinh.txt';
    const moved = text(file).replace('**II. NHIỆM', '**V. NHIỆM').replace('b) Rà soát', 'a) Rà soát').replace('**3.** Duy', '**7)** Duy');
    const { tasks } = (await contentOf(moved, file)) as { tasks: { path: string[] }[] };
    expect(tasks.slice(0, 5).map(({ path }) => path.join('.'))).toEqual(['V.1.a', 'V.1.a', 'V.2.a', 'V.2.b', 'V.7']);
  });

  it('reads the same tasks from a table as from a list', async () => {
    const file = 'quyet-dinh-bo.md';
    const rows = /^\| (\d) \| (.*?) \| (.*?) \| ?(.*?) ?\| (.*?) \| (.*?) \|$/gm;
    const listed = text(file)
      .replace(/^\| TT.*\n\|-.*\n/m, '')
      .replace(
        rows,
        (_, no, words, lead, coordinate, time) =>
          `${no}. ${words}\n\n- Chủ trì: ${lead}\n${coordinate.trim() === '' ? '' : `- Phối hợp: ${coordinate}\n`}- Thời gian: ${time}\n`,
      );
    const [fromTable, fromList] = [await tasksOf(text(file), file), await tasksOf(listed, file)];
    expect(fromList).toEqual(fromTable);
  });
});

const text = (file: string): string => fixture(`importer/${file}`).toString();

/** Breaks long lines, as an OCR does; rows of tables stay. */
function wrap(source: string, width: number): string {
  return source
    .split('\n')
    .map((line) =>
      line.startsWith('|') || line.startsWith('#') ? line : line.replace(new RegExp(`(.{1,${width}})(?:\\s+|$)`, 'gu'), '$1\n').trimEnd(),
    )
    .join('\n');
}

async function proposed(source: string, file: string): Promise<Proposal> {
  return propose((await readDocument(Buffer.from(source), file)) as Reading) as Proposal;
}

/** The proposal without places, which move. */
async function contentOf(source: string, file: string): Promise<unknown> {
  const json = schemaJson(await proposed(source, file), 'x', 'x');
  const bare = JSON.stringify(json, (key, value) =>
    key.endsWith('_at') || key === 'spans' || key === 'questions' || key === 'warnings' || key === 'section' ? undefined : value,
  );
  // Bullets inside the words of a task are kept as printed.
  return JSON.parse(bare.replace(/[•–] /g, '- '));
}

const tasksOf = async (source: string, file: string): Promise<unknown> =>
  (await proposed(source, file)).tasks.map(({ path, text: words, leads, coordinators, deadline: { raw: _, ...deadline } }) => [
    path,
    words.value,
    leads.map(({ value }) => value),
    coordinators.map(({ value }) => value),
    deadline,
  ]);
