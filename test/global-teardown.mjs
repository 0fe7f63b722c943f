/** Stops the run's PostgreSQL, unless another run still uses it. */
export default async function tearDown() {
  await globalThis.testServer.leave();
}
