import type { Command, Day, Denial, Holder, Party, Position, RuleBook } from '../definition.js';
import { type ActorFact, effectivePositions } from './actor.js';

const allowed: readonly Denial[] = [];
const denied = (code: string, params: Denial['params'] = {}): readonly Denial[] => [{ code, params }];

/** The agencies of a document, by their part in it. */
export type PartiesFact = { readonly [party in Party]?: string | null } & {
  /** The office that serves the issuing committee (Văn phòng UBND). */
  readonly issuingOffice?: string | null;
  /** False: the agency holding the task or report has nobody here; the monitoring agency's clerk records its signed documents. */
  readonly hasUsers?: boolean;
};

/** An act recorded before: by whom it was done and for whom, where it led from and to. */
export interface PastAct {
  readonly command: string;
  readonly from: string;
  readonly to: string;
  readonly sequence: number;
  readonly principals: readonly string[];
}

interface Named extends ActNamed {
  readonly rule: string;
}
interface ActNamed {
  readonly [key: string]: unknown;
}
type ActorOnly = { readonly actor: ActorFact };
type WithParties = ActorOnly & { readonly parties: PartiesFact };
type WithPast = ActorOnly & { readonly past: readonly PastAct[] };

/** The day in Vietnam (UTC+7, no summer time) on which the command is judged. */
export const dayOf = (at: string): Day => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);

/** The actor holds one of these posts at that agency today, in person or by a grant in force that covers the command. */
const actorHolds = {
  reads: ['actor', 'parties'],
  check(
    { actor, parties }: WithParties,
    command: Command,
    params: Named & { positions: readonly Position[]; at: Party },
  ): readonly Denial[] {
    return mustHold(actor, command, params.positions, parties[params.at] ?? null);
  },
  holders: ({ parties }: WithParties, params: { positions: readonly Position[]; at: Party }): readonly Holder[] => [
    holder(params.positions, parties[params.at]),
  ],
};

/**
 * Judging an agency's work: the monitor, but never of the monitoring agency's own work. That goes to the issuing body's officeChief, and
 * where that office is itself the monitoring agency, to its chair or viceChair (lifecycle, "Own work").
 */
const actorJudges = {
  reads: ['actor', 'parties'],
  check({ actor, parties }: WithParties, command: Command, params: Named & { of: Party; system?: true }): readonly Denial[] {
    if (params.system === true && actor.system !== null) return allowed;
    const judge = judgeOf(parties, params.of);
    return mustHold(actor, command, judge.positions, judge.agencyId);
  },
  holders: ({ parties }: WithParties, params: { of: Party }): readonly Holder[] => [judgeOf(parties, params.of)],
};

/** The agency holding the work acts by any of these posts; for one that has no users here, the monitoring agency's clerk on its signed document. */
const actorActsFor = {
  reads: ['actor', 'parties'],
  check(
    { actor, parties }: WithParties,
    command: Command,
    params: Named & { party: Party; positions: readonly Position[]; system?: true },
  ): readonly Denial[] {
    if (params.system === true && actor.system !== null) return allowed;
    if (parties.hasUsers === false) return mustHold(actor, command, ['clerk'], parties.monitoring ?? null);
    return mustHold(actor, command, params.positions, parties[params.party] ?? null);
  },
  holders({ parties }: WithParties, params: { party: Party; positions: readonly Position[] }): readonly Holder[] {
    return parties.hasUsers === false ? [holder(['clerk'], parties.monitoring)] : [holder(params.positions, parties[params.party])];
  },
};

/** Separation of duties: nobody who did one of these acts, in person or for whom it was done, does this one, over every submission. */
const didNot = {
  reads: ['actor', 'past'],
  check(
    { actor, past }: WithPast,
    _command: Command,
    { acts }: Named & { acts: readonly { command: string; from?: string }[] },
  ): readonly Denial[] {
    const clash = past.find(
      ({ command, from, principals }) =>
        acts.some((act) => act.command === command && (act.from === undefined || act.from === from)) &&
        principals.some((person) => actor.principals.includes(person)),
    );
    return clash === undefined
      ? allowed
      : denied('actor.did-it-before', { command: clash.command, from: clash.from, sequence: clash.sequence });
  },
};

