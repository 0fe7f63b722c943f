import { ProblemError, problemOf } from '../api/problem';
import { language } from '../language/language';

/** Stores a file on the server and gives the hash that commands name it by. Throws a `ProblemError`. */
export async function uploadFile(file: File): Promise<string> {
  const response = await fetch('/api/v1/files', {
    method: 'POST',
    headers: {
      'content-type': file.type === '' || file.type === 'application/json' ? 'application/octet-stream' : file.type,
      'x-file-name': encodeURIComponent(file.name),
      'accept-language': language(),
    },
    body: file,
  });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return ((await response.json()) as { sha256: string }).sha256;
}

/** Where a stored file is fetched. */
export const fileAddress = (sha256: string): string => `/api/v1/files/${sha256}`;
