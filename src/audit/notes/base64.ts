/** The bytes of standard base64 (RFC 4648 §4); null for any other spelling of the same bytes, so that no changed character goes unseen. */
export function decodeBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}
