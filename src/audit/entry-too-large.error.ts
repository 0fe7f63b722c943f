import { AppError } from '../platform/app-error.js';
import { entryLimit } from './entry.js';

/** What the command carries does not fit into one entry; large evidence is uploaded and named by its hash. */
export class EntryTooLargeError extends AppError {
  readonly kind = 'tooLarge';
  readonly code = 'audit.entry-too-large';

  constructor(readonly size: number) {
    super(`an entry of ${size} bytes exceeds ${entryLimit}`);
  }
}
