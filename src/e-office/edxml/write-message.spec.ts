import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DocumentMessage, documentKinds, type EdxmlMessage, readEdxml, statusCodes, writeEdxml } from './index.js';

/** Repetitions; a command of its own may ask for more. */
const numRuns = Number(process.env['EDXML_RUNS'] ?? 200);

const words = fc.oneof(
  fc.constantFrom('Kế hoạch', '44', 'A & B <c> "d"', ']]>', 'dòng một\ndòng hai', '\u{1F4C4}', '&amp;'),
  fc
    .string({ unit: 'binary', maxLength: 20 })
    .map((text) => text.replace(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')),
);
const text = words.map((word) => word.normalize('NFC').trim());
const said = text.filter((word) => word !== '');
const id = fc.constantFrom('H21', '000.00.00.H49', 'H21.05', '28.22.H17', 'H21,2026/02/30,44/KH-UBND');
const day = fc.oneof(
  fc.constant(''),
  fc.date({ min: new Date('2016-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10)),
);
const at = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 1_460_000_000, max: 2_200_000_000 }).map((seconds) => new Date(seconds * 1000).toISOString()),
);
const party = fc.record({ organId: id, inCharge: text, name: said, address: text, email: text, telephone: text, fax: text, website: text });
const reference = fc.record({ organId: id, code: text, promulgatedOn: day, documentId: id });
const staff = fc.oneof(fc.constant(null), fc.record({ department: said, name: text, mobile: text, email: text }));
const nothingOdd = fc.constant([]);

const statusMessage = fc.record({
  form: fc.constant('status' as const),
  from: party,
  responseFor: reference,
  staff,
  status: fc.constantFrom(...statusCodes),
  description: text,
  at,
  oddities: nothingOdd,
});

const attachments = fc
  .array(
    fc.record({
      name: fc.constantFrom('a.pdf', 'b.docx', 'không dấu', 'c.zip'),
      description: text,
      contentType: text,
      content: fc.uint8Array({ maxLength: 200 }),
    }),
    { maxLength: 3 },
  )
  .map((files) => files.map((file, place) => ({ contentId: `${place + 1}`, ...file, problem: null })));

const documentMessage: fc.Arbitrary<DocumentMessage> = fc.record({
  form: fc.constant('document' as const),
  kind: fc.constantFrom(...documentKinds),
  from: party,
  to: fc.array(party, { maxLength: 3 }),
  documentId: id,
  code: fc.record({ number: text, notation: text }),
  promulgation: fc.record({ place: text, on: day }),
  documentType: fc.record({ type: text, detail: text, name: text }),
  subject: text,
  content: text,
  signer: fc.record({ competence: text, position: text, name: text }),
  dueOn: day,
  toPlaces: fc.array(said, { maxLength: 3 }),
  other: fc.record({
    priority: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const),
    sphere: text,
    typist: text,
    copies: text,
    pages: text,
    direction: text,
    appendixes: fc.array(said, { maxLength: 2 }),
  }),
  responseFor: fc.array(reference, { maxLength: 2 }),
  steering: fc.constantFrom(1 as const, 2 as const, 3 as const),
  taskCodes: fc.array(said, { maxLength: 2 }),
  trace: fc.array(fc.record({ organId: id, at }), { maxLength: 2 }),
  business: fc.record({
    documentId: fc.oneof(fc.constant(''), id),
    reason: text,
    paper: fc.boolean(),
    staff,
    contentChanges: fc.boolean(),
    receivers: fc.array(fc.record({ organId: id, change: fc.constantFrom('removed' as const, 'added' as const) }), { maxLength: 2 }),
    replaced: fc.uniqueArray(fc.record({ documentId: id, organIds: fc.uniqueArray(id, { maxLength: 2 }) }), {
      maxLength: 2,
      selector: (one) => one.documentId,
    }),
  }),
  signature: fc.constant('none' as const),
  attachments,
  oddities: nothingOdd,
});

describe('Ghi edXML (what the writer sends)', () => {
  it('survives a round trip equal in meaning, every kind and status, packed or not', () => {
    const profile = fc.record({ payload: fc.constantFrom('zip' as const, 'raw' as const), taskCodes: fc.constant(true) });
    fc.assert(
      fc.property(fc.oneof(statusMessage, documentMessage), profile, (message: EdxmlMessage, way) => {
        expect(plain(readEdxml(writeEdxml(message, way)))).toEqual(plain(message));
      }),
      { numRuns },
    );
  });

  const [sample] = fc.sample(documentMessage, { numRuns: 1, seed: 7 });

  it('declares the namespace on the envelope, one reference per file, and nothing empty', () => {
    const file = {
      contentId: '1',
      name: '44_KH-UBND.pdf',
      description: '',
      contentType: 'application/pdf',
      content: new Uint8Array([1]),
      problem: null,
    };
    const xml = writeEdxml({ ...sample!, responseFor: [], attachments: [file] }, { payload: 'zip', taskCodes: false }).toString();
    expect(xml).toContain('<edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">');
    expect(xml.match(/<edXML:Reference>/gu)).toHaveLength(1);
    expect(xml.match(/cid:1</gu)).toHaveLength(2);
    expect(xml).not.toMatch(/<([\w:]+)><\/\1>|ResponseFor|TaskCode/u);
    expect(xml).toMatch(/<edXML:Priority>\d<.*<edXML:SteeringType>\d</su);
  });

  it('writes no agency without a code or a name, and no character that XML cannot hold', () => {
    const write = (more: Partial<DocumentMessage>) => () =>
      writeEdxml({ ...sample!, attachments: [], ...more }, { payload: 'raw', taskCodes: true });
    expect(write({ from: { ...sample!.from, name: '' } })).toThrow('From has no code or no name');
    expect(write({ documentId: '' })).toThrow('the message has no DocumentId');
    expect(write({ subject: 'a\u{0}' })).toThrow('cannot hold');
    expect(write({})).not.toThrow();
  });
});

/** Bytes as text, so that a difference can be read. */
const plain = (message: EdxmlMessage): unknown =>
  JSON.parse(JSON.stringify(message, (_key, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value)));
