import type { Position } from '../../workflows/kit/definition.js';
import type { Act } from '../engine/index.js';
import type { StepInput } from '../tasks/index.js';

/**
 * Ai được báo: who is told. `work` those who work on it, `head` these and the head of the agency, `escalated` the head and deputies and who
 * monitors the plan, `answer` who asked.
 */
export type Audience = 'work' | 'head' | 'escalated' | 'answer';

/** A person's reminder and a question go to the head too; steps of the clock as far up as they are late. */
export function audienceOf({ command: { type, actor, input } }: Pick<Act, 'command'>): Audience {
  if (type === 'task.explain') return 'answer';
  if (type === 'task.requestExplanation' || 'personId' in actor) return 'head';
  const { step } = input as Partial<StepInput>;
  return step === 'overdue' ? 'head' : step === 'escalated' ? 'escalated' : 'work';
}

/**
 * Posts of an audience. Of rank 0 all are told; of the others those of the lowest rank that anybody holds: where an agency has neither
 * officers nor heads of divisions its heads are told, and for one without users here the monitoring agency's clerk and monitor, who act
 * on its signed documents.
 */
interface Post {
  readonly rank: number;
  /** `own`: of the agency holding the document. */
  readonly at: 'own' | 'monitoring';
  readonly positions: readonly Position[];
  /** Only the person who asked for the explanation. */
  readonly asker?: true;
}

const workers: readonly Post[] = [
  { rank: 1, at: 'own', positions: ['officer', 'divisionHead'] },
  { rank: 2, at: 'own', positions: ['agencyHead', 'chair', 'agencyDeputy', 'viceChair'] },
  { rank: 3, at: 'monitoring', positions: ['clerk', 'monitor'] },
];

const posts: Readonly<Record<Audience, readonly Post[]>> = {
  work: workers,
  head: [{ rank: 0, at: 'own', positions: ['agencyHead', 'chair'] }, ...workers],
  escalated: [
    { rank: 0, at: 'monitoring', positions: ['monitor'] },
    { rank: 1, at: 'own', positions: ['agencyHead', 'chair', 'agencyDeputy', 'viceChair'] },
    { rank: 2, at: 'own', positions: ['divisionHead', 'officer'] },
    { rank: 3, at: 'monitoring', positions: ['clerk'] },
  ],
  answer: [
    { rank: 1, at: 'monitoring', positions: ['monitor'], asker: true },
    { rank: 2, at: 'monitoring', positions: ['monitor'] },
  ],
};

/** SQL: the same as rows `(audience, rank, at, position, asker)`. */
export const wantedPosts = `(VALUES ${Object.entries(posts)
  .flatMap(([audience, wanted]) =>
    wanted.flatMap(({ rank, at, positions, asker = false }) =>
      positions.map((position) => `('${audience}', ${rank}, '${at}', '${position}', ${asker})`),
    ),
  )
  .join(', ')})`;
