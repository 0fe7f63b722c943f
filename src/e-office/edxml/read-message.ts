import { child, childrenOf, dayOf, field, find, instantOf, textOf } from './fields.js';
import {
  type Business,
  type DocumentMessage,
  documentKinds,
  type EdxmlMessage,
  EdxmlRefused,
  type Oddity,
  type Party,
  type Reference,
  type Staff,
  type StatusCode,
  type StatusMessage,
  statusCodes,
} from './message.js';
import { readAttachments } from './read-attachments.js';
import { type Node, xmlTree } from './xml-tree.js';

/**
 * Understands a message or throws `EdxmlRefused`, which names the place. Tolerant to what senders do (`oddities` say what was passed
 * over), strict in what could do harm. Order of elements counts nowhere, and unknown ones are passed over.
 */
export function readEdxml(bytes: Uint8Array): EdxmlMessage {
  const { root, oddities: found } = xmlTree(bytes);
  if (root.name !== 'edxml') throw new EdxmlRefused('not-edxml', root.path);
  const oddities = [...found];
  const header = find(root, 'MessageHeader') ?? flatHeader(root, oddities);
  const from = partyOf(child(header, 'From'), field(header, 'Promulgator'));
  if (from.organId === '') throw new EdxmlRefused('no-sender', `${header.path}/From/OrganId`);
  const status = child(header, 'StatusCode');
  return status === undefined ? documentOf(root, header, from, oddities) : statusOf(header, status, from, oddities);
}

/** Some senders leave the layers out and put everything below the root or one `Header`. */
function flatHeader(root: Node, oddities: Oddity[]): Node {
  const from = find(root, 'From');
  if (from === undefined) throw new EdxmlRefused('no-header', root.path);
  oddities.push({ code: 'flat', place: root.path });
  return [root, ...root.children].find((node) => node.children.includes(from)) ?? root;
}

function statusOf(header: Node, status: Node, from: Party, oddities: Oddity[]): StatusMessage {
  const written = textOf(status);
  const code = written.length === 1 ? `0${written}` : written;
  if (!isStatus(code)) throw new EdxmlRefused('unknown-status', status.path);
  const [responseFor] = referencesOf(header, oddities);
  if (responseFor === undefined || responseFor.documentId === '')
    throw new EdxmlRefused('no-document-id', `${header.path}/ResponseFor/DocumentId`);
  return {
    form: 'status',
    from,
    responseFor,
    staff: staffOf(child(header, 'StaffInfo')),
    status: code,
    description: field(header, 'Description'),
    at: instantOf(child(header, 'Timestamp'), oddities),
    oddities,
  };
}

const isStatus = (code: string): code is StatusCode => (statusCodes as readonly string[]).includes(code);

function documentOf(root: Node, header: Node, from: Party, oddities: Oddity[]): DocumentMessage {
  const documentId = child(header, 'DocumentId');
  if (textOf(documentId) === '') throw new EdxmlRefused('no-document-id', `${header.path}/DocumentId`);
  const [code, promulgation, type, signer] = ['Code', 'PromulgationInfo', 'DocumentType', 'SignerInfo'].map((name) => child(header, name));
  const traces = find(root, 'TraceHeaderList');
  const business = child(traces, 'Bussiness', 'Business') ?? find(root, 'Bussiness');
  return {
    form: 'document',
    kind: kindOf(business),
    from,
    to: childrenOf(header, 'To').map((to) => partyOf(to, '')),
    documentId: textOf(documentId),
    code: { number: field(code, 'CodeNumber'), notation: field(code, 'CodeNotation') },
    promulgation: { place: field(promulgation, 'Place'), on: dayOf(child(promulgation, 'PromulgationDate'), oddities) },
    documentType: { type: field(type, 'Type'), detail: field(type, 'TypeDetail'), name: field(type, 'TypeName') },
    subject: field(header, 'Subject'),
    content: field(header, 'Content'),
    signer: {
      competence: field(signer, 'Competence'),
      position: field(signer, 'Position'),
      name: field(signer, 'FullName', 'Signer'),
    },
    dueOn: dayOf(child(header, 'DueDate'), oddities),
    toPlaces: childrenOf(child(header, 'ToPlaces'), 'Place').map(textOf).filter(isSaid),
    other: otherOf(child(header, 'OtherInfo'), oddities),
    responseFor: referencesOf(header, oddities),
    steering: steeringOf(field(header, 'SteeringType')),
    taskCodes: childrenOf(child(header, 'ResponseForTask'), 'TaskCode').map(textOf).filter(isSaid),
    trace: childrenOf(traces, 'TraceHeader').flatMap((trace) => traceOf(trace, oddities)),
    business: businessOf(business, oddities),
    signature: find(root, 'Signature') === undefined && find(root, 'DigitalSignature') === undefined ? 'none' : 'not-verifiable',
    attachments: readAttachments(root, oddities),
    oddities,
  };
}

