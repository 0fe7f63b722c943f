import { server } from '../../api/client';
import { t } from '../../language/language';
import type { AgencyKind } from './agency-kinds';
import type { AgencyItem } from './use-agencies';

/** What somebody wants of a merger; everything it takes is in `mergerSteps`. */
export interface Merger {
  readonly ending: readonly string[];
  /** First day on which they no longer exist. */
  readonly on: string;
  readonly legalBasis: string;
  readonly successor: Successor;
  /** The id of a new successor, chosen once, so that a repeat makes no second one. */
  readonly newId: string;
}

export type Successor =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string; readonly code: string; readonly agencyKind: AgencyKind; readonly parentId: string };

/** One act of the API that a merger is made of. */
export interface MergerStep {
  readonly key: string;
  readonly label: string;
  readonly act: () => Promise<unknown>;
}

/** In the order in which they have to be: a new successor first, and who stands below before who stands above. */
export function mergerSteps({ ending, on, legalBasis, successor, newId }: Merger, agencies: readonly AgencyItem[]): readonly MergerStep[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const successorId = successor.kind === 'known' ? successor.id : newId;
  const founding: MergerStep[] = successor.kind === 'known' ? [] : [foundingOf(successor, newId, on)];
  const closings = [...ending]
    .sort((one, other) => depthOf(other, byId) - depthOf(one, byId))
    .map((id): MergerStep => {
      const body = { on, successorIds: [successorId], legalBasis: legalBasis.trim() };
      const name = byId.get(id)?.name ?? id;
      return {
        key: id,
        label: t('Kết thúc hoạt động: {name}', { name }),
        act: () => server.POST('/api/v1/agencies/{id}/closure', { params: { path: { id } }, body }),
      };
    });
  return [...founding, ...closings];
}

function foundingOf({ name, code, agencyKind, parentId }: Extract<Successor, { kind: 'new' }>, id: string, on: string): MergerStep {
  const parent = parentId === '' ? null : parentId;
  const body = { id, name: name.trim(), code: code.trim().toUpperCase(), kind: agencyKind, parentId: parent, validFrom: on };
  return { key: id, label: t('Thành lập: {name}', { name: body.name }), act: () => server.POST('/api/v1/agencies', { body }) };
}

function depthOf(id: string, byId: ReadonlyMap<string, AgencyItem>): number {
  const parent = byId.get(id)?.parentId;
  return parent == null ? 0 : 1 + depthOf(parent, byId);
}
