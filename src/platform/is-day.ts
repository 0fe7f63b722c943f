import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';
import { startOfDay } from './clock.js';

/** A day of Vietnam that exists, `2024-02-29` but not `2023-02-29`, in a year that is no slip of the pen. */
export function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || value < '1900-01-01' || value > '2199-12-31') return false;
  try {
    startOfDay(value);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** On a property of an input: `YYYY-MM-DD`, a day that exists, from 1900 to 2199. */
export const IsDay = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isDay',
      validator: {
        validate: isDay,
        defaultMessage: buildMessage((each) => `${each}$property must be a day that exists, YYYY-MM-DD`, options),
      },
    },
    options,
  );
