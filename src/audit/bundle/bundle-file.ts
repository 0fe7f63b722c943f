/** One file of an exported folder. What may be large comes in pieces, to be read before the next file is asked for. */
export interface BundleFile {
  /** With `/`, below the folder. */
  readonly path: string;
  readonly content: Buffer | AsyncIterable<Buffer>;
}
