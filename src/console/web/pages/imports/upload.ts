import { ProblemError, problemOf } from '../../api/problem';
import { language } from '../../language/language';

export interface ImportOrder {
  readonly file: File;
  readonly draftingAgencyId: string;
  readonly issuingAgencyId: string;
  readonly actingAs: string;
}

/** Sends a file to be read, telling what part of it went out, of 1; gives the import's id. Throws a `ProblemError`. */
export function sendImport(
  { file, draftingAgencyId, issuingAgencyId, actingAs }: ImportOrder,
  onSent: (part: number) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ draftingAgencyId, issuingAgencyId, actingAs });
    request.open('POST', `/api/v1/imports?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('accept-language', language());
    request.setRequestHeader('prefer', 'respond-async');
    request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 1 : loaded / total);
    request.onerror = () => reject(new ProblemError({ status: 0, code: 'unreachable', title: '', reasons: [], errors: [] }));
    request.onload = () => {
      if (request.status === 201 || request.status === 202) return resolve((JSON.parse(request.responseText) as { id: string }).id);
      problemOf(new Response(request.responseText, { status: request.status })).then(
        (problem) => reject(new ProblemError(problem)),
        reject,
      );
    };
    request.send(file);
  });
}
