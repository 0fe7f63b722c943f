import { type Config, type JsonObject, type RuleRef, when } from '../../kit/definition.js';
import { type PlanRoute, planRoutes, type ReviewStep } from './plan.routes.js';

const drafter: RuleRef = { rule: 'actorHolds', positions: ['officer'], at: 'drafting' };
const signatory: RuleRef = { rule: 'actorHolds', positions: ['chair', 'viceChair'], at: 'issuing' };
const issuingClerk: RuleRef = { rule: 'actorHolds', positions: ['clerk'], at: 'issuing' };
const system: RuleRef = { rule: 'actorHolds', positions: ['system'], at: 'issuing' };
const systemOrMonitor: RuleRef = { rule: 'actorHolds', positions: ['system', 'monitor'], at: 'monitoring' };

/** Acts that make somebody a drafter, and those of each later set. */
const drafting = [{ command: 'plan.create' }, { command: 'plan.revise' }, { command: 'plan.submit' }];
const signing = { command: 'plan.sign' };
const approvedAt = ({ state }: ReviewStep) => ({ command: 'plan.approve', from: `draft.${state}` });
const didNot = (...acts: readonly JsonObject[]): RuleRef => ({ rule: 'didNot', acts });

const reason = { min: 10 };
/** A signed document: its number, date, and the hash of its file. */
const document = { fields: ['number', 'date', 'file'] };
const byMonitor = { by: ['monitor'] };

