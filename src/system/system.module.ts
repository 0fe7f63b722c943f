import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/index.js';
import { ChainCheck } from './chain-check.js';
import { Overseers } from './overseers.js';
import { SystemController } from './system.controller.js';
import { SystemReads } from './system-reads.js';
import { Trials } from './trials.js';

/** Hệ thống: how the installation stands, for those who look after it. */
@Module({ imports: [OrganisationsModule], controllers: [SystemController], providers: [Overseers, SystemReads, ChainCheck, Trials] })
export class SystemModule {}
