/** class-transformer keeps what `@Type` says here, and publishes the types of this file under another path. */
declare module 'class-transformer/cjs/storage.js' {
  export { defaultMetadataStorage } from 'class-transformer/types/storage.js';
}
