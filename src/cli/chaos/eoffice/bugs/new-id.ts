import { newId } from '../../../../platform/ids.js';
import { sendInstead } from './deliver-otherwise.js';

/** Each attempt has an id of its own. */
sendInstead((claimed) => ({ ...claimed, eventId: newId() }));
