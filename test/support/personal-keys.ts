import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A folder of its own for the keys of personal data; call `remove` in `afterAll`. */
export interface OwnKeys {
  readonly folder: string;
  readonly env: { readonly PERSONAL_KEYS_DIR: string };
  remove(): void;
}

export function ownKeys(): OwnKeys {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'personal-keys-'));
  return { folder, env: { PERSONAL_KEYS_DIR: folder }, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}
