import { type DynamicModule, Module } from '@nestjs/common';
import { PlatformModule, type Runtime } from './platform/platform.module.js';

/** Every entity of the product; the data source reads this list. */
export const entities: Function[] = [];

/** The modules, and what each hands to the engine. */
@Module({})
export class AppModule {
  static register(runtime: Runtime): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.register(runtime)] };
  }
}
