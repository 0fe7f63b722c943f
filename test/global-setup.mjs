import { startTestServer } from '../dist/test/support/server.js';

/** One PostgreSQL for the whole run. Jest cannot load TypeScript here, hence the compiled file: `npm test` builds first. */
export default async function setUp() {
  globalThis.testServer = await startTestServer();
}
