import type { Position } from '../../../../workflows/kit/definition.js';

/** Chức vụ a person may hold; `system` is nobody's. */
export type DemoPosition = Exclude<Position, 'system'>;

export interface DemoAppointment {
  position: DemoPosition;
  /** Key of the agency. */
  agency: string;
  from: string;
}

/** Người trong bản trình diễn. Every name is invented. */
export interface DemoPerson {
  /** Stable; the same string as the login. */
  key: string;
  login: string;
  name: string;
  appointments: readonly DemoAppointment[];
}

/** The term of the committees of 2021–2026 began in the middle of 2021; every post here is held since then. */
const since = '2021-07-01';

export const person = (login: string, name: string, ...posts: readonly (readonly [DemoPosition, agency: string])[]): DemoPerson => ({
  key: login,
  login,
  name,
  appointments: posts.map(([position, agency]) => ({ position, agency, from: since })),
});
