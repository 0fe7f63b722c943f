import { sendInstead } from './deliver-otherwise.js';

/** The body is written anew for each attempt, with what is true by then. */
sendInstead((claimed) => {
  const event = JSON.parse(claimed.body.toString('utf8')) as object;
  return { ...claimed, body: Buffer.from(JSON.stringify({ ...event, attempt: claimed.attempt }), 'utf8') };
});
