import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { Parts } from '../engine/index.js';
import { NoInput, ReasonInput } from '../tasks/index.js';

/** What only the system sends; from anybody else the judge refuses it. */
class CancelInput {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cause?: string;
}

/** Shapes of what the commands of a delivery take. Whether something is there, and whether it holds, the judge says. */
export const deliveryInputs: Parts['inputs'] = {
  'delivery.open': NoInput,
  'delivery.send': NoInput,
  'delivery.arrive': NoInput,
  'delivery.register': NoInput,
  'delivery.assign': NoInput,
  'delivery.process': NoInput,
  'delivery.complete': NoInput,
  'delivery.refuse': ReasonInput,
  'delivery.resend': NoInput,
  'delivery.requestRecall': ReasonInput,
  'delivery.agreeRecall': NoInput,
  'delivery.declineRecall': ReasonInput,
  'delivery.cancel': CancelInput,
};
