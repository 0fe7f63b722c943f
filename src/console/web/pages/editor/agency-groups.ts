import type { components } from '../../api/schema.gen';

type AgencyKind = components['schemas']['AgencyItem']['kind'];

/** Groups a plan may address: the issuing body's agencies of one kind. */
export const groups: readonly { readonly kind: AgencyKind }[] = (
  [
    'department',
    'division',
    'districtCommittee',
    'communeCommittee',
    'publicUnit',
    'committeeOffice',
    'ministry',
    'provincialCommittee',
    'cityCommittee',
    'party',
    'other',
  ] as const
).map((kind) => ({ kind }));
