import { finished, PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { BundleFile } from './bundle-file.js';

/**
 * Packs files into a ZIP while it is read: the next file is asked for when the one before is through, so memory does not grow with the
 * folder. Rejects when the reader leaves early. ZIP rather than tar, for Windows opens it by itself.
 */
export async function writeZip(output: PassThrough, files: AsyncIterable<BundleFile>): Promise<void> {
  const zip = new ZipFile();
  let left: (error: Error) => void = () => undefined;
  const gone = new Promise<never>((_resolve, reject) => {
    left = reject;
  });
  gone.catch(() => undefined); // Awaited only where something waits for the reader.
  finished(output, { writable: true, readable: false }, (error) => {
    if (error != null) left(error);
  });
  zip.outputStream.pipe(output);
  for await (const { path, content } of files) {
    const stream = Readable.from(Buffer.isBuffer(content) ? [content] : content);
    const through = new Promise<void>((resolve, reject) => {
      finished(stream, (error) => (error == null ? resolve() : reject(error)));
    });
    zip.addReadStream(stream, path, { mtime: stamp });
    try {
      await Promise.race([through, gone]);
    } finally {
      stream.destroy();
    }
  }
  zip.end();
}

/** Every file of an archive has one time, so that the same log gives the same archive. */
const stamp = new Date(Date.UTC(2026, 0, 1));
