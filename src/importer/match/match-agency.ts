import type { AgencyMatch } from '../proposal.js';
import { groupOf, kindOfName } from './group-kinds.js';
import { asInitials, initials, nameForm, withoutLeader } from './name-forms.js';
import type { Register, RegisterAgency } from './register.js';

type By = Extract<AgencyMatch, { kind: 'agency' }>['by'];

/** The register as it was on a day; without a day, as it stands. */
export class RegisterOnDay {
  private readonly names = new Map<string, { agency: RegisterAgency; by: By }[]>();
  private readonly known = new Map<string, AgencyMatch>();
  private readonly byId: ReadonlyMap<string, RegisterAgency>;
  private readonly inForce: readonly RegisterAgency[];

  constructor(
    private readonly register: Register,
    private readonly day: string | null,
  ) {
    this.byId = new Map(register.agencies.map((agency) => [agency.id, agency]));
    this.inForce = register.agencies.filter(({ validFrom, validUntil }) =>
      day === null ? validUntil === null : validFrom <= day && (validUntil === null || day < validUntil),
    );
    const now = new Set(this.inForce);
    for (const agency of register.agencies) {
      const current = this.nameOf(agency);
      for (const { name } of agency.names) {
        const form = nameForm(name);
        this.add(form, agency, now.has(agency) && name === current ? 'name' : 'formerName');
        if (now.has(agency) && name === current) this.add(`~${initials(form)}`, agency, 'abbreviation');
      }
    }
  }

  /** What the register says of a printed name. */
  match(printed: string): AgencyMatch {
    const before = this.known.get(printed);
    if (before !== undefined) return before;
    const match = this.find(printed);
    this.known.set(printed, match);
    return match;
  }

  private find(printed: string): AgencyMatch {
    const form = nameForm(printed);
    const bare = withoutLeader(form);
    const issuer = this.byId.get(this.register.issuerId);
    const group = groupOf(bare, issuer?.kind === 'provincialCommittee');
    if (group !== null) return { kind: 'group', agencyKinds: group.kinds, members: this.members(group.kinds), stated: group.stated };
    for (const tried of new Set([form, bare, this.withoutPlace(bare)])) {
      const found = this.names.get(tried);
      if (found !== undefined) return this.one(found);
    }
    const short = asInitials(bare);
    const byInitials = short === null ? undefined : this.names.get(`~${short}`);
    if (byInitials !== undefined) return this.one(byInitials);
    const near = this.inForce.filter((agency) => nameForm(this.nameOf(agency)).startsWith(`${bare} `) && this.isNear(agency));
    if (near.length > 0) return this.one(near.map((agency) => ({ agency, by: 'place' })));
    return { kind: 'unknown', proposedName: printed, proposedKind: kindOfName(bare) };
  }

  private add(form: string, agency: RegisterAgency, by: By): void {
    const entries = this.names.get(form) ?? [];
    if (!entries.some((entry) => entry.agency === agency)) entries.push({ agency, by });
    this.names.set(form, entries);
  }

  /** Of several the one in force; of several in force the one below the issuer; else the officer chooses. */
  private one(entries: readonly { agency: RegisterAgency; by: By }[]): AgencyMatch {
    const living = entries.filter(({ agency }) => this.inForce.includes(agency));
    const pool = living.length > 0 ? living : entries;
    const near = pool.filter(({ agency }) => this.isNear(agency));
    const chosen = pool.length === 1 ? pool : near.length > 0 ? near : pool;
    if (chosen.length > 1)
      return { kind: 'ambiguous', candidates: chosen.map(({ agency }) => ({ id: agency.id, name: this.nameOf(agency) })) };
    const { agency, by } = chosen[0]!;
    return { kind: 'agency', id: agency.id, name: this.nameOf(agency), by, successors: living.length > 0 ? [] : agency.successors };
  }

  private nameOf({ names }: RegisterAgency): string {
    const past = names.filter(({ validFrom }) => this.day === null || validFrom <= this.day);
    return [...(past.length > 0 ? past : names)].sort((one, other) => one.validFrom.localeCompare(other.validFrom)).at(-1)?.name ?? '';
  }

  /** The issuer, what stands above it, and all below. */
  private isNear(agency: RegisterAgency): boolean {
    return this.isBelow(agency, this.register.issuerId) || this.isBelow(this.byId.get(this.register.issuerId), agency.id);
  }

  private isBelow(agency: RegisterAgency | undefined, id: string): boolean {
    let at = agency;
    for (let steps = 0; at !== undefined && steps < 12; steps++) {
      if (at.id === id) return true;
      at = at.parentId === null ? undefined : this.byId.get(at.parentId);
    }
    return false;
  }

  /** "Sở Nội vụ tỉnh Bình Định" where the register has "Sở Nội vụ". */
  private withoutPlace(form: string): string {
    const issuer = this.byId.get(this.register.issuerId);
    const place = issuer === undefined ? null : /(?:tỉnh|thành phố|huyện|xã|phường|đặc khu) .+$/.exec(nameForm(this.nameOf(issuer)))?.[0];
    return place !== undefined && place !== null && form.endsWith(` ${place}`) ? form.slice(0, -place.length - 1) : form;
  }

  private members(kinds: readonly string[]): string[] {
    const { issuerId } = this.register;
    return this.inForce
      .filter((agency) => agency.id !== issuerId && kinds.includes(agency.kind) && this.isBelow(agency, issuerId))
      .map(({ id }) => id);
  }
}
