import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/index.js';
import { MailWorker } from './mail-worker.js';
import { NoticeReads } from './notice-reads.js';
import { NoticesController, PreferencesController } from './notices.controller.js';
import { NoticePreferences } from './preferences.js';
import { ReminderReads } from './reminder-reads.js';
import { ReminderSettingsController } from './reminder-settings.controller.js';
import { ReminderSettingsOfPlans } from './reminder-settings.js';
import { RemindersController } from './reminders.controller.js';

/** Thông báo, đôn đốc, thư; the engine is handed `noticesBeside`. */
@Module({
  imports: [OrganisationsModule],
  controllers: [NoticesController, PreferencesController, ReminderSettingsController, RemindersController],
  providers: [NoticeReads, NoticePreferences, ReminderSettingsOfPlans, ReminderReads, MailWorker],
  exports: [MailWorker],
})
export class NoticesModule {}
