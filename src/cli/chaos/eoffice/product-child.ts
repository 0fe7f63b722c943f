import { DataSource } from 'typeorm';
import { start } from '../../../main.js';
import { readConfig } from '../../../platform/config.js';
import { dieAfterStatements } from '../die-after.js';

/** What the product's process is told besides its environment. */
export interface ProductWish {
  /** It kills itself when the database has answered this many statements more. */
  readonly dieAfter: number;
}

/** The product as an operator starts it, in a process that can be told to die in the middle of what it does. Tells its address when it listens. */
const { url, app } = await start(readConfig());
process.on('message', ({ dieAfter }: ProductWish) => dieAfterStatements(app.get(DataSource), dieAfter));
process.on('disconnect', () => process.exit(0));
process.send!({ url });
