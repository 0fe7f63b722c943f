import { IsOptional, IsString, Length, ValidateBy } from 'class-validator';
import { IsHash } from '../plans/index.js';
import { describeValidator } from '../platform/input-schema.js';
import { IsDay } from '../platform/is-day.js';

/** A document that is only cited; its file need not be here. */
export class CitedDocument {
  @IsString()
  @Length(1, 100)
  number: string;

  @IsDay()
  date: string;

  @IsOptional()
  @IsHash()
  file?: string;
}

/** On a property of an input: numbers by key of the target, at most 200. */
export const IsValues = (): PropertyDecorator =>
  ValidateBy({
    name: 'isValues',
    validator: { validate: isValues, defaultMessage: () => '$property must be an object of numbers, by key of the target' },
  });

describeValidator('isValues', { type: 'object', additionalProperties: { type: 'number' }, description: 'By key of the target.' });

/** Wide enough for đồng, and exact in a double. */
const largest = 1e15;

/** Whether it is an object of numbers, as `IsValues` asks for. */
export function isValues(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= 200 &&
    entries.every(
      ([key, number]) => key.length <= 100 && !(key in Object.prototype) && typeof number === 'number' && Math.abs(number) <= largest,
    )
  );
}
