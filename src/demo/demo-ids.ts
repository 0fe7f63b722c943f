import { uuidV5 } from '../platform/ids.js';

/** Any UUID: ids of demo data follow from their keys, so that a second load finds the first. */
const namespace = '5b1d1c1e-7d4a-4b52-9d0c-2f3f6f0f5a11';

export const agencyIdOf = (key: string): string => uuidV5(namespace, `agency/${key}`);
export const personIdOf = (login: string): string => uuidV5(namespace, `person/${login}`);
/** What a command names the post by that it is given in. */
export const appointmentIdOf = (login: string, position: string, agency: string): string =>
  uuidV5(namespace, `appointment/${login}/${position}/${agency}`);
