import { Module } from '@nestjs/common';
import { PlansModule } from '../plans/index.js';
import { ForecastController } from './forecast.controller.js';
import { Forecasts } from './forecast.service.js';

/** Dự báo kế hoạch: a plan's life, played before it is lived. */
@Module({ imports: [PlansModule], controllers: [ForecastController], providers: [Forecasts] })
export class ForecastModule {}
