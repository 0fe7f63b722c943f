import { sendInstead } from './deliver-otherwise.js';

/** All events of a document go out under its id. */
sendInstead((claimed) => ({
  ...claimed,
  eventId: (JSON.parse(claimed.body.toString('utf8')) as { partitionkey: string }).partitionkey,
}));
