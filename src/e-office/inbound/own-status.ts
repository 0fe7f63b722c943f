import { uuidV5 } from '../../platform/ids.js';
import type { Tx } from '../../platform/transaction.js';
import { type DocumentMessage, type Party, type StatusCode, writeEdxml } from '../edxml/index.js';
import { insertStatus } from './incoming-statements.js';

export interface OwnStatus {
  readonly sourceId: string;
  /** Our agency, by the code under which it was written to. */
  readonly from: { readonly code: string };
  readonly message: DocumentMessage;
  readonly code: StatusCode;
  /** Of a refusal: its reason. */
  readonly description?: string;
  /** Which time it was sent to us, from 1; after a refusal it is told of anew. */
  readonly sending: number;
  readonly at: string;
}

const nothing = { inCharge: '', address: '', email: '', telephone: '', fax: '', website: '' };

/** What we tell a bus of a document that came in. Written with what it tells of, and sent after the commit; one of each code and sending. */
export function answerStatus(tx: Tx, { sourceId, from, message, code, description = '', sending, at }: OwnStatus): void {
  const own: Party = { ...nothing, organId: from.code, name: message.to.find(({ organId }) => organId === from.code)?.name || from.code };
  const body = writeEdxml(
    {
      form: 'status',
      from: own,
      responseFor: {
        organId: message.from.organId,
        code: [message.code.number, message.code.notation].filter((part) => part !== '').join('/'),
        promulgatedOn: message.promulgation.on,
        documentId: message.documentId,
      },
      staff: null,
      status: code,
      description,
      at,
      oddities: [],
    },
    { payload: 'raw', taskCodes: false },
  );
  const which = sending === 1 ? code : `${code}/${sending}`;
  const id = uuidV5('6f0a2c1e-4a51-5b0f-9d0e-1a7f5f6c2b10', `${sourceId}/${message.from.organId}/${message.documentId}/${which}`);
  void tx.query(insertStatus, [id, sourceId, message.documentId, code, body, at]);
}
