import type { Place, Who } from './allowed.js';

/** Thủ trưởng, phó thủ trưởng. The chair of a committee is also its head, the vice-chair its deputy. */
export const headsOf = (place: Place): readonly Who[] => [
  `agencyHead@${place}`,
  `agencyDeputy@${place}`,
  `chair@${place}`,
  `viceChair@${place}`,
];

/** "Lead agency alone": officer, head of division, deputy or head of the agency. */
export const anyoneOf = (place: Place): readonly Who[] => [`officer@${place}`, `divisionHead@${place}`, ...headsOf(place)];

/** Who signs and closes for the People's Committee. */
export const signatories: readonly Who[] = ['chair@issuing', 'viceChair@issuing'];

/** Theo dõi: the position at the plan's monitoring agency. */
export const monitor: Who = 'monitor@monitoring';
