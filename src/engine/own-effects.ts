import type { EffectHandler } from './parts.js';
import { wakeParents } from './statements.js';

/** Effects that the engine itself handles: the instance, or the one above it, is asked again. */
export const ownEffects: Readonly<Record<string, EffectHandler>> = {
  wake: (tx, acts, door) =>
    door.wake(
      tx,
      acts.map(({ instanceId, command }) => ({ instanceId, why: command.type, dueAt: command.at })),
    ),
  wakePlan: async (tx, acts) => {
    await tx.query(wakeParents, [
      acts.map(({ instanceId }) => instanceId),
      acts.map(({ command }) => command.at),
      acts.map(({ command }) => command.type),
    ]);
  },
};
