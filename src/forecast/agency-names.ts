import type { Wording } from '../platform/language.js';
import type { ForecastGroup } from './forecast.answers.js';
import { grouped } from './grouped.js';
import type { SceneAgency } from './scene.js';

/** The first so many are named, all are counted. */
const mostNames = 10;

/** Tên cơ quan, in their order by name, which is worked out once. */
export class AgencyNames {
  private readonly places: ReadonlyMap<string, number>;

  constructor(private readonly agencies: ReadonlyMap<string, SceneAgency>) {
    const { compare } = new Intl.Collator('vi', { numeric: true });
    const ordered = [...agencies.values()].sort((one, other) => compare(one.name, other.name) || (one.id < other.id ? -1 : 1));
    this.places = new Map(ordered.map(({ id }, place) => [id, place]));
  }

  /** Of an agency that the register does not have, its id. */
  nameOf(id: string): string {
    return this.agencies.get(id)?.name ?? id;
  }

  inOrder(ids: readonly string[]): string[] {
    return [...ids].sort((one, other) => (this.places.get(one) ?? 0) - (this.places.get(other) ?? 0));
  }

  /** The first of them by name. */
  firstOf(ids: readonly string[]): string[] {
    return this.inOrder(ids)
      .slice(0, mostNames)
      .map((id) => this.nameOf(id));
  }

  /** By kind of agency, the largest group first. */
  groupsOf(ids: readonly string[]): ForecastGroup[] {
    const byKind = grouped(ids, (id) => this.agencies.get(id)?.kind ?? 'other');
    const groups = [...byKind].map(([kind, own]) => ({ kind, count: own.length, names: this.firstOf(own) }));
    return groups.sort((one, other) => other.count - one.count);
  }

  /** In a sentence: the first of them, and how many more. */
  listed(ids: readonly string[]): Wording {
    const names = this.firstOf(ids).join(', ');
    const more = ids.length - mostNames;
    return more <= 0 ? { vi: names, en: names } : { vi: `${names} và ${more} cơ quan khác`, en: `${names} and ${more} more` };
  }
}
