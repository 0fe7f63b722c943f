/** Letters and digits that nobody mistakes for one another when they are read out. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

/** 20 random signs in four groups, 99 bits: for one sign-in, after which its owner chooses another. */
export function newPassword(): string {
  const drawn: string[] = [];
  while (drawn.length < 20) {
    const [byte] = crypto.getRandomValues(new Uint8Array(1));
    // 248 is the largest multiple of 31 in a byte; beyond it some signs would come more often.
    if (byte! < 248) drawn.push(signs[byte! % signs.length]!);
  }
  return [0, 5, 10, 15].map((from) => drawn.slice(from, from + 5).join('')).join('-');
}
