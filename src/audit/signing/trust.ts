import fs from 'node:fs/promises';
import type { Config } from '../../platform/config.js';
import { type Policy, parsePolicy } from '../notes/policy.js';
import { readVkey } from './key-file.js';

/** Whose word is enough, and the text that says it, as the sealed protocol shows it. */
export interface Trust {
  readonly text: string;
  readonly policy: Policy;
}

/**
 * The policy that AUDIT_POLICY_FILE names (C2SP tlog-policy); without one, the key of this log alone, or nothing where its key is not.
 * Throws on a file that is no policy, and on witnesses that are no addresses.
 */
export async function readTrust({ auditPolicyFile, signerDir }: Pick<Config, 'auditPolicyFile' | 'signerDir'>): Promise<Trust> {
  const text = auditPolicyFile === null ? await ownPolicy(signerDir) : await fs.readFile(auditPolicyFile, 'utf8');
  const policy = parsePolicy(text);
  if (!policy.ok) throw new Error(`${auditPolicyFile} is no policy: ${policy.fault} in line ${policy.where ?? '–'}`);
  for (const [name, url] of policy.value.urls)
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
      throw new Error(`${auditPolicyFile}: the address of ${name} is no http:// or https:// address: ${url}`);
  return { text, policy: policy.value };
}

async function ownPolicy(signerDir: string): Promise<string> {
  const vkey = await readVkey(signerDir);
  return `${vkey === null ? '' : `log ${vkey}\n`}quorum none\n`;
}
