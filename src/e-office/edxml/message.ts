/**
 * An edXML message by its meaning, QCVN 102:2016/BTTTT as amended by SĐ1:2022. Texts are trimmed and NFC; `''` where the message says
 * nothing. Which element says what: `read-message.ts`, the only place that knows names.
 */
export type EdxmlMessage = DocumentMessage | StatusMessage;

/** An agency as the message names it. */
export interface Party {
  /** Mã định danh, of either form, as written. */
  readonly organId: string;
  /** Name or code of the agency above; senders differ. */
  readonly inCharge: string;
  readonly name: string;
  readonly address: string;
  readonly email: string;
  readonly telephone: string;
  readonly fax: string;
  readonly website: string;
}

/** Another document that this one answers or is about. */
export interface Reference {
  readonly organId: string;
  /** Số, ký hiệu in one: `44/KH-UBND`. */
  readonly code: string;
  readonly promulgatedOn: string;
  readonly documentId: string;
}

export interface Staff {
  readonly department: string;
  readonly name: string;
  readonly mobile: string;
  readonly email: string;
}

/** BussinessDocType 0 to 3, in this order. */
export const documentKinds = ['new', 'recall', 'update', 'replace'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** 01 arrived, 02 refused, 03 registered, 04 assigned, 05 in work, 06 done, 13 asked back, 15 agreed, 16 declined. No source has others. */
export const statusCodes = ['01', '02', '03', '04', '05', '06', '13', '15', '16'] as const;
export type StatusCode = (typeof statusCodes)[number];

export interface DocumentMessage {
  readonly form: 'document';
  readonly kind: DocumentKind;
  readonly from: Party;
  readonly to: readonly Party[];
  /** Opaque: three shapes are in use, and dates inside may be impossible. */
  readonly documentId: string;
  readonly code: { readonly number: string; readonly notation: string };
  readonly promulgation: { readonly place: string; readonly on: string };
  readonly documentType: { readonly type: string; readonly detail: string; readonly name: string };
  readonly subject: string;
  readonly content: string;
  readonly signer: { readonly competence: string; readonly position: string; readonly name: string };
  readonly dueOn: string;
  /** Printed Nơi nhận; not the same as `to`. */
  readonly toPlaces: readonly string[];
  readonly other: {
    /** 0 thường, 1 khẩn, 2 thượng khẩn, 3 hoả tốc, 4 hoả tốc hẹn giờ. */
    readonly priority: 0 | 1 | 2 | 3 | 4;
    readonly sphere: string;
    readonly typist: string;
    readonly copies: string;
    readonly pages: string;
    readonly direction: string;
    readonly appendixes: readonly string[];
  };
  readonly responseFor: readonly Reference[];
  /** 1 not steering, 2 steering (chỉ đạo), 3 report on steering. */
  readonly steering: 1 | 2 | 3;
  readonly taskCodes: readonly string[];
  readonly trace: readonly Trace[];
  readonly business: Business;
  /** `not-verifiable`: there is a signature, and none seen in use can be checked. Never taken for valid. */
  readonly signature: 'none' | 'not-verifiable';
  readonly attachments: readonly Attachment[];
  readonly oddities: readonly Oddity[];
}

export interface Trace {
  readonly organId: string;
  /** ISO 8601; null where no time can be read. */
  readonly at: string | null;
}

export interface Business {
  /** Of an update: the document that is updated. Of a recall often empty. */
  readonly documentId: string;
  readonly reason: string;
  readonly paper: boolean;
  readonly staff: Staff | null;
  readonly contentChanges: boolean;
  readonly receivers: readonly { readonly organId: string; readonly change: 'removed' | 'added' }[];
  /** Which documents are replaced, and for which agencies each is. */
  readonly replaced: readonly { readonly documentId: string; readonly organIds: readonly string[] }[];
}

export interface Attachment {
  readonly contentId: string;
  readonly name: string;
  readonly description: string;
  readonly contentType: string;
  /** The file itself, unpacked; null where it cannot be had, and `problem` says why. */
  readonly content: Uint8Array | null;
  readonly problem: AttachmentProblem | null;
}

/** `damaged`: its bytes went through a text encoding on the way, and are not the file any more. */
export type AttachmentProblem = 'missing' | 'not-base64' | 'damaged' | 'archive-unsafe' | 'archive-unreadable';

export interface StatusMessage {
  readonly form: 'status';
  readonly from: Party;
  readonly responseFor: Reference;
  readonly staff: Staff | null;
  readonly status: StatusCode;
  /** Of a refusal: its reason. */
  readonly description: string;
  /** ISO 8601; null where no time can be read. */
  readonly at: string | null;
  readonly oddities: readonly Oddity[];
}

/** What was tolerated, and where. */
export interface Oddity {
  readonly code: OddityCode;
  readonly place: string;
}

export type OddityCode =
  | 'bytes-before-xml'
  | 'unknown-namespace'
  | 'prefix-not-declared'
  | 'flat'
  | 'impossible-date'
  | 'unreadable-time'
  | 'empty-reference'
  | 'trace-without-agency'
  | 'replaced-twice'
  | 'unknown-priority'
  | 'attachment';

/** A message that is not understood: why, and where in it. */
export class EdxmlRefused extends Error {
  constructor(
    readonly reason: EdxmlRefusal,
    /** `line 3, column 7` where the text itself is wrong, else the path of the element: `edXML/…/StatusCode`. */
    readonly place: string,
  ) {
    super(`${reason} at ${place}`);
  }
}

export type EdxmlRefusal =
  | 'too-large'
  | 'not-utf8'
  | 'not-xml'
  | 'document-type'
  | 'too-deep'
  | 'too-many-elements'
  | 'not-edxml'
  | 'no-header'
  | 'no-sender'
  | 'no-document-id'
  | 'unknown-status'
  | 'unknown-business';
