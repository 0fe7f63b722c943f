import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { type FieldError, MalformedError } from './app-error.js';

/** Checks the shape of every body and query by its class. Unknown fields are errors; all are named at once, with their path. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new MalformedError(errors.flatMap((error) => fieldErrors(error, ''))),
  });
}

function fieldErrors({ property, constraints = {}, children = [] }: ValidationError, parent: string): FieldError[] {
  const path = parent === '' ? property : `${parent}.${property}`;
  const own = Object.entries(constraints).map(([code, message]) => ({ path, code, message }));
  return [...own, ...children.flatMap((child) => fieldErrors(child, path))];
}
