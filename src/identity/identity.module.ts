import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { OrganisationsModule } from '../organisations/index.js';
import { AccountReads } from './account-reads.js';
import { AccountsController } from './accounts.controller.js';
import { ChangePassword } from './change-password.js';
import { MeController } from './me.controller.js';
import { SavedFiltersController } from './saved-filters.controller.js';
import { SavedFilters } from './saved-filters.js';
import { SessionGuard } from './session.guard.js';
import { SessionsController } from './sessions.controller.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

/** Ai đang đăng nhập. Brings the guard that stands before every route of the application. */
@Module({
  imports: [OrganisationsModule],
  controllers: [SessionsController, MeController, SavedFiltersController, AccountsController],
  providers: [AccountReads, SavedFilters, Sessions, SignIn, ChangePassword, { provide: APP_GUARD, useClass: SessionGuard }],
  exports: [Sessions],
})
export class IdentityModule {}
