import { AppError } from '../../platform/app-error.js';

/** What cannot be done with a document now. Worded in `platform/problem-texts.ts`. */
export class IncomingRefusedError extends AppError {
  readonly kind = 'refused';

  constructor(
    readonly code:
      | 'eoffice.no-file'
      | 'eoffice.given-back'
      | 'eoffice.linked-already'
      | 'eoffice.filed-as-report'
      | 'eoffice.no-recall-open'
      | 'eoffice.not-clerk'
      | 'eoffice.not-in-position'
      | 'eoffice.status-too-late'
      | 'eoffice.reason-needed',
  ) {
    super(code);
  }
}
