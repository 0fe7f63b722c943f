import { CFB } from '@e965/xlsx';
import { describe, expect, it } from '@jest/globals';
import type { OfficialDocument } from './document.js';
import { wordOf } from './word.js';

const document: OfficialDocument = {
  ...{
    kind: 'report',
    draft: false,
    typeName: 'BÁO CÁO',
    title: 'Kết quả',
    number: '/BC',
    place: 'Bình Định',
    date: '2023-11-10',
    year: 2023,
  },
  ...{ issuer: { superior: null, name: 'Sở Y tế' }, addressees: [], bases: [], body: [], annexes: [], recipients: ['Lưu: VT'] },
  signature: { lines: ['GIÁM ĐỐC'], name: null },
};
async function partOf(name: string, parts: Partial<OfficialDocument>): Promise<string> {
  const archive = CFB.read(await wordOf({ ...document, ...parts }), { type: 'buffer' });
  return Buffer.from(CFB.find(archive, `/${name}`)!.content as Uint8Array).toString('utf8');
}
const linesOf = (xml: string): string[] => [...xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text!);

describe('Kính gửi (addressees, NĐ 30/2020 PL I.II.9)', () => {
  it.each([
    [['Sở Nội vụ'], ['Kính gửi: Sở Nội vụ']],
    [
      ['Ủy ban nhân dân tỉnh;', 'Sở Nội vụ'],
      ['Kính gửi:', '- Ủy ban nhân dân tỉnh;', '- Sở Nội vụ.'],
    ],
  ])('%j are printed as %j', async (addressees, printed) => {
    const lines = linesOf(await partOf('word/document.xml', { addressees }));
    expect(lines.filter((line) => line.startsWith('Kính gửi') || line.startsWith('- ')).slice(0, printed.length)).toEqual(printed);
  });
});

describe('Căn cứ (legal bases)', () => {
  it('begin with the word that they have, or with Căn cứ', async () => {
    const bases = ['Luật Tổ chức chính quyền địa phương', 'Theo đề nghị của Giám đốc Sở Nội vụ.'];
    const lines = linesOf(await partOf('word/document.xml', { bases }));
    expect(lines).toEqual(expect.arrayContaining(['Căn cứ Luật Tổ chức chính quyền địa phương;', 'Theo đề nghị của Giám đốc Sở Nội vụ.']));
  });
});

describe('Thuộc tính tệp (properties of the file)', () => {
  it('hold no character that XML cannot: Word would not open the file', async () => {
    const core = await partOf('docProps/core.xml', { title: 'Kết quả\u000b năm', issuer: { superior: null, name: 'Sở\u0001 Y tế' } });
    expect(core).toContain('<dc:title>Kết quả năm</dc:title>');
    expect(core).toContain('Sở Y tế');
    expect(core).not.toContain('\u0001');
    expect(core).not.toContain('\u000b');
  });
});
