import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/index.js';
import { RegisterReads } from './register-reads.js';
import { RegistersController } from './registers.controller.js';

/** What HTTP sees of the registers; the engine is handed `numberingPartsOfPlans`. */
@Module({ imports: [OrganisationsModule], controllers: [RegistersController], providers: [RegisterReads] })
export class NumberingModule {}
