import { describe, expect, it } from '@jest/globals';
import { commandsOfDelivery } from '../../src/deliveries/as-of-delivery.js';
import { notFolded, planFold } from '../../src/plans/as-of-plan.js';
import { commandsOfReport } from '../../src/reports/as-of-report.js';
import { reportHistory } from '../../src/reports/timeliness-reports.js';
import { commandsOfTask } from '../../src/tasks/as-of-task.js';
import { taskHistory } from '../../src/tasks/timeliness-history.js';
import { type Kind, kinds } from '../../workflows/kit/definition.js';
import { definitions } from '../../workflows/registry.js';

/** Of every definition of the kind, old ones too: effects by command. */
const effectsOf = (kind: Kind): readonly (readonly [command: string, effect: string])[] =>
  definitions
    .filter((definition) => definition.kind === kind)
    .flatMap(({ edges }) => [...edges.values()].flatMap((open) => [...open.values()]))
    .flatMap(({ command, effects }) => effects.map(({ type }) => [command, type] as const));

const commandsWith = (kind: Kind, ...effects: readonly string[]): string[] =>
  [...new Set(effectsOf(kind).flatMap(([command, effect]) => (effects.includes(effect) ? [command] : [])))].sort();

const effects = (kind: Kind): string[] => [...new Set(effectsOf(kind).map(([, effect]) => effect))];

/** By kind, effects whose rows bear their entry, or that write to other documents alone, or to none. */
const needNothing: Readonly<Record<Kind, readonly string[]>> = {
  plan: [
    ...['createTasks', 'createReports', 'createDeliveries', 'moveTasksOn', 'resumeTasks', 'summariseTasks', 'closeTasks', 'cancelTasks'],
    ...['cancelReports', 'cancelLaterReports', 'cancelDeliveries', 'askRecall', 'wakeRelated', 'wake', 'saveDifficulty', 'saveCorrection'],
  ],
  task: ['saveReminder', 'askExplanation', 'saveExplanation', 'approveResult', 'wake', 'wakePlan'],
  report: ['saveReminder', 'recallShared', 'wakeTasks', 'wakePlan'],
  delivery: ['saveStatus', 'wake'],
};

/** By kind, effects that the past is told of by a table with history, or by the last entry of their commands. */
const toldOf: Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>> = {
  plan: {
    planFold: Object.keys(planFold),
    'the state “withdrawn”': ['voidNumberIfUnsent'],
    'periodsThen, by plan.summarise': ['summarisePeriod'],
    'planTasksThen, by plan.amend': ['takeAmendment'],
  },
  task: {
    task_history: taskHistory.effects,
    'the last entry of task.cancel': ['saveFate'],
    'the last entry of task.update since task.resume': ['saveProgress'],
    extensionsThen: ['requestExtension', 'declineExtension', 'lapseExtensionRequest'],
  },
  report: { report_history: reportHistory.effects, 'the last entry of report.draft': ['saveRevision'] },
  delivery: { tablesThen: ['createDelivery', 'saveSending', 'requeue', 'openRecall', 'answerRecall'] },
};

describe('Mọi thay đổi đều có chỗ trong quá khứ (everything that changes can be told of then)', () => {
  it.each(kinds)('knows of each effect of a %s how it was before', (kind) => {
    const known = [...needNothing[kind], ...Object.values(toldOf[kind]).flat()];
    expect(effects(kind).filter((effect) => !known.includes(effect))).toEqual([]);
    expect(known.filter((effect) => !effects(kind).includes(effect))).toEqual([]);
  });

  it('asks the log for exactly the commands that have these effects, in every definition', () => {
    const sorted = (commands: readonly string[]) => [...commands].sort();
    expect({
      dissemination: sorted(commandsOfTask.dissemination),
      begun: sorted(commandsOfTask.begun),
      fate: sorted(commandsOfTask.fate),
      covered: sorted(commandsOfTask.covered),
      progress: sorted(commandsOfTask.progress),
      round: sorted(commandsOfTask.round),
      extension: sorted(commandsOfTask.extension),
      revision: sorted(commandsOfReport.revision),
      document: sorted(commandsOfReport.document),
      queuedAt: sorted(commandsOfDelivery.queuedAt),
      sentAt: sorted(commandsOfDelivery.sentAt),
    }).toEqual({
      dissemination: commandsWith('task', 'saveDissemination'),
      begun: commandsWith('task', 'startDeadline'),
      fate: commandsWith('task', 'saveFate'),
      covered: commandsWith('task', 'coverTask', 'acceptResult', 'returnResult', 'reopenTask', 'nextDeadline'),
      progress: commandsWith('task', 'saveProgress'),
      round: commandsWith('task', 'nextDeadline'),
      extension: commandsWith('task', 'requestExtension'),
      revision: commandsWith('report', 'saveRevision'),
      document: commandsWith('report', 'fileDocument', 'fileReport', 'reopenReport', 'unlinkDocument'),
      queuedAt: commandsWith('delivery', 'createDelivery', 'requeue'),
      sentAt: commandsWith('delivery', 'saveSending'),
    });
    expect(commandsWith('plan', 'saveDifficulty', 'saveCorrection')).toEqual(sorted(notFolded));
    expect(commandsWith('plan', 'summarisePeriod')).toEqual(['plan.summarise']);
    expect(commandsWith('plan', 'takeAmendment')).toEqual(['plan.amend']);
    expect(commandsWith('plan', 'voidNumberIfUnsent')).toEqual(['plan.withdraw']);
  });
});
