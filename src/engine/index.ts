export { AsOfError } from './as-of.error.js';
export {
  type AskedAsOf,
  type AsOfMark,
  type AsOfQuery,
  AsOfTime,
  AsOfTreeSize,
  askedAsOf,
  IsAsOf,
  IsInstant,
  PastQuery,
  type PastRows,
  PresentQuery,
  pastInstant,
} from './as-of.js';
export {
  actsUpTo,
  type Cut,
  cutOfList,
  documentThen,
  entriesThen,
  instancesThen,
  placedSql,
  requireFirstEntry,
  type Then,
  type Within,
  withinSql,
} from './as-of-cut.js';
export { type AskedRule, askedRules } from './asked-rules.js';
export { AutomaticEdges } from './automatic-edges.js';
export { CommandRequest, CreationRequest } from './command-request.js';
export { Commands, type Rehearsal, refusedAct } from './commands.js';
export { DefinitionStore, type Missing, xstateVersion } from './definition-store.js';
export { describeCommands } from './describe-commands.js';
export { Directory, type Hat, type PostHolder } from './directory.js';
export { EngineModule } from './engine.module.js';
export { HistoryService } from './history.js';
export { Instance } from './instance.entity.js';
export { type Divergence, type Judgement, judgeAgain, type Reached, reachedBy } from './judge-again.js';
export { type Move, type Moves, MovesService } from './moves.js';
export type {
  Accepted,
  Act,
  AllParts,
  Ask,
  CascadeOrder,
  Door,
  EffectHandler,
  FactReader,
  OnAccepted,
  Order,
  Parts,
  Receipt,
} from './parts.js';
export { RefusedError, ReusedCommandError } from './refused.error.js';
export { type Examination, type Verification, verifyAll } from './replay.js';
export { ReplayService, type ReplayStep } from './replay-document.js';
export { resultOfEntry } from './replay-entry.js';
export { type LogReplay, nothingKnown, problemsOf, replayLog } from './replay-log.js';
export { type Result, resultOf, results } from './replay-result.js';
export { replayInThreads, type Threads } from './replay-threads.js';
export { setTimers, type Timer } from './timers.js';
export { TransitionService } from './transition.service.js';
export { wakeAllOpen } from './wake-all.js';
export { WakeupWorker } from './wakeups.js';
export { type HistoryItem, wordHistory } from './word-history.js';
export { prepareWording, type WordedReason } from './word-reasons.js';
