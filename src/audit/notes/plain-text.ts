/** UTF-8 read strictly: null when the bytes are none. A byte order mark stays, for it was signed too. */
export function decodeUtf8(bytes: Buffer): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return null;
  }
}

/** Whether a text has an ASCII control character other than those allowed. */
export function hasControls(text: string, allowed: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 0x20 && !allowed.includes(text[i]!)) return true;
  return false;
}

/** Whether a text has a UTF-8 form at all: half of a surrogate pair has none. */
export function isUnicode(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
