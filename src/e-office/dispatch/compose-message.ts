import type { OfficialDocument } from '../../summaries/index.js';
import type { Attachment, Business, DocumentMessage, Party } from '../edxml/index.js';
import type { ClaimedDispatch } from './dispatch-statements.js';
import { documentIdOf, type NamedDocument, type Receiver, type Subject } from './subject.js';

/** What a message is made from. */
export interface Parts {
  readonly claimed: Pick<ClaimedDispatch, 'kind' | 'reason'>;
  readonly subject: Subject;
  readonly senderCode: string;
  readonly receiver: Receiver & { readonly code: string };
  readonly document: OfficialDocument;
  /** The files of the document itself; a message about it carries none of them. */
  readonly files: readonly Attachment[];
  /** ISO 8601. */
  readonly at: string;
}

/** Most characters that receivers take. */
const most = { subject: 500, number: 11, notation: 30, position: 100, signer: 50, places: 1000 } as const;

/**
 * The message of one recipient, by the contract of what receivers take: a plan steers (SteeringType 2) and names its first date; what is
 * recalled and what is updated is named in `Bussiness` as well, since some read only there.
 */
export function composeMessage({ claimed, subject, senderCode, receiver, document, files, at }: Parts): DocumentMessage {
  const own: NamedDocument = { organId: senderCode, number: subject.documentNumber, on: subject.issuedOn };
  const [number = '', ...notation] = subject.documentNumber.split('/');
  const lines = document.signature.lines;
  return {
    form: 'document',
    ...operationOf(claimed, subject, receiver.code, documentIdOf(own)),
    from: { ...nothing, organId: senderCode, inCharge: clean(document.issuer.superior ?? ''), name: clean(document.issuer.name) },
    to: [{ ...nothing, organId: receiver.code, name: clean(receiver.name) || receiver.code }],
    documentId: documentIdOf(own),
    code: { number: number.slice(0, most.number), notation: notation.join('/').slice(0, most.notation) },
    promulgation: { place: clean(document.place), on: subject.issuedOn },
    documentType: { type: '2', detail: '10', name: 'Kế hoạch' },
    subject: clean(document.title, most.subject),
    content: '',
    signer: {
      competence: clean(lines.at(-2) ?? '', most.position),
      position: clean(lines.at(-1) ?? '', most.position),
      name: clean(document.signature.name ?? '', most.signer),
    },
    dueOn: subject.dueOn ?? '',
    toPlaces: placesOf(document.recipients),
    other: { priority: subject.urgent ? 1 : 0, sphere: '', typist: '', copies: '', pages: '', direction: '', appendixes: [] },
    responseFor: subject.amends === null ? [] : [referenceTo(subject.amends)],
    steering: 2,
    taskCodes: subject.taskKeys,
    trace: [{ organId: senderCode, at }],
    signature: 'none',
    attachments: files,
    oddities: [],
  };
}

function operationOf(
  { kind, reason }: Parts['claimed'],
  subject: Subject,
  receiverCode: string,
  documentId: string,
): Pick<DocumentMessage, 'kind' | 'business'> {
  if (kind === 'recall') return { kind, business: { ...plain, documentId, reason: clean(reason ?? '') } };
  if (kind === 'update') {
    const changed = subject.hadTasks !== subject.hasTasks;
    const receivers = changed ? [{ organId: receiverCode, change: subject.hasTasks ? ('added' as const) : ('removed' as const) }] : [];
    return { kind, business: { ...plain, documentId, reason: clean(whyUpdated(subject, reason)), contentChanges: true, receivers } };
  }
  if (subject.replaces === null) return { kind: 'new', business: plain };
  const replaced = [{ documentId: documentIdOf(subject.replaces), organIds: [receiverCode] }];
  return { kind: 'replace', business: { ...plain, replaced } };
}

function whyUpdated({ amendedBy, correction }: Subject, reason: string | null): string {
  if (amendedBy !== null) return `Sửa đổi, bổ sung theo văn bản số ${amendedBy.number} ngày ${amendedBy.on.split('-').reverse().join('/')}`;
  return correction === null ? (reason ?? '') : `Đính chính theo văn bản số ${correction.document.number}: ${correction.note}`;
}

const plain: Business = {
  documentId: '',
  reason: '',
  paper: false,
  staff: null,
  contentChanges: false,
  receivers: [],
  replaced: [],
};
const nothing: Omit<Party, 'organId' | 'name'> = { inCharge: '', address: '', email: '', telephone: '', fax: '', website: '' };

const referenceTo = (document: NamedDocument) => ({
  organId: document.organId,
  code: document.number,
  promulgatedOn: document.on,
  documentId: documentIdOf(document),
});

/** Nơi nhận as far as it fits, whole lines only. */
function placesOf(recipients: readonly string[]): readonly string[] {
  const fitting: string[] = [];
  let length = 0;
  for (const place of recipients.map((one) => clean(one))) {
    length += place.length;
    if (length > most.places) break;
    if (place !== '') fitting.push(place);
  }
  return fitting;
}

/** Characters that XML 1.0 cannot hold. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** As XML can hold it, cut between whole characters. */
const clean = (text: string, length = 2000): string => [...text.replace(unwritable, '').normalize('NFC').trim()].slice(0, length).join('');
