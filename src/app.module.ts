import { type DynamicModule, Module } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import * as answers from './answers.gen.js';
import { AuditModule } from './audit/index.js';
import { CalendarModule } from './calendar/index.js';
import { DeliveriesModule, deliveryParts, deliveryPartsOfPlans } from './deliveries/index.js';
import { describeWebhooks, EndpointTeller, EOfficeModule, forgetLinks, queueDispatches, speakerOf } from './e-office/index.js';
import { type AllParts, describeCommands, EngineModule, Instance, type Parts } from './engine/index.js';
import { FeedsModule } from './feeds/index.js';
import { ForecastModule } from './forecast/index.js';
import { IdentityModule, identityEntities } from './identity/index.js';
import { ImportsModule, importEffectsOfPlans } from './importer/index.js';
import { InboxModule } from './inbox/index.js';
import { InspectionModule } from './inspection/index.js';
import { LiveModule } from './live/index.js';
import { NoticesModule, noticesBeside } from './notices/index.js';
import { NumberingModule, numberingPartsOfPlans } from './numbering/index.js';
import { OrganisationsModule, organisationEntities, organisationFacts, RegisterDirectory } from './organisations/index.js';
import { PlansModule, planParts } from './plans/index.js';
import { describeAnswers } from './platform/describe-answers.js';
import { PlatformModule, type Runtime } from './platform/platform.module.js';
import { ReportsModule, reportParts, reportPartsOfPlans } from './reports/index.js';
import { StatisticsModule, SummariesModule } from './summaries/index.js';
import { SystemModule } from './system/index.js';
import { TaskDeadlinesInForce, TasksModule, taskParts, taskPartsOfPlans } from './tasks/index.js';

/** Every entity of the product; the data source reads this list. */
export const entities: Function[] = [Instance, ...organisationEntities, ...identityEntities];

/** What each feature hands the engine. A plan's commands reach the folders above it here, and no import points up. */
export const parts: AllParts = {
  shared: { facts: organisationFacts },
  plan: beside(
    together(planParts, numberingPartsOfPlans, taskPartsOfPlans, reportPartsOfPlans, deliveryPartsOfPlans),
    importEffectsOfPlans,
  ),
  task: taskParts,
  report: reportParts,
  delivery: deliveryParts,
};

/** Completes the OpenAPI document: every command with its input, every answer with its body. */
export const describeApi = (document: OpenAPIObject): OpenAPIObject =>
  describeWebhooks(describeAnswers(describeCommands(document, parts), answers));

/** The modules, and what each hands to the engine. */
@Module({})
export class AppModule {
  static register(runtime: Runtime): DynamicModule {
    const teller = new EndpointTeller(speakerOf(runtime.config));
    const features = [
      OrganisationsModule,
      IdentityModule,
      CalendarModule.register(new TaskDeadlinesInForce()),
      NumberingModule,
      PlansModule,
      TasksModule,
      ReportsModule,
      DeliveriesModule,
      NoticesModule,
      FeedsModule,
      SummariesModule,
      ForecastModule,
      StatisticsModule,
      InboxModule,
      ImportsModule,
      LiveModule,
      InspectionModule,
      SystemModule,
      EOfficeModule.register(teller, runtime.config),
    ];
    const engine = EngineModule.register(withNotices(parts, runtime.config.mail !== null), new RegisterDirectory(), {
      worker: runtime.config.worker,
      onAccepted: (tx, moves) => {
        teller.onAccepted(tx, moves);
        queueDispatches(tx, moves);
        forgetLinks(tx, moves);
      },
    });
    return { module: AppModule, imports: [PlatformModule.register(runtime), AuditModule.register(), engine, ...features] };
  }
}

/** Has people told of what was done, beside what the features write of it; `mail` when there is a mail server to send it. */
function withNotices(all: AllParts, mail: boolean): AllParts {
  const { task, report } = noticesBeside(mail);
  return { ...all, task: beside(all.task, task), report: beside(all.report, report) };
}

/** Runs further handlers after a kind's own handlers of the same effects, in the same transaction. */
function beside(own: Parts, also: Parts['effects']): Parts {
  const effects = Object.entries(also).map(([effect, handler]): [string, Parts['effects'][string]] => [
    effect,
    async (tx, acts, door) => {
      await own.effects[effect]!(tx, acts, door);
      await handler(tx, acts, door);
    },
  ]);
  return { ...own, effects: { ...own.effects, ...Object.fromEntries(effects) } };
}

/** Adds to a kind's parts what other features do because of its commands. A name handed in twice is a mistake. */
function together(own: Parts, ...others: readonly Partial<Parts>[]): Parts {
  const all = [own, ...others];
  const dues = all.flatMap(({ due }) => due ?? []);
  return {
    ...own,
    due: async (tx, instanceIds, at) => (await Promise.all(dues.map((due) => due(tx, instanceIds, at)))).flat(),
    facts: once(all.map(({ facts }) => facts ?? {})),
    effects: once(all.map(({ effects }) => effects ?? {})),
    effectReads: once(all.map(({ effectReads }) => effectReads ?? {})),
  };
}

function once<T>(tables: readonly Readonly<Record<string, T>>[]): Record<string, T> {
  const names = tables.flatMap((table) => Object.keys(table));
  const twice = names.filter((name, place) => names.indexOf(name) !== place);
  if (twice.length > 0) throw new Error(`handed to the engine twice: ${twice.join(', ')}`);
  return Object.assign({}, ...tables);
}
