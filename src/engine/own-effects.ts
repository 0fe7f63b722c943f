import type { EffectHandler } from './parts.js';

/** Effects that the engine itself handles: the instance, or the one above it, is asked again. */
export const ownEffects: Readonly<Record<string, EffectHandler>> = {
  wake: (tx, acts, door) =>
    door.wake(
      tx,
      acts.map(({ instanceId, command }) => ({ instanceId, why: command.type, dueAt: command.at })),
    ),
  wakePlan: (tx, acts, door) =>
    door.wakeAbove(
      tx,
      acts.map(({ instanceId, command }) => ({ instanceId, why: command.type, at: command.at })),
    ),
};
