import { createRequire } from 'node:module';
import * as present from 'xstate';
import * as from532 from 'xstate-5-32';

/**
 * One version of XState, with what is asked of it. Patch releases have changed what a machine does, so an entry names the version it
 * was judged under, and is judged again under that one.
 */
export interface XState extends Pick<typeof present, 'createMachine' | 'transition'> {
  /** As its package says, `5.33.3`. */
  readonly version: string;
}

/** The version that judges now. */
export const presentXState: XState = named('xstate', present);

/** Every version that ever judged, by its number; each stands in package.json under a name of its own. Append only. */
export const xstateVersions: ReadonlyMap<string, XState> = new Map(
  // The types of the versions know nothing of one another; what is called here is the same in all of them.
  [presentXState, named('xstate-5-32', from532 as unknown as typeof present)].map((xstate) => [xstate.version, xstate]),
);

function named(name: string, { createMachine, transition }: typeof present): XState {
  const { version } = createRequire(import.meta.url)(`${name}/package.json`) as { version: string };
  return { version, createMachine, transition };
}