function kindOf(business: Node | undefined): DocumentMessage['kind'] {
  const type = child(business, 'BussinessDocType', 'BusinessDocType');
  const kind = documentKinds[/^\d$/u.test(textOf(type)) ? Number(textOf(type)) : textOf(type) === '' ? 0 : -1];
  if (kind === undefined) throw new EdxmlRefused('unknown-business', type!.path);
  return kind;
}

const partyOf = (node: Node | undefined, otherwiseName: string): Party => ({
  organId: field(node, 'OrganId'),
  inCharge: field(node, 'OrganizationInCharge'),
  name: field(node, 'OrganName') || otherwiseName,
  address: field(node, 'OrganAdd'),
  email: field(node, 'Email'),
  telephone: field(node, 'Telephone'),
  fax: field(node, 'Fax'),
  website: field(node, 'Website'),
});

function referencesOf(header: Node, oddities: Oddity[]): readonly Reference[] {
  return childrenOf(header, 'ResponseFor').flatMap((node) => {
    const reference = {
      organId: field(node, 'OrganId'),
      code: field(node, 'Code'),
      promulgatedOn: dayOf(child(node, 'PromulgationDate'), oddities),
      documentId: field(node, 'DocumentId'),
    };
    if (Object.values(reference).some(isSaid)) return [reference];
    oddities.push({ code: 'empty-reference', place: node.path });
    return [];
  });
}

function staffOf(node: Node | undefined): Staff | null {
  if (node === undefined) return null;
  const staff = {
    department: field(node, 'Department'),
    name: field(node, 'Staff'),
    mobile: field(node, 'Mobile'),
    email: field(node, 'Email'),
  };
  return Object.values(staff).some(isSaid) ? staff : null;
}

function otherOf(node: Node | undefined, oddities: Oddity[]): DocumentMessage['other'] {
  const written = field(node, 'Priority');
  const priority = [0, 1, 2, 3, 4].find((one) => String(one) === written);
  if (priority === undefined && written !== '') oddities.push({ code: 'unknown-priority', place: child(node, 'Priority')!.path });
  return {
    priority: (priority ?? 0) as DocumentMessage['other']['priority'],
    sphere: field(node, 'SphereOfPromulgation'),
    typist: field(node, 'TyperNotation'),
    copies: field(node, 'PromulgationAmount'),
    pages: field(node, 'PageAmount'),
    direction: field(node, 'Direction'),
    appendixes: childrenOf(child(node, 'Appendixes'), 'Appendix').map(textOf).filter(isSaid),
  };
}

const steeringOf = (written: string): 1 | 2 | 3 => (written === '2' ? 2 : written === '3' ? 3 : 1);

/** Some systems on the way name themselves `null`, or not at all. */
function traceOf(node: Node, oddities: Oddity[]): DocumentMessage['trace'] {
  const organId = field(node, 'OrganId');
  const at = instantOf(child(node, 'Timestamp'), oddities);
  if (organId !== '' && organId !== 'null') return [{ organId, at }];
  oddities.push({ code: 'trace-without-agency', place: node.path });
  return at === null ? [] : [{ organId: '', at }];
}

function businessOf(node: Node | undefined, oddities: Oddity[]): Business {
  const info = child(node, 'BussinessDocumentInfo', 'BusinessDocumentInfo');
  return {
    documentId: field(node, 'DocumentId'),
    reason: field(node, 'BussinessDocReason', 'BusinessDocReason'),
    paper: field(node, 'Paper') === '1',
    staff: staffOf(child(node, 'StaffInfo')),
    contentChanges: field(info, 'DocumentInfo') === '1',
    receivers: childrenOf(child(info, 'ReceiverList'), 'Receiver').flatMap((receiver) => {
      const [organId, type] = [field(receiver, 'OrganId'), field(receiver, 'ReceiverType')];
      return organId === '' || !/^[01]$/u.test(type) ? [] : [{ organId, change: type === '0' ? ('removed' as const) : ('added' as const) }];
    }),
    replaced: replacedOf(child(node, 'ReplacementInfoList'), oddities),
  };
}

/** The same document named twice is replaced once, for the agencies of both. */
function replacedOf(list: Node | undefined, oddities: Oddity[]): Business['replaced'] {
  const agencies = new Map<string, string[]>();
  for (const info of childrenOf(list, 'ReplacementInfo')) {
    const documentId = field(info, 'DocumentId');
    if (documentId === '') continue;
    const before = agencies.get(documentId);
    if (before !== undefined) oddities.push({ code: 'replaced-twice', place: info.path });
    const named = childrenOf(child(info, 'OrganIdList'), 'OrganId').map(textOf).filter(isSaid);
    agencies.set(documentId, [...new Set([...(before ?? []), ...named])]);
  }
  return [...agencies].map(([documentId, organIds]) => ({ documentId, organIds }));
}

const isSaid = (text: string): boolean => text !== '';