/** Kế hoạch, version 1, along one review route. Once released, add v2 rather than edit. */
export function planConfig(route: PlanRoute): Config {
  const steps: readonly ReviewStep[] = planRoutes[route];
  const reviewed = steps.map(approvedAt);
  const stateBefore = (place: number) => (place === 0 ? 'composing' : steps[place - 1]!.state);

  const revise = (inputs: JsonObject): JsonObject => ({
    guard: when(drafter, didNot(...reviewed, signing)),
    actions: [{ type: 'saveRevision' }],
    meta: { inputs: { revision: {}, ...inputs } },
  });
  const opinions: JsonObject = {
    'plan.consult': {
      guard: when(drafter, { rule: 'consultationFits' }),
      actions: [{ type: 'askOpinions' }],
      meta: { beside: true, inputs: { agencies: {}, replyBy: {} } },
    },
    'plan.giveOpinion': {
      guard: when({ rule: 'opinionWasAsked' }),
      actions: [{ type: 'saveOpinion' }],
      meta: { beside: true, inputs: { opinion: {}, agencyId: { by: ['clerk'] }, document: { ...document, by: ['clerk'] } } },
    },
  };
  const handOver: JsonObject = {
    'plan.handOver': {
      guard: when({ rule: 'actorHolds', positions: ['system', 'officeChief'], at: 'issuing' }, { rule: 'successionRecorded' }),
      actions: [{ type: 'passRoleOn' }],
      meta: { auto: true, inputs: { successorId: { by: ['officeChief'] } } },
    },
  };
  const recallTo = (target: string): JsonObject => ({
    target,
    guard: when({ rule: 'actorHoldsAnyPost' }, { rule: 'actorBroughtItHere', commands: ['plan.submit', 'plan.approve', 'plan.sign'] }),
    actions: [{ type: 'voidLastAct' }],
  });
  const returnBy = (holder: RuleRef): JsonObject => ({
    target: 'composing',
    guard: when(holder),
    actions: [{ type: 'voidSubmission' }],
    meta: { inputs: { reason } },
  });
  const reviseAndReturn: JsonObject = {
    ...revise({ reason }),
    target: 'composing',
    actions: [{ type: 'voidSubmission' }, { type: 'saveRevision' }],
  };

  const reviewStates = steps.map((step, place): [string, JsonObject] => {
    const holder: RuleRef = { rule: 'actorHolds', positions: step.positions, at: step.at };
    const others = reviewed.filter((_, other) => other !== place);
    // Who checked content may sign, because a chair may head the drafting agency; no other set meets another.
    const neverWith = step.state === 'leadershipReview' ? others : [...others, signing];
    return [
      step.state,
      {
        on: {
          'plan.approve': {
            target: steps[place + 1]?.state ?? 'signing',
            guard: when(holder, didNot(...drafting, ...neverWith), { rule: 'contentUnchanged' }),
            meta: { inputs: { dossier: {}, note: { optional: true } } },
          },
          'plan.return': returnBy(holder),
          'plan.revise': reviseAndReturn,
          'plan.recall': recallTo(stateBefore(place)),
          ...opinions,
          ...handOver,
        },
      },
    ];
  });

  const duringLife: JsonObject = {
    ...handOver,
    'plan.amend': {
      guard: when(system, { rule: 'amendmentIssued' }),
      actions: [{ type: 'takeAmendment' }, { type: 'wake' }],
      meta: { auto: true },
    },
    'plan.correct': { guard: when(issuingClerk), actions: [{ type: 'saveCorrection' }], meta: { inputs: { document, note: {} } } },
    'plan.replace': {
      target: '#plan.replaced',
      guard: when(system, { rule: 'replacementIssued' }),
      actions: [{ type: 'moveTasksOn' }, ...ending],
      meta: { auto: true },
    },
    'plan.annul': {
      target: '#plan.annulled',
      guard: when(issuingClerk, { rule: 'noDocumentWaits' }),
      actions: [{ type: 'cancelTasks' }, ...ending],
      meta: { inputs: { document } },
    },
    'plan.withdraw': {
      target: '#plan.withdrawn',
      guard: when(
        { rule: 'actorHolds', positions: ['clerk', 'officeChief'], at: 'issuing' },
        { rule: 'nothingSent', by: ['officeChief'] },
        { rule: 'noDocumentWaits' },
      ),
      actions: [
        { type: 'voidNumberIfUnsent' },
        { type: 'cancelTasks' },
        { type: 'cancelReports' },
        { type: 'askRecall' },
        { type: 'cancelDeliveries' },
      ],
      meta: { inputs: { document: { ...document, by: ['clerk'] }, reason: { ...reason, by: ['officeChief'] } } },
    },
    'plan.raiseDifficulty': {
      guard: when({ rule: 'actorWorksOnPlan' }),
      actions: [{ type: 'saveDifficulty' }],
      meta: { beside: true, inputs: { text: {} } },
    },
    'plan.answerDifficulty': {
      guard: when({ rule: 'actorHolds', positions: ['monitor'], at: 'monitoring' }, { rule: 'difficultyOpen' }),
      actions: [{ type: 'answerDifficulty' }],
      meta: { beside: true, inputs: { difficultyId: {}, answer: {} } },
    },
  };

  return {
    id: 'plan',
    initial: 'new',
    states: {
      new: {
        on: {
          'plan.create': {
            target: 'draft.composing',
            guard: when(drafter, { rule: 'mayDraft' }, { rule: 'relationHolds' }),
            actions: [{ type: 'createPlan' }, { type: 'saveRevision' }],
            meta: {
              inputs: { draftingAgencyId: {}, issuingAgencyId: {}, revision: {}, amends: { optional: true }, replaces: { optional: true } },
            },
          },
        },
      },
      draft: {
        initial: 'composing',
        states: {
          composing: {
            on: {
              'plan.revise': revise({}),
              'plan.submit': {
                target: steps[0]!.state,
                guard: when(
                  drafter,
                  didNot(...reviewed, signing),
                  { rule: 'dossierNamesAll' },
                  { rule: 'tasksAreComplete' },
                  { rule: 'reportingIsOrdered' },
                  { rule: 'noPastDateWithoutReason' },
                ),
                actions: [{ type: 'fixSubmission' }],
              },
              'plan.abandon': {
                target: '#plan.abandoned',
                guard: when({ rule: 'actorCreatedItOrHolds', positions: ['agencyHead', 'agencyDeputy'], at: 'drafting' }),
                meta: { inputs: { reason } },
              },
              ...opinions,
              ...handOver,
            },
          },
          ...Object.fromEntries(reviewStates),
          signing: {
            on: {
              'plan.sign': {
                target: 'awaitingNumber',
                guard: when(
                  signatory,
                  { rule: 'signsInPerson' },
                  didNot(...drafting, ...reviewed.filter((_, place) => steps[place]!.state !== 'leadershipReview')),
                  { rule: 'contentUnchanged' },
                  { rule: 'opinionsAreIn' },
                ),
                actions: [{ type: 'saveSignature' }],
                meta: { inputs: { dossier: {} } },
              },
              'plan.return': returnBy(signatory),
              'plan.revise': reviseAndReturn,
              'plan.recall': recallTo(stateBefore(steps.length)),
              ...opinions,
              ...handOver,
            },
          },
          awaitingNumber: {
            on: {
              'plan.issue': {
                target: '#plan.issued',
                guard: when(issuingClerk, { rule: 'issueDateHolds' }, { rule: 'relationHolds' }),
                actions: [
                  { type: 'allocateNumber' },
                  { type: 'freezeText' },
                  { type: 'createTasks' },
                  { type: 'createReports' },
                  { type: 'createDeliveries' },
                  { type: 'wakeRelated' },
                  { type: 'wake' },
                ],
                meta: { inputs: { issuedOn: {}, overrideReason: { optional: true, min: 10 } } },
              },
              'plan.return': returnBy(issuingClerk),
              'plan.recall': recallTo('signing'),
              ...handOver,
            },
          },
        },
      },
      issued: {
        on: {
          'plan.disseminate': {
            target: 'disseminated',
            guard: when(systemOrMonitor, { rule: 'doesNotAmend' }, { rule: 'noTaskAwaitsDissemination', by: ['system'] }),
            actions: [{ type: 'wake' }],
            meta: { auto: true, inputs: { reason: { ...reason, ...byMonitor } } },
          },
          'plan.takeEffect': { target: 'closed', guard: when(system, { rule: 'amendmentTaken' }), meta: { auto: true } },
          ...duringLife,
        },
      },
      disseminated: {
        on: {
          'plan.begin': {
            target: 'inProgress',
            guard: when(systemOrMonitor, { rule: 'someTaskBegan', by: ['system'] }),
            actions: [{ type: 'wake' }],
            meta: { auto: true, inputs: { reason: { ...reason, ...byMonitor } } },
          },
          ...duringLife,
        },
      },
      inProgress: {
        on: {
          'plan.report': {
            target: 'reported',
            guard: when(systemOrMonitor, { rule: 'unitReportsAreIn', by: ['system'] }, { rule: 'periodHasNoUnitReport', by: ['monitor'] }),
            actions: [{ type: 'wake' }],
            meta: { auto: true },
          },
          ...duringLife,
        },
      },
      reported: {
        on: {
          'plan.summarise': {
            target: 'summarised',
            guard: when(
              { rule: 'actorHolds', positions: ['agencyHead', 'agencyDeputy'], at: 'monitoring' },
              { rule: 'noUnitReportIsOpen' },
              { rule: 'summaryIsFiled' },
              { rule: 'lastPeriodIsFinal' },
            ),
            actions: [{ type: 'summarisePeriod' }, { type: 'summariseTasks' }, { type: 'cancelLaterReports' }, { type: 'wake' }],
            meta: { inputs: { final: {} } },
          },
          ...duringLife,
        },
      },
      summarised: {
        on: {
          'plan.openPeriod': {
            target: 'inProgress',
            guard: when(system, { rule: 'laterPeriodIsOpen' }, { rule: 'lastSummaryWasInterim' }),
            actions: [{ type: 'resumeTasks' }, { type: 'wake' }],
            meta: { auto: true },
          },
          'plan.close': {
            target: 'closed',
            guard: when(signatory, { rule: 'finalSummaryAccepted' }, { rule: 'everyTaskHasAFate' }),
            actions: [{ type: 'closeTasks' }, { type: 'cancelReports' }],
            meta: { inputs: { fates: { optional: true } } },
          },
          ...duringLife,
        },
      },
      closed: { type: 'final' },
      abandoned: { type: 'final' },
      replaced: { type: 'final' },
      annulled: { type: 'final' },
      withdrawn: { type: 'final' },
    },
  };
}

/** Ending a plan, in any way, cancels its reports that were not accepted, and deliveries that nobody received. */
const ending: readonly JsonObject[] = [{ type: 'cancelReports' }, { type: 'cancelDeliveries' }];
