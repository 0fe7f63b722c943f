import { Account } from './account.entity.js';
import { Session } from './session.entity.js';

export { CurrentPerson, Public, TraceId } from '../platform/current-person.js';
export { CreateAccountInput } from './accounts.controller.js';
export { createAccounts, normaliseLogin } from './accounts.js';
export { IdentityModule } from './identity.module.js';
export { costOfPublicPassword, hashPassword } from './password.js';
export { Sessions } from './sessions.js';
export { tokenOf } from './token.js';

/** For the data source, which finds none by itself. */
export const identityEntities: Function[] = [Account, Session];
