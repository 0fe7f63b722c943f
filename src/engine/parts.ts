import type { Command, Effect, Facts, Json, JsonObject, Kind, State } from '../../workflows/kit/definition.js';
import type { Tx } from '../platform/transaction.js';

/** One instance about which something is to be judged: what a fact reader is asked. */
export interface Ask {
  readonly instanceId: string;
  readonly kind: Kind;
  /** Null while the instance does not exist: its parties then come from the command's input. */
  readonly state: State | null;
  /** The instance above: a task's plan. Null above a plan, and while there is no instance. */
  readonly parentId: string | null;
  readonly command: Command;
  /** True behind the door, where rows that a later act could change are to be locked; false when only asking. */
  readonly lock: boolean;
}

/** Reads one fact group for many asks with one named statement; answers in the order asked. */
export type FactReader = (tx: Tx, asks: readonly Ask[]) => Promise<readonly Json[]>;

/** One accepted command whose effect is due. */
export interface Act {
  readonly instanceId: string;
  readonly kind: Kind;
  readonly entryId: string;
  readonly command: Command;
  readonly facts: Facts;
  /** Parameters of the effect, from the definition. */
  readonly params: JsonObject;
  readonly from: State;
  readonly to: State;
}

/** Writes the feature's own rows because of commands. All it writes comes from the acts, so that the log already holds it. */
export type EffectHandler = (tx: Tx, acts: readonly Act[], door: Door) => Promise<void>;

/** A command on its way to the door. */
export interface Order {
  readonly instanceId: string;
  readonly kind: Kind;
  readonly type: string;
  readonly commandId: string;
  readonly input: JsonObject;
  readonly actor: Command['actor'];
  readonly expectedSequence?: number;
  /** The entry, wake-up or message that led to it. */
  readonly cause?: string;
  /** Request id, for tracing. */
  readonly request?: string;
  /** Of a command that creates: under which definition, and below which instance. */
  readonly create?: { readonly definition: string; readonly parentId: string | null };
}

/** What an accepted command is answered with. */
export interface Receipt {
  readonly instanceId: string;
  readonly entryId: string;
  /** Leaf hash of the entry, hexadecimal. */
  readonly leafHash: string;
  readonly sequence: number;
  readonly from: State;
  readonly to: State;
  readonly at: string;
}

/** A command that was accepted, as others are told of it. */
export interface Accepted extends Receipt {
  readonly kind: Kind;
  readonly parentId: string | null;
  readonly command: Command;
}

/** Told once of all that was accepted together, the children's commands included, in its transaction, when every effect is written. Sends, and waits for nothing. */
export type OnAccepted = (tx: Tx, moves: readonly Accepted[]) => void;

/** What a handler may ask of the engine, inside the same transaction. */
export interface Door {
  /** Issues commands on children as `system`, with the act's entry as cause. All are accepted or the whole transaction is refused. */
  cascade(tx: Tx, cause: Act, orders: readonly CascadeOrder[]): Promise<readonly Receipt[]>;
  /** Puts instances below another one: a task moves to the plan that replaces its own. */
  adopt(tx: Tx, children: readonly { readonly instanceId: string; readonly parentId: string }[]): Promise<void>;
  /** Has the instances above asked again, once each, because those below them moved. */
  wakeAbove(tx: Tx, moved: readonly { readonly instanceId: string; readonly why: string; readonly at: string }[]): Promise<void>;
  /** Has the instances asked again, now or later. */
  wake(tx: Tx, wakes: readonly { readonly instanceId: string; readonly why: string; readonly dueAt?: string }[]): Promise<void>;
}

/** `commandId`, actor and cause follow from the act that led here. */
export interface CascadeOrder {
  readonly instanceId: string;
  readonly kind: Kind;
  readonly type: string;
  readonly input: JsonObject;
  readonly create?: Order['create'];
}

/** What a feature hands the engine for one kind. `shared` readers serve every kind. */
export interface Parts {
  readonly facts: Readonly<Record<string, FactReader>>;
  readonly effects: Readonly<Record<string, EffectHandler>>;
  /** Input classes by command, for the shape check at the controller. */
  readonly inputs: Readonly<Record<string, new () => object>>;
  /** Content that HTTP takes as `input.content` and stores under its hash, which the command then names as `revision`: its class, by command. */
  readonly contents?: Readonly<Record<string, new () => object>>;
  /**
   * Inputs by which a command names what its sender saw, read out of the facts: the hash of the dossier that is approved. `moves` gives
   * them, and a client sends them back as it got them.
   */
  readonly given?: Readonly<Record<string, (facts: Facts) => Json | undefined>>;
  /** Fact groups that effects write from, though no rule reads them: by effect. They are evidence like the rest. */
  readonly effectReads?: Readonly<Record<string, readonly string[]>>;
  /** Which of these instances a person may see. The same predicate as every list, detail and export of the kind. */
  readonly visible?: (tx: Tx, personId: string, instanceIds: readonly string[], at: string) => Promise<ReadonlySet<string>>;
  /** Which of these a person may see as they were before they were issued: return reasons, opinions, earlier texts. Absent: whoever sees them. */
  readonly insiders?: (tx: Tx, personId: string, instanceIds: readonly string[], at: string) => Promise<ReadonlySet<string>>;
  /**
   * What is due by `at` at or below these instances, as orders of the worker: creations (the reports of a period that opened) or commands
   * on instances that exist (a reminder). It sets the next timer itself (`setTimers`). The worker has the instances locked.
   */
  readonly due?: (tx: Tx, instanceIds: readonly string[], at: string) => Promise<readonly Order[]>;
}

export type AllParts = { readonly [kind in Kind]: Parts } & { readonly shared: Pick<Parts, 'facts'> };

/** An effect as the judge returned it. */
export type { Effect };
