import { CreateRoles1795219201000 } from './1795219201000-create-roles.js';
import { CreateInstances1795219202000 } from './1795219202000-create-instances.js';
import { CreateAuditEntries1795219203000 } from './1795219203000-create-audit-entries.js';
import { CreateOrganisations1795219204000 } from './1795219204000-create-organisations.js';
import { CreateAccounts1795219205000 } from './1795219205000-create-accounts.js';
import { CreateCalendarAndNumbering1795219206000 } from './1795219206000-create-calendar-and-numbering.js';
import { CreatePlans1795219207000 } from './1795219207000-create-plans.js';
import { CreateTasks1795219208000 } from './1795219208000-create-tasks.js';
import { CreateReportsAndDeliveries1795219209000 } from './1795219209000-create-reports-and-deliveries.js';
import { CreateNotices1795219210000 } from './1795219210000-create-notices.js';
import { JudgeDeadlines1795219211000 } from './1795219211000-judge-deadlines.js';
import { CreateCalendarFeeds1795219212000 } from './1795219212000-create-calendar-feeds.js';
import { CreateMerkleLog1795219213000 } from './1795219213000-create-merkle-log.js';
import { PartRoles1795219214000 } from './1795219214000-part-roles.js';
import { KeepPersonalData1795219215000 } from './1795219215000-keep-personal-data.js';
import { UnbindLeaves1795219216000 } from './1795219216000-unbind-leaves.js';
import { CreateWebhooks1795219217000 } from './1795219217000-create-webhooks.js';
import { CreateInbound1795219218000 } from './1795219218000-create-inbound.js';
import { CreateDispatch1795219219000 } from './1795219219000-create-dispatch.js';
import { CreateImports1795219220000 } from './1795219220000-create-imports.js';
import { FindIncomingByReport1795219221000 } from './1795219221000-find-incoming-by-report.js';
import { CreateSavedFilters1795219222000 } from './1795219222000-create-saved-filters.js';
import { FindConflicts1795219223000 } from './1795219223000-find-conflicts.js';
import { ApproveBuses1795219224000 } from './1795219224000-approve-buses.js';

/** Every migration, in order. */
export const migrations: Function[] = [
  CreateRoles1795219201000,
  CreateInstances1795219202000,
  CreateAuditEntries1795219203000,
  CreateOrganisations1795219204000,
  CreateAccounts1795219205000,
  CreateCalendarAndNumbering1795219206000,
  CreatePlans1795219207000,
  CreateTasks1795219208000,
  CreateReportsAndDeliveries1795219209000,
  CreateNotices1795219210000,
  JudgeDeadlines1795219211000,
  CreateCalendarFeeds1795219212000,
  CreateMerkleLog1795219213000,
  PartRoles1795219214000,
  KeepPersonalData1795219215000,
  UnbindLeaves1795219216000,
  CreateWebhooks1795219217000,
  CreateInbound1795219218000,
  CreateDispatch1795219219000,
  CreateImports1795219220000,
  FindIncomingByReport1795219221000,
  CreateSavedFilters1795219222000,
  FindConflicts1795219223000,
  ApproveBuses1795219224000,
];
