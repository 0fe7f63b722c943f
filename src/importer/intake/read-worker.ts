import { parentPort, workerData } from 'node:worker_threads';
import { propose } from '../propose.js';
import { readDocument } from '../read-document.js';
import { isRefused, type Progress, type ReadingRefused } from '../reading.js';
import type { ReadTask, ThreadSays } from './reading-threads.js';

/** A thread that reads one file and says what is in it, as JSON: parsing a long one takes seconds, in which a server has to answer others. */
const { bytes, name, register } = workerData as ReadTask;
const port = parentPort!;
const say = (message: ThreadSays): void => port.postMessage(message);
const progress = (at: Progress): void => say({ progress: at });

progress({ stage: 'reading', done: 0, total: null });
const reading = await readDocument(bytes, name, progress);
if (isRefused(reading)) refused(reading);
else {
  progress({ stage: 'parsing', done: reading.pages ?? 0, total: reading.pages });
  const proposal = propose(reading, register);
  if (isRefused(proposal)) refused(proposal);
  else say({ reading: JSON.stringify(reading), proposal: JSON.stringify(proposal) });
}

function refused(refusal: ReadingRefused): void {
  say({ refused: refusal });
}
