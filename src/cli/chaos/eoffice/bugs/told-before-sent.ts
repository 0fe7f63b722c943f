import { settleFirst } from './deliver-otherwise.js';

/** A delivery is written down as delivered before it is sent. */
settleFirst();