/** taking back is for the one whose act, own or on behalf, brought the document where it stands; the next act closes it. */
const actorBroughtItHere = {
  reads: ['actor', 'past', 'standing'],
  check(
    { actor, past, standing }: WithPast & { standing: { state: string } },
    _command: Command,
    { commands }: Named & { commands: readonly string[] },
  ): readonly Denial[] {
    if (actor.system !== null) return allowed;
    // A recall leads back to where an earlier act had brought it, so it is not itself what brought it there.
    const act = past.filter(({ command, from, to }) => to === standing.state && from !== to && !command.endsWith('.recall')).at(-1);
    if (act === undefined || !commands.includes(act.command)) return denied('actor.nothing-to-recall');
    return act.principals.some((person) => actor.principals.includes(person))
      ? allowed
      : denied('actor.not-the-one-who-sent-it', { command: act.command, sequence: act.sequence });
  },
};

/** who takes over is on record with its legal basis. One successor: by itself; several: somebody names one of them. */
const successionRecorded = {
  reads: ['actor', 'succession'],
  check(
    {
      actor,
      succession,
    }: ActorOnly & { succession: { pending: readonly { role: string; agencyId: string; successors: readonly string[] }[] } },
    { input }: Command,
  ): readonly Denial[] {
    const [first] = succession.pending;
    if (first === undefined) return denied('agency.no-succession');
    if (actor.system !== null)
      return succession.pending.some(({ successors }) => successors.length === 1) ? allowed : denied('agency.several-successors');
    if (succession.pending.every(({ successors }) => successors.length === 1)) return denied('agency.one-successor');
    if (input['successorId'] === undefined) return allowed;
    return succession.pending.some(({ successors }) => successors.includes(input['successorId'] as string))
      ? allowed
      : denied('agency.not-a-successor');
  },
};

/** Rules that all kinds share. */
export const kitRules = { actorHolds, actorJudges, actorActsFor, didNot, actorBroughtItHere, successionRecorded } satisfies RuleBook;

function judgeOf(parties: PartiesFact, of: Party): Holder {
  if (parties[of] !== parties.monitoring) return holder(['monitor'], parties.monitoring);
  if (parties.monitoring !== parties.issuingOffice) return holder(['officeChief'], parties.issuing);
  return holder(['chair', 'viceChair'], parties.issuing);
}

function mustHold(actor: ActorFact, command: Command, wanted: readonly Position[], agencyId: string | null): readonly Denial[] {
  if (actor.system !== null) return wanted.includes('system') ? allowed : denied('actor.not-in-position', { positions: wanted, agencyId });
  if (actor.hat === null) return denied(actor.hats > 1 ? 'actor.choose-position' : 'actor.no-position', { hats: actor.hats });
  if (!effectivePositions(actor).some((position) => wanted.includes(position)) || actor.hat.agencyId !== agencyId)
    return denied('actor.not-in-position', { positions: wanted, agencyId });
  return [...stillHeld(actor, command), ...stillGranted(actor, command)];
}

function stillHeld({ hat }: ActorFact, { at }: Command): readonly Denial[] {
  const today = dayOf(at);
  if (hat!.from > today) return denied('actor.appointment-not-begun', { from: hat!.from });
  if (hat!.until !== null && hat!.until <= today) return denied('actor.appointment-ended', { until: hat!.until });
  return allowed;
}

function stillGranted({ hat, planId }: ActorFact, { at, type }: Command): readonly Denial[] {
  const grant = hat!.delegation;
  if (grant === null) return allowed;
  const today = dayOf(at);
  const reasons: Denial[] = [];
  if (grant.revokedAt !== null) reasons.push(...denied('actor.delegation-revoked', { revokedAt: grant.revokedAt }));
  if (today < grant.from || today >= grant.until)
    reasons.push(...denied('actor.delegation-not-in-force', { from: grant.from, until: grant.until }));
  if (grant.commands !== null && !grant.commands.includes(type))
    reasons.push(...denied('actor.delegation-does-not-cover', { command: type }));
  if (grant.planId !== null && grant.planId !== planId) reasons.push(...denied('actor.delegation-for-another-plan'));
  return reasons;
}

const holder = (positions: readonly Position[], agencyId: string | null | undefined): Holder => ({ positions, agencyId: agencyId ?? null });
