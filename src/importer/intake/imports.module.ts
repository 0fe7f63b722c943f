import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../../organisations/index.js';
import { PlansModule } from '../../plans/index.js';
import { ImportsController } from './imports.controller.js';
import { Imports } from './imports.js';
import { ReadingThreads } from './reading-threads.js';
import { Reviews } from './reviews.js';
import { Uploads } from './uploads.js';

/** Nhập kế hoạch từ văn bản: files in, proposals to review, drafts out. */
@Module({
  imports: [OrganisationsModule, PlansModule],
  controllers: [ImportsController],
  providers: [Uploads, Imports, Reviews, ReadingThreads],
})
export class ImportsModule {}
