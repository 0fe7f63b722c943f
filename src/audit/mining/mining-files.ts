import type { Tx } from '../../platform/transaction.js';
import type { BundleFile } from '../bundle/bundle-file.js';
import { type MinedOutcome, minedEvents, minedObjects } from './mined-entries.js';
import { newPseudonyms } from './mined-event.js';
import { ocelOf } from './ocel.js';
import { xesOf } from './xes.js';

/** Event logs for process mining; one person has one pseudonym in all of them. */
export function* miningFiles(tx: Tx): Generator<BundleFile> {
  const pseudonymOf = newPseudonyms();
  for (const outcome of ['accepted', 'refused'] as const) {
    yield { path: `xes/${outcome}.xes`, content: inPieces(xesOf(minedEvents(tx, outcome), pseudonymOf)) };
    yield { path: `ocel/${outcome}.json`, content: inPieces(ocelOf(minedEvents(tx, outcome), objectsOf(tx, outcome), pseudonymOf)) };
  }
}

/** One event log alone, under pseudonyms of its own. */
export function xesLog(tx: Tx, outcome: MinedOutcome): AsyncIterable<Buffer> {
  return inPieces(xesOf(minedEvents(tx, outcome), newPseudonyms()));
}

export function ocelLog(tx: Tx, outcome: MinedOutcome): AsyncIterable<Buffer> {
  return inPieces(ocelOf(minedEvents(tx, outcome), objectsOf(tx, outcome), newPseudonyms()));
}

/** What refused attempts leave out is how documents went on. */
async function* objectsOf(tx: Tx, outcome: MinedOutcome) {
  if (outcome === 'accepted') yield* minedObjects(tx);
}

/** Some hundred events at a time: one write each would cost more than the events do. */
async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let piece = '';
  for await (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(piece);
}

const pieceLength = 131_072;
