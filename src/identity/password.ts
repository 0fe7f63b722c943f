import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * scrypt at OWASP's setting of 32 MiB and three passes (N = 2^15, r = 8, p = 3). Four at a time is what libuv's threads allow, so
 * a rush of sign-ins takes 128 MiB at most.
 */
const strong: HashCost = { ln: 15, r: 8, p: 3 };

/** Of a password that everybody may know, as that of the demo: there is nothing to protect, and sign-in takes no time. */
export const costOfPublicPassword: HashCost = { ln: 10, r: 8, p: 1 };

const keyBytes = 32;
const saltBytes = 16;

/** The cost stands in the hash, so that it may be raised without touching the hashes there are. */
export async function hashPassword(password: string, cost: HashCost = strong): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await derive(password, salt, cost);
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${salt.toString('base64')}$${key.toString('base64')}`;
}

/** Takes as long for an unknown login, `hash` null, as for a wrong password, so that time does not tell which logins exist. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const { cost, salt, key } = hash === null ? nobody : parse(hash);
  const derived = await derive(password, salt, cost);
  return timingSafeEqual(derived, key) && hash !== null;
}

export interface HashCost {
  /** Logarithm of N to base 2. */
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

const nobody = { cost: strong, salt: Buffer.alloc(saltBytes), key: Buffer.alloc(keyBytes) };

function parse(hash: string): typeof nobody {
  const found = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w+/=]+)\$([\w+/=]+)$/.exec(hash);
  if (found === null) throw new Error('a stored password hash has an unknown form');
  const [ln, r, p] = found.slice(1, 4).map(Number) as [number, number, number];
  return { cost: { ln, r, p }, salt: Buffer.from(found[4]!, 'base64'), key: Buffer.from(found[5]!, 'base64') };
}

/** In NFC: the same password typed on a Mac and on Windows. */
function derive(password: string, salt: Buffer, { ln, r, p }: HashCost): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: 256 * r * 2 ** ln };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, keyBytes, options, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}
