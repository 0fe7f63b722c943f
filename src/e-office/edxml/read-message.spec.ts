import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { type DocumentMessage, EdxmlRefused, mostBytes, readEdxml, type StatusMessage, statusCodes } from './index.js';

const fixture = (name: string): string => fs.readFileSync(path.resolve('test/fixtures/edxml', name), 'utf8');
const read = (xml: string | Uint8Array) => readEdxml(typeof xml === 'string' ? Buffer.from(xml) : xml);
const document = (xml: string): DocumentMessage => read(xml) as DocumentMessage;
const odd = (xml: string): string[] => read(xml).oddities.map(({ code }) => code);
const refusal = (xml: string | Uint8Array): string => {
  try {
    read(xml);
  } catch (error) {
    if (error instanceof EdxmlRefused) return `${error.reason} at ${error.place}`;
    throw error;
  }
  return 'understood';
};

/** A message with these files, each as the text of its payload. */
const withFiles = (...files: readonly { id: string; name: string; payload: string; type?: string }[]): string =>
  `<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><MessageHeader><From><OrganId>A</OrganId></From><DocumentId>1</DocumentId></MessageHeader>
   <AttachmentEncoded>${files.map(({ id, name, payload, type = '' }) => `<Attachment><ContentId>${id}</ContentId><AttachmentName>${name}</AttachmentName><ContentType>${type}</ContentType><ContentTransferEncoded>${payload}</ContentTransferEncoded></Attachment>`).join('')}</AttachmentEncoded></edXML>`;
const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');
const files = (xml: string) =>
  document(xml).attachments.map(({ name, content, problem }) => [
    name,
    content === null ? problem : Buffer.from(content).toString('utf8').slice(0, 12),
  ]);

