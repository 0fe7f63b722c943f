import type { INestApplicationContext } from '@nestjs/common';
import type { Kind } from '../../workflows/kit/definition.js';
import { commandLabel } from '../../workflows/kit/wording.js';
import { WakeupWorker } from '../engine/index.js';
import type { ManualClock } from '../platform/clock.js';
import { Database, type Statement } from '../platform/transaction.js';
import { kindNames, moved, type Print, vietnamTime } from './player.js';
import type { Meanwhile } from './timeline.js';

/** Steps of one sort that the system took at one moment. */
interface Deed {
  readonly planId: string;
  readonly kind: Kind;
  readonly at: Date;
  readonly command: string;
  readonly from: string;
  readonly to: string;
  readonly clock: string | null;
  readonly step: string | null;
  readonly period: string | null;
  readonly count: number;
}

/** Ids of entries grow within a process, and everything told of is written by this one. What was given to agencies goes with its plan's entry. */
const readDeeds: Statement = {
  name: 'tour-deeds-of-the-system',
  text: `
    SELECT coalesce(instance.parent_id, instance.id) AS "planId", instance.kind, entry.at, entry.command, 
      CASE WHEN reminder.step IS NULL THEN entry.from_state ELSE '' END AS "from", CASE WHEN reminder.step IS NULL THEN entry.to_state ELSE '' END AS "to", reminder.clock, reminder.step, period.key AS period, count(*)::int AS count
    FROM audit_entries entry JOIN instances instance ON instance.id = entry.instance_id
    LEFT JOIN reports report ON report.id = instance.id
    LEFT JOIN plan_periods period ON period.plan_id = report.plan_id AND period.no = report.period_no
    LEFT JOIN LATERAL (
      SELECT input ->> 'clock' AS clock, input ->> 'step' AS step FROM (SELECT convert_from(entry.body, 'UTF8')::jsonb #> '{command,input}' AS input) AS body
      WHERE entry.command LIKE '%.remind') AS reminder ON true
    WHERE entry.id > $1 AND entry.outcome = 'accepted' AND entry.person_id IS NULL AND instance.kind <> 'delivery'
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 ORDER BY entry.at, min(entry.seq), instance.kind, entry.command`,
};
const readLast: Statement = { name: 'tour-last-entry', text: 'SELECT id FROM audit_entries ORDER BY id DESC LIMIT 1' };

/** Reactions of one plan's documents rarely wait for one another; two at once is what every installation has. */
const lanes = 2;

/** Lets the clock do its part on the way from one act to the next, and tells it by plan, moment and command, with how many it met. */
export class Chronicle implements Meanwhile {
  private readonly worker: WakeupWorker;
  private readonly database: Database;
  private readonly voices = new Map<string, Print>();
  private last = '00000000-0000-0000-0000-000000000000';

  constructor(
    app: INestApplicationContext,
    private readonly clock: ManualClock,
  ) {
    this.worker = app.get(WakeupWorker);
    this.database = app.get(Database);
  }

  follow(planId: string, print: Print): void {
    this.voices.set(planId, print);
  }

  async until(moment: Date): Promise<void> {
    for (let due = await this.worker.nextDueAt(); due !== null && due <= moment; due = await this.worker.nextDueAt()) {
      if (due > this.clock.now()) this.clock.set(due);
      await this.work();
      await this.tell();
    }
  }

  async work(): Promise<void> {
    const drained = () => Promise.all(Array.from({ length: lanes }, () => this.worker.drain()));
    while ((await drained()).some((asked) => asked > 0));
  }

  async tell(): Promise<void> {
    const deeds = await this.database.read(async (tx) => {
      const found = await tx.query<Deed>(readDeeds, [this.last]);
      const [row] = await tx.query<{ id: string }>(readLast, []);
      this.last = row?.id ?? this.last;
      return found;
    });
    for (const deed of deeds) this.voices.get(deed.planId)?.(`${vietnamTime(deed.at)}  Hệ thống · ${wordDeed(deed)}`);
  }
}

function wordDeed({ kind, command, from, to, clock, step, period, count }: Deed): string {
  const what = commandLabel(command, 'vi');
  if (kind === 'plan') return `${what}: ${moved(kind, { from, to })}`;
  const met = `${count} ${kindNames[kind]}${period === null ? '' : ` kỳ ${period}`}`;
  return step === null ? `${what}: ${moved(kind, { from, to })} (${met})` : `${what} ${wordStep(clock, step)}: ${met}`;
}

/** A rung of the ladder (R-63). */
function wordStep(clock: string | null, step: string): string {
  const before = /^before(\d+)$/.exec(step)?.[1];
  const when = before === undefined ? (stepNames[step] ?? step) : `trước hạn ${before} ngày làm việc`;
  return clock === null || clock === 'report' ? when : `${when}, ${clockNames[clock] ?? clock}`;
}

const stepNames: Readonly<Record<string, string>> = {
  onDay: 'đúng ngày đến hạn',
  overdue: 'đã quá hạn',
  escalated: 'quá hạn, báo thủ trưởng và người theo dõi',
};
const clockNames: Readonly<Record<string, string>> = {
  dissemination: 'hạn quán triệt',
  deadline: 'hạn hoàn thành',
  explanation: 'hạn giải trình',
};
