import { catalogue } from '../../workflows/kit/catalogue.js';

/** waiting for others, you must fix, not your authority, system: where the texts put this reason; undefined when they do not know it. */
export function headStatedFor(code: string): string | undefined {
  return Object.values(catalogue)
    .map(({ denials }) => denials[code]?.head)
    .find((head) => head !== undefined);
}
export const hasHead = (code: string): boolean => headStatedFor(code) !== undefined;
