import { newId } from '../../../platform/ids.js';
import type { Ledger } from '../ledger.js';
import type { Random } from '../random.js';
import type { Officer } from './eoffice-world.js';
import { postSomewhere } from './post-somewhere.js';
import type { Waves } from './waves.js';

/** Tells of progress on the own tasks, one command at each turn, again and again until it is answered. */
export async function workOn(
  officer: Officer,
  urls: () => Promise<readonly string[]>,
  waves: Waves,
  random: Random,
  ledger: Ledger,
): Promise<void> {
  const { post, token, tasks } = officer;
  for (let turn = 1; await waves.turn(); turn++) {
    const task = tasks[random.between(0, tasks.length)]!;
    const commandId = newId();
    const input = { note: `Tiến độ lần ${turn}.`, percent: random.between(0, 101) };
    const body = JSON.stringify({ type: 'task.update', commandId, expectedSequence: task.sequence, input, actingAs: post.actingAs });
    const head = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await postSomewhere(urls, `/api/v1/tasks/${task.id}/commands`, body, () => head);
    if (answer.unanswered > 0) ledger.lost++;
    if (answer.status === 200) {
      ledger.note({ commandId, outcome: 'accepted', entryId: answer.body['entryId'] as string });
      task.sequence = answer.body['sequence'] as number;
    } else {
      ledger.contradictions.push(`task.update ${commandId} was answered ${answer.status} ${JSON.stringify(answer.body)}`);
    }
  }
}
