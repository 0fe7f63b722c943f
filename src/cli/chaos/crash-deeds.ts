import { type Receipt, RefusedError } from '../../engine/index.js';
import { newId } from '../../platform/ids.js';
import type { Trial } from '../trial/trial.js';
import { trialContent } from '../trial/trial-plan.js';
import type { CrashDeed } from './crash-order.js';

/** Deeds whose every crash point is worth trying, by name. Each call brings about one more of the kind. */
export async function crashDeeds(trial: Trial, evidence: string): Promise<Readonly<Record<string, () => Promise<CrashDeed>>>> {
  const { register } = trial;
  const [commune] = register.communes;
  const [officer] = commune!.officers;
  const small = () => trialContent(register, new Date(), { tasks: 3 });
  const first = await trial.issuedPlan(small());
  const [task] = await trial.tasksOf(first.id, commune!.agencyId);
  let standing = await trial.begun(officer!, task!, evidence);
  const update = (by: typeof officer, sequence: number): CrashDeed => {
    const input = { note: 'Tiến độ.', percent: 10 };
    return { kind: 'command', by: by!, type: 'task.update', id: standing.id, sequence, commandId: newId(), input };
  };
  const revision = await trial.keepContent(small());
  return {
    'task.update': async () => {
      const deed = update(officer, standing.sequence);
      standing = { ...standing, sequence: standing.sequence + 1 };
      return deed;
    },
    'task.update, refused': async () => {
      await expectRefusal(trial.issue(register.monitor, 'task.update', standing, { note: 'Tiến độ.', percent: 10 })); // Opens the stream of refusals.
      return update(register.monitor, standing.sequence);
    },
    'plan.create': async () => {
      const input = { draftingAgencyId: register.departmentId, issuingAgencyId: register.issuingId, revision };
      return { kind: 'create', by: register.drafter, commandId: newId(), input };
    },
    'plan.issue': async () => {
      const { id, sequence } = await trial.signedPlan(small());
      return { kind: 'command', by: register.clerk, type: 'plan.issue', id, sequence, commandId: newId(), input: trial.issueInput() };
    },
  };
}

async function expectRefusal(command: Promise<Receipt>): Promise<void> {
  const error = await command.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof RefusedError)) throw error ?? new Error('a command was accepted that should not have been');
}