describe('Đọc edXML: dung sai (what the reader tolerates)', () => {
  it('I1 passes over bytes in front of the XML', () => {
    const message = document(fixture('new-with-bytes-before.edxml'));
    expect(message).toMatchObject({ kind: 'new', documentId: '000.00.00.Z98,2025/09/30,78/UBND-TH', steering: 2 });
    expect(message.oddities).toEqual([{ code: 'bytes-before-xml', place: 'line 1, column 1' }]);
  });

  it('I2 reads prefixes nobody declared, an empty reference and a payload that is none', () => {
    const message = document(fixture('not-namespace-well-formed.edxml'));
    expect(message.responseFor).toEqual([]);
    expect(message.attachments).toMatchObject([{ contentId: '1', name: 'HUONG DAN.PDF', content: null, problem: 'not-base64' }]);
    expect(new Set(odd(fixture('not-namespace-well-formed.edxml')))).toEqual(
      new Set(['prefix-not-declared', 'empty-reference', 'attachment']),
    );
  });

  it('I3, I4 finds files outside of the envelope, and unpacks a ZIP of one whatever type it is said to have', () => {
    const [file] = document(fixture('recall.edxml')).attachments;
    expect(file).toMatchObject({ contentId: '209', name: '78_UBND-TH.pdf', contentType: 'application/pdf', problem: null });
    expect(Buffer.from(file!.content!).toString()).toMatch(/^%PDF/);
  });

  it('I5 takes a file as it is, and says when its bytes went through a text encoding', () => {
    const pdf = Buffer.from([...Buffer.from('%PDF-1.7\n'), 0xff, 0xfe, 0x80]);
    const xml = withFiles(
      { id: '1', name: 'a.pdf', payload: base64(pdf) },
      { id: '2', name: 'b.pdf', payload: base64(Buffer.from(pdf.toString('utf8'))) },
      { id: '3', name: 'c.txt', payload: base64('\u{FFFD}') },
    );
    expect(files(xml).map(([, said]) => said)).toEqual([expect.stringMatching(/^%PDF/), 'damaged', '\u{FFFD}']);
  });

  it('I6 keeps the time of a system on the way that does not say who it is', () => {
    const trace = (organ: string) =>
      fixture('recall.edxml').replace(/(<edXML:TraceHeader>\s*)<edXML:OrganId>.*?<\/edXML:OrganId>/u, `$1${organ}`);
    for (const organ of ['<edXML:OrganId>null</edXML:OrganId>', '']) {
      expect(document(trace(organ)).trace).toEqual([{ organId: '', at: '2025-09-30T09:05:00.000Z' }]);
      expect(odd(trace(organ))).toEqual(['trace-without-agency']);
    }
  });

  it('I7 takes what is recalled from the header, never from the document that it had answered (R-27)', () => {
    const message = document(fixture('recall.edxml'));
    expect(message.kind).toBe('recall');
    expect(message.business).toMatchObject({ documentId: '', reason: 'Thu hồi văn bản điện tử', staff: { name: 'Trần Văn Thử' } });
    expect(message.documentId).toBe('000.00.00.Z98,2025/09/30,78/UBND-TH');
    expect(message.responseFor[0]!.documentId).toBe('000.00.04.Z15,2012/08/06,26/UBND-TH');
  });

  it('I8 takes ids for what they are, and the same replaced id twice for once (R-30)', () => {
    const message = document(fixture('replace.edxml'));
    expect(message.business.replaced).toEqual([{ documentId: '000.00.00.Z98,2024/02/30,70/UBND-TH', organIds: ['Z98.05', 'Z98.06'] }]);
    expect(odd(fixture('replace.edxml'))).toEqual(['replaced-twice']);
    expect(odd(fixture('update.edxml').replace('2025/09/30</edXML:Prom', '2025/02/30</edXML:Prom'))).toEqual(['impossible-date']);
  });

  it('reads who is left out of an update and who is new (R-31)', () => {
    const { business } = document(fixture('update.edxml'));
    expect(business).toMatchObject({ contentChanges: true, documentId: '000.00.00.Z98,2025/09/30,78/UBND-TH' });
    expect(business.receivers).toEqual([
      { organId: 'Z98.05', change: 'removed' },
      { organId: 'Z98.07', change: 'added' },
    ]);
  });

  it('I9 is content with sender, recipient, id and subject', () => {
    expect(document(fixture('minimal.edxml'))).toMatchObject({
      subject: 'Thử',
      kind: 'new',
      attachments: [],
      signature: 'none',
      oddities: [],
    });
  });

  it('I10 matches several files by their id, with and without cid:', () => {
    const reference = (id: string, name: string) => `<Reference><ContentId>${id}</ContentId><Description>${name}</Description></Reference>`;
    const xml = withFiles(
      { id: 'b', name: 'b.txt', payload: base64('hai') },
      { id: 'cid:a', name: 'a.txt', payload: base64('một') },
    ).replace(
      '<AttachmentEncoded>',
      `<edXMLManifest>${reference('cid:b', 'B')}${reference('a', 'A')}${reference('c', 'C')}</edXMLManifest><AttachmentEncoded>`,
    );
    expect(document(xml).attachments.map(({ description, content }) => [description, content && Buffer.from(content).toString()])).toEqual([
      ['B', 'hai'],
      ['A', 'một'],
      ['C', null],
    ]);
  });

  it('I11 never takes a signature for valid (R-09)', () => {
    expect(document(fixture('recall.edxml')).signature).toBe('not-verifiable');
  });

  it.each(statusCodes)('I12 reads status %s with CRLF line ends and tabs', (code) => {
    const message = read(fixture(`status-${code}.edxml`)) as StatusMessage;
    expect(message).toMatchObject({ form: 'status', status: code, at: '2025-10-01T01:08:36.000Z', oddities: [] });
    expect(message.responseFor.documentId).toBe('000.00.00.Z98,2025/09/30,78/UBND-TH');
    expect(message.staff).toEqual({ department: 'Phong hanh chinh', name: 'Trần Văn Thử', mobile: '', email: '' });
  });

  it('I13 reads the flat variant', () => {
    const message = document(fixture('flat.edxml'));
    expect(message).toMatchObject({ from: { organId: 'Z98.05', name: 'Sở Nội vụ' }, signer: { name: 'Lê Thị Mẫu' } });
    expect(files(fixture('flat.edxml'))).toEqual([['12_BC-SNV.txt', 'Báo cáo']]);
    expect(odd(fixture('flat.edxml'))).toEqual(['unknown-namespace', 'flat']);
  });
});

