import { MalformedError } from '../platform/app-error.js';
import { normalise } from '../platform/request-text.js';

/** The media type that a file comes with. Throws a `MalformedError` for what is none. */
export function mediaTypeOf(header: string | undefined): string {
  const type = (header ?? 'application/octet-stream').split(';')[0]!.trim().toLowerCase();
  if (/^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(type)) return type;
  throw new MalformedError([{ path: 'content-type', code: 'isMimeType', message: 'content-type must be a media type' }]);
}

/** The percent-encoded name that a file comes with, without folders, whichever system it comes from. Throws a `MalformedError`. */
export function fileNameOf(header: string | undefined): string {
  const name = normalise(decoded(header ?? ''), 'x-file-name')
    .split(/[\\/]/)
    .at(-1)!
    .trim();
  if (name !== '' && name.length <= 255 && !/\p{Cc}/u.test(name)) return name;
  throw new MalformedError([
    { path: 'x-file-name', code: 'isFileName', message: 'x-file-name must be a percent-encoded name of at most 255 characters' },
  ]);
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}
