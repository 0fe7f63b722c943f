import { type Zippable, zipSync } from 'fflate';
import type { Business, DocumentMessage, EdxmlMessage, Party, Reference, Staff, StatusMessage } from './message.js';
import { documentKinds } from './message.js';

/** What one receiver can read. */
export interface EdxmlProfile {
  /** `zip`: each file in a ZIP of its own, as the SDK of the national axis does. */
  readonly payload: 'zip' | 'raw';
  /** Whether `ResponseForTask` is understood there; elsewhere it is left out. */
  readonly taskCodes: boolean;
}

const namespace = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';

/** The message in the form that receivers take: one prefix, dates `yyyy/MM/dd`, nothing empty. Throws for what no receiver would take. */
export function writeEdxml(message: EdxmlMessage, profile: EdxmlProfile): Buffer {
  for (const [party, place] of message.form === 'document'
    ? [[message.from, 'From'] as const, ...message.to.map((to) => [to, 'To'] as const)]
    : [[message.from, 'From'] as const])
    if (party.organId === '' || party.name === '') throw new Error(`${place} has no code or no name`);
  const [envelope, files] = message.form === 'document' ? documentXml(message, profile) : [statusXml(message), ''];
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<edXML xmlns="${namespace}">` +
      `<edXML:edXMLEnvelope xmlns:edXML="${namespace}">${envelope}</edXML:edXMLEnvelope>${files}</edXML>\n`,
  );
}

function statusXml(message: StatusMessage): string {
  if (message.responseFor.documentId === '') throw new Error('ResponseFor has no DocumentId');
  return el('edXMLHeader', [
    el('MessageHeader', [
      partyXml('From', message.from),
      referenceXml(message.responseFor),
      staffXml(message.staff),
      el('StatusCode', message.status),
      el('Description', text(message.description)),
      el('Timestamp', instant(message.at)),
    ]),
  ]);
}

function documentXml(message: DocumentMessage, profile: EdxmlProfile): readonly [string, string] {
  if (message.documentId === '') throw new Error('the message has no DocumentId');
  const header = el('edXMLHeader', [
    headerXml(message, profile),
    el('TraceHeaderList', [
      ...message.trace.map(({ organId, at }) => el('TraceHeader', [el('OrganId', text(organId)), el('Timestamp', instant(at))])),
      businessXml(message.kind, message.business),
    ]),
  ]);
  const references = message.attachments.map(({ contentId, name, description, contentType }) =>
    el('Reference', [
      el('ContentId', `cid:${text(contentId)}`),
      el('ContentType', text(contentType)),
      el('AttachmentName', text(name)),
      el('Description', text(description)),
    ]),
  );
  const files = message.attachments.map(({ contentId, name, description, contentType, content }) => {
    if (content === null) throw new Error(`the file ${name} has no content`);
    return (
      `<Attachment><ContentId>cid:${text(contentId)}</ContentId><AttachmentName>${text(name)}</AttachmentName>` +
      bare('Description', description) +
      bare('ContentType', contentType) +
      `<edXML:ContentTransferEncoded xmlns:edXML="${namespace}">${base64(content, contentId, name, profile)}</edXML:ContentTransferEncoded></Attachment>`
    );
  });
  const body = `<edXML:edXMLBody><edXML:edXMLManifest version="1.0">${references.join('')}</edXML:edXMLManifest></edXML:edXMLBody>`;
  return [header + body, files.length === 0 ? '' : `<AttachmentEncoded>${files.join('')}</AttachmentEncoded>`];
}

function headerXml(message: DocumentMessage, profile: EdxmlProfile): string {
  const { code, promulgation, documentType, signer, other } = message;
  return el('MessageHeader', [
    partyXml('From', message.from),
    ...message.to.map((to) => partyXml('To', to)),
    el('DocumentId', text(message.documentId)),
    el('Code', [el('CodeNumber', text(code.number)), el('CodeNotation', text(code.notation))]),
    el('PromulgationInfo', [el('Place', text(promulgation.place)), el('PromulgationDate', day(promulgation.on))]),
    el('DocumentType', [
      el('Type', text(documentType.type)),
      el('TypeDetail', text(documentType.detail)),
      el('TypeName', text(documentType.name)),
    ]),
    el('Subject', text(message.subject)),
    el('Content', text(message.content)),
    el('SignerInfo', [el('Competence', text(signer.competence)), el('Position', text(signer.position)), el('FullName', text(signer.name))]),
    el('DueDate', day(message.dueOn)),
    el(
      'ToPlaces',
      message.toPlaces.map((place) => el('Place', text(place))),
    ),
    el('OtherInfo', [
      el('Priority', String(other.priority)),
      el('SphereOfPromulgation', text(other.sphere)),
      el('TyperNotation', text(other.typist)),
      el('PromulgationAmount', text(other.copies)),
      el('PageAmount', text(other.pages)),
      el('Direction', text(other.direction)),
      el(
        'Appendixes',
        other.appendixes.map((appendix) => el('Appendix', text(appendix))),
      ),
    ]),
    ...message.responseFor.map(referenceXml),
    el('SteeringType', String(message.steering)),
    profile.taskCodes
      ? el(
          'ResponseForTask',
          message.taskCodes.map((task) => el('TaskCode', text(task))),
        )
      : '',
  ]);
}

function businessXml(kind: DocumentMessage['kind'], business: Business): string {
  return el('Bussiness', [
    el('BussinessDocType', String(documentKinds.indexOf(kind))),
    el('BussinessDocReason', text(business.reason)),
    el('DocumentId', text(business.documentId)),
    el('Paper', business.paper ? '1' : '0'),
    staffXml(business.staff),
    el('BussinessDocumentInfo', [
      business.contentChanges ? el('DocumentInfo', '1') : '',
      business.receivers.length > 0 ? el('DocumentReceiver', '1') : '',
      el('ReceiverList', business.receivers.map(receiverXml)),
    ]),
    el(
      'ReplacementInfoList',
      business.replaced.map(({ documentId, organIds }) =>
        el('ReplacementInfo', [
          el('DocumentId', text(documentId)),
          el(
            'OrganIdList',
            organIds.map((id) => el('OrganId', text(id))),
          ),
        ]),
      ),
    ),
  ]);
}

const receiverXml = ({ organId, change }: Business['receivers'][number]): string =>
  el('Receiver', [el('OrganId', text(organId)), el('ReceiverType', change === 'removed' ? '0' : '1')]);

const partyXml = (name: 'From' | 'To', party: Party): string =>
  el(name, [
    el('OrganId', text(party.organId)),
    el('OrganizationInCharge', text(party.inCharge)),
    el('OrganName', text(party.name)),
    el('OrganAdd', text(party.address)),
    el('Email', text(party.email)),
    el('Telephone', text(party.telephone)),
    el('Fax', text(party.fax)),
    el('Website', text(party.website)),
  ]);

const referenceXml = (reference: Reference): string =>
  el('ResponseFor', [
    el('OrganId', text(reference.organId)),
    el('Code', text(reference.code)),
    el('PromulgationDate', day(reference.promulgatedOn)),
    el('DocumentId', text(reference.documentId)),
  ]);

const staffXml = (staff: Staff | null): string =>
  staff === null
    ? ''
    : el('StaffInfo', [
        el('Department', text(staff.department)),
        el('Staff', text(staff.name)),
        el('Mobile', text(staff.mobile)),
        el('Email', text(staff.email)),
      ]);

/** Nothing at all where there is nothing inside: empty elements are what receivers stumble over. */
function el(name: string, inside: string | readonly string[]): string {
  const content = typeof inside === 'string' ? inside : inside.join('');
  return content === '' ? '' : `<edXML:${name}>${content}</edXML:${name}>`;
}

/** Outside of the envelope, where the SDK of the axis writes names without a prefix. */
const bare = (name: string, value: string): string => (value === '' ? '' : `<${name}>${text(value)}</${name}>`);

/** Characters that XML 1.0 cannot hold. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

function text(value: string): string {
  if (unwritable.test(value)) throw new Error('a text holds a character that XML cannot hold');
  return value.replace(/[&<>\r]/gu, (char) => escapes[char]!);
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

const day = (iso: string): string => iso.replaceAll('-', '/');

/** `yyyy/MM/dd HH:mm:ss` in Vietnam time. */
function instant(iso: string | null): string {
  if (iso === null) return '';
  const there = new Date(Date.parse(iso) + 7 * 3_600_000).toISOString();
  return `${there.slice(0, 10).replaceAll('-', '/')} ${there.slice(11, 19)}`;
}

/** Every packed file has one time, so that the same message gives the same bytes. */
const stamp = new Date(2026, 0, 1);

function base64(content: Uint8Array, contentId: string, name: string, { payload }: EdxmlProfile): string {
  if (payload === 'raw') return Buffer.from(content).toString('base64');
  const extension = /\.[A-Za-z0-9]{1,8}$/u.exec(name)?.[0] ?? '';
  const file: Zippable = { [`${contentId.replace(/[^\w.-]/gu, '_')}${extension}`]: [content, { mtime: stamp }] };
  return Buffer.from(zipSync(file)).toString('base64');
}
