import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { plainToInstance } from 'class-transformer';
import {
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  type ValidationError,
  validateSync,
} from 'class-validator';
import type { JsonObject, Kind } from '../../workflows/kit/definition.js';
import { type FieldError, MalformedError } from '../platform/app-error.js';
import type { Parts } from './parts.js';

/** Creation: `POST` on the collection. */
export class CreationRequest {
  /** Chosen by the client; the same id twice takes the step once. Not of version 5: those are the system's own, and follow from their cause. */
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  @Matches(/^.{14}[^5]/, { message: 'commandId must not be a UUID of version 5' })
  commandId: string;

  /** What the command needs; see `moves` for which inputs it wants. */
  @ApiProperty({ type: Object })
  @IsObject()
  input: Record<string, unknown>;

  /** The appointment or delegation acted in; needed by a person with several. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  actingAs?: string;
}

/** One command on one instance. */
export class CommandRequest extends CreationRequest {
  /** `<kind>.<verb>`, `plan.approve`. */
  @ApiProperty({ example: 'plan.approve' })
  @IsString()
  @MaxLength(60)
  type: string;

  /** The `sequence` the caller saw. An older one than the last change is a conflict. */
  @ApiProperty({ minimum: 0 })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  expectedSequence: number;
}

/** Checks the shape of one command's input. Presence and meaning are the judge's. Throws a `MalformedError` that names every field. */
export function shapedInput(kind: Kind, { inputs }: Parts, type: string, input: object): JsonObject {
  const shape = Object.hasOwn(inputs, type) ? inputs[type] : undefined;
  if (shape === undefined)
    throw new MalformedError([{ path: 'type', code: 'unknownCommand', message: `${type} is no command of a ${kind}` }], 'command.unknown');
  const instance = plainToInstance(shape, input);
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  if (errors.length > 0) throw new MalformedError(fieldsOf(errors, 'input'));
  return JSON.parse(JSON.stringify(instance)) as JsonObject;
}

function fieldsOf(errors: readonly ValidationError[], path: string): FieldError[] {
  return errors.flatMap(({ property, constraints, children }) => [
    ...Object.entries(constraints ?? {}).map(([code, message]) => ({ path: `${path}.${property}`, code, message })),
    ...fieldsOf(children ?? [], `${path}.${property}`),
  ]);
}
