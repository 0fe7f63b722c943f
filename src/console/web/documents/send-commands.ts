import { server } from '../api/client';
import type { components } from '../api/schema.gen';

export type Command = components['schemas']['BulkItem'];
export type BulkResult = components['schemas']['BulkResult'];

/** As many documents as the server takes in one request. */
export const mostAtOnce = 200;

/** Each command its own step, any number of them, in their order. Sent again under their ids they repeat nothing that came through. */
export async function sendCommands(commands: readonly Command[]): Promise<readonly BulkResult[]> {
  const results: BulkResult[] = [];
  for (let first = 0; first < commands.length; first += mostAtOnce) {
    const { data } = await server.POST('/api/v1/commands/bulk', { body: { items: commands.slice(first, first + mostAtOnce) } });
    results.push(...data!.results.map((result) => ({ ...result, index: first + result.index })));
  }
  return results;
}
