import type { Definition, Edge, Facts, Kind, Party, Position, RuleRef, State } from '../../workflows/kit/definition.js';
import type { PartiesFact } from '../../workflows/kit/v1/rules.js';
import { definitions } from '../../workflows/registry.js';
import { conditions, mendable } from './conditions.js';
import { answers, awaited, type Waits } from './queues.js';

/** One way in which a document waits for the holders of a post: an awaited command, the state it is open in, and who can give it. */
export interface Way {
  readonly kind: Kind;
  readonly definition: string;
  readonly state: State;
  readonly command: string;
  /** Posts, as `effectivePositions` has them, at the agency that is this party of the document. */
  readonly positions: readonly Position[];
  /** `asked`: the agency that a question was put to. */
  readonly party: Party | 'asked';
  /** In which circumstances of the document it is theirs; null: in all. */
  readonly circumstances: readonly string[] | null;
  /** Rules of the edge that `conditions` has as SQL. */
  readonly rules: readonly string[];
  /** Acts that bar whoever did them (`didNot`): a command, or a command and the state it was given in. */
  readonly bars: readonly string[];
}

/** The party that holds a document, whose own work it then is. */
export const holders = { plan: null, task: 'lead', report: 'reporting', delivery: 'recipient' } as const satisfies Record<
  Kind,
  Party | null
>;

/** Whose work it is: another's than the monitoring agency's, its own, or its own where it is the office that would judge it. */
const works = ['others', 'own', 'office'] as const;

/** The name of a circumstance in the queries. */
export const circumstanceOf = (work: (typeof works)[number], staffed: boolean): string => `${work} ${staffed ? 'here' : 'absent'}`;

/** Every way of every definition. A rule that nobody has classed throws here, at the start, and not in somebody's inbox. */
export const ways: readonly Way[] = definitions.flatMap((definition) => waysOf(definition, awaited));

/** Every way to answer a question. */
export const answerWays: readonly Way[] = definitions.flatMap((definition) => waysOf(definition, answers));

/** The ways through these commands in one definition. */
export function waysOf(definition: Definition, commands: Readonly<Record<string, Waits>>): readonly Way[] {
  return [...definition.edges].flatMap(([state, edges]) =>
    [...edges.values()].flatMap((edge) => {
      const waits = commands[edge.command];
      return waits === undefined || waits.in?.includes(state) === false ? [] : waysThrough(definition, state, edge, waits);
    }),
  );
}

/** Asks the edge's own rule who could take it, once for each circumstance, with the names of the parties in place of agencies. */
function waysThrough(definition: Definition, state: State, edge: Edge, { whereNobodyIsHere }: Waits): readonly Way[] {
  const { kind } = definition;
  const authority = edge.rules.filter(({ rule }) => definition.rules[rule]?.holders !== undefined);
  if (authority.length !== 1) throw new Error(`${definition.id}, ${state}, ${edge.command}: ${authority.length} rules say who can take it`);
  const found = new Map<string, { party: Way['party']; positions: readonly Position[]; circumstances: string[] }>();
  const all = circumstancesOf(kind);
  for (const { name, parties } of all) {
    if (whereNobodyIsHere && parties.hasUsers !== false) continue;
    const facts: Facts = { parties: { ...parties }, opinions: { asked: [{ agencyId: 'asked', answered: false }] } };
    for (const holder of definition.rules[authority[0]!.rule]!.holders!(facts as never, authority[0] as never)) {
      const positions = holder.positions.filter((position) => position !== 'system');
      if (positions.length === 0 || holder.agencyId === null) continue;
      const key = `${holder.agencyId} ${positions.join()}`;
      const way = found.get(key) ?? { party: holder.agencyId as Way['party'], positions, circumstances: [] };
      way.circumstances.push(name);
      found.set(key, way);
    }
  }
  return [...found.values()].map(({ party, positions, circumstances }) => ({
    kind,
    definition: definition.id,
    state,
    command: edge.command,
    positions,
    party,
    circumstances: circumstances.length === all.length ? null : circumstances,
    rules: rulesOf(definition, edge, positions),
    bars: edge.rules.filter(({ rule }) => rule === 'didNot').flatMap(barsOf),
  }));
}

interface Circumstance {
  readonly name: string;
  readonly parties: PartiesFact;
}

/** Parties that coincide bear one name, that of the document's holder; only who holds work below a plan makes a difference. */
function circumstancesOf(kind: Kind): readonly Circumstance[] {
  const apart: PartiesFact = {
    issuing: 'issuing',
    drafting: 'drafting',
    monitoring: 'monitoring',
    legal: 'legal',
    issuingOffice: 'issuingOffice',
  };
  const held = holders[kind];
  if (held === null) return [{ name: '', parties: apart }];
  return works.flatMap((work) =>
    [true, false].map((hasUsers) => {
      const parties = {
        ...apart,
        [held]: held,
        hasUsers,
        ...(work !== 'others' && { monitoring: held }),
        ...(work === 'office' && { issuingOffice: held }),
      };
      return { name: circumstanceOf(work, hasUsers), parties };
    }),
  );
}

/** The rules that bind these posts and say whether the document waits for them. */
function rulesOf({ id, kind, rules }: Definition, edge: Edge, positions: readonly Position[]): readonly string[] {
  const binding = edge.rules.filter((ref) => binds(ref, positions) && ref.rule !== 'didNot' && rules[ref.rule]?.holders === undefined);
  return binding.flatMap(({ rule }) => {
    if (mendable[kind].includes(rule)) return [];
    if (conditions[kind][rule] === undefined)
      throw new Error(`${id}, ${edge.command}: does ${rule} make a document wait for somebody else? See conditions.ts`);
    return [rule];
  });
}

function binds({ by }: RuleRef, positions: readonly Position[]): boolean {
  return by === undefined || positions.some((position) => (by as readonly string[]).includes(position));
}

function barsOf({ acts }: RuleRef): readonly string[] {
  return (acts as readonly { command: string; from?: string }[]).map(({ command, from }) =>
    from === undefined ? command : `${command} ${from}`,
  );
}
