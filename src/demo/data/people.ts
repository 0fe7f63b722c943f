import { binhDinhPeople } from './people/binh-dinh.js';
import { ngheAnPeople } from './people/nghe-an.js';
import type { DemoPerson } from './people/person.js';
import { vungTauPeople } from './people/vung-tau.js';

export type { DemoAppointment, DemoPerson, DemoPosition } from './people/person.js';

/** Mật khẩu of every demo account. Public on purpose: demo data never enters a production database. */
export const demoPassword = 'Ke-hoach-2023!';

/**
 * Mọi người trong bản trình diễn. The heads of districts, communes and wards hold `chair` and `viceChair` there,
 * which count as agencyHead and agencyDeputy of it. Only a Chánh Văn phòng has two posts (the committee's
 * officeChief, and head of its office) and must say which one he acts by where both would do.
 */
export const people: readonly DemoPerson[] = [...binhDinhPeople, ...vungTauPeople, ...ngheAnPeople];