describe('Đọc edXML: an toàn (what the reader refuses)', () => {
  const minimal = fixture('minimal.edxml');

  it('refuses a document type, and with it every entity, at its place', () => {
    const xml = minimal.replace('<edXML ', '<!DOCTYPE edXML [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<edXML ').replace('>Thử<', '>&a;<');
    expect(refusal(xml)).toMatch(/^document-type at line 2, column \d+$/);
    expect(refusal(minimal.replace('>Thử<', '>&a;<'))).toMatch(/^not-xml at line 9, column \d+$/);
  });

  it('refuses what is too large, too deep or of too many elements', () => {
    expect(refusal(Buffer.alloc(mostBytes + 1, ' '))).toBe(`too-large at byte ${mostBytes}`);
    expect(refusal('<a>'.repeat(40))).toMatch(/^too-deep at line 1/);
    expect(refusal(`<edXML>${'<a/>'.repeat(20_001)}</edXML>`)).toMatch(/^too-many-elements at line 1/);
  });

  it('names the place of what it does not understand', () => {
    expect(refusal('\n  { "header":\n {} }')).toBe('not-xml at line 2, column 3');
    expect(refusal(Buffer.from([0xff, 0xfe, 0x3c, 0x00]))).toBe('not-utf8 at line 1, column 1');
    expect(refusal('<html/>')).toBe('not-edxml at html');
    expect(refusal('<edXML/>')).toBe('no-header at edXML');
    expect(refusal(minimal.replace('hv.thu.03', ' '))).toMatch(/^no-sender at edXML\/.*\/From\/OrganId$/);
    expect(refusal(minimal.replace('van-ban-thu', ''))).toMatch(/^no-document-id at edXML\/.*\/DocumentId$/);
    expect(refusal(fixture('status-03.edxml').replace('>03<', '>07<'))).toMatch(/^unknown-status at edXML\/.*\/StatusCode$/);
    expect(refusal(fixture('recall.edxml').replace('Type>1<', 'Type>9<'))).toMatch(/^unknown-business at edXML\/.*\/BussinessDocType$/);
    expect(refusal(minimal.slice(0, 300))).toMatch(/^not-xml at line \d+, column \d+$/);
  });

  it('unpacks no bomb, ignores paths in a ZIP, and leaves a Word file packed', () => {
    const bomb = base64(zipSync({ 'a.pdf': new Uint8Array(8 * 1024 * 1024) }, { level: 9 }));
    const climbing = base64(zipSync({ '../../etc/cron.d/a.pdf': strToU8('nội dung') }));
    const word = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') });
    const [one, two, three, four] = document(
      withFiles(
        { id: '1', name: 'a.pdf', payload: bomb },
        { id: '2', name: 'a.pdf', payload: climbing },
        { id: '3', name: 'a.docx', payload: base64(word) },
        { id: '4', name: 'a.pdf', payload: base64(Buffer.from(climbing, 'base64').subarray(0, 40)) },
      ),
    ).attachments;
    expect(one).toMatchObject({ content: null, problem: 'archive-unsafe' });
    expect([two!.name, Buffer.from(two!.content!).toString()]).toEqual(['a.pdf', 'nội dung']);
    expect(Buffer.from(three!.content!).equals(Buffer.from(word))).toBe(true);
    expect(four).toMatchObject({ content: null, problem: 'archive-unreadable' });
  });
});
