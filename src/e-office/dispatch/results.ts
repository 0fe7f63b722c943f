/** How a message that was handed to a bus, or was to be, stands. */
export type Verdict =
  | { readonly state: 'taken' }
  | { readonly state: 'waiting'; readonly afterMs: number; readonly busFails: boolean }
  | { readonly state: 'dead'; readonly because: string; readonly busFails: boolean };

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Between two tries: eleven in 51 hours and 42 minutes. The last is past the morning by which R-19 wants it sent, and a weekend's night. */
export const pausesMs: readonly number[] = [
  ...[30 * second, 2 * minute, 10 * minute, 30 * minute, hour, 2 * hour, 4 * hour, 8 * hour, 12 * hour, 24 * hour],
];

/**
 * Results after which the same message would be answered the same: 10 invalid file, 18 receiver unknown, 19 sender not registered, 22 bad
 * edXML, 23 receiver locked; `http-413` and our own `too-large`. A clerk is told and decides.
 */
const final: readonly string[] = ['10', '18', '19', '22', '23', 'http-413', 'too-large', 'unwritable'];

/** 21: the bus had trouble with this very file. Anything else that fails says nothing of the message, but of the bus: it rests. */
const ofTheMessage: readonly string[] = [...final, '21'];

/** After try number `tries`, counted from 1; '0' is taken. `random` is between 0 and 1: pauses differ by up to a fifth. */
export function judgeTry(result: string, tries: number, random: number): Verdict {
  if (result === '0') return { state: 'taken' };
  const busFails = !ofTheMessage.includes(result);
  if (final.includes(result)) return { state: 'dead', because: result, busFails };
  const pause = pausesMs[tries - 1];
  if (pause === undefined) return { state: 'dead', because: result, busFails };
  return { state: 'waiting', afterMs: Math.round(pause * (0.8 + 0.4 * random)), busFails };
}

/** For how long nothing is tried over a bus that failed so many times in a row: 5 s, then twice as long each time up to 5 minutes. */
export const restAfter = (failures: number, random: number): number =>
  Math.round(Math.min(5 * minute, 5 * second * 2 ** (failures - 1)) * (0.8 + 0.4 * random));

/** 15: the bus does not know us any more; 19: it does not know the sender. Nobody but an administrator can mend that. */
export const isForAdministrators = (result: string): boolean => result === '15' || result === '19';
