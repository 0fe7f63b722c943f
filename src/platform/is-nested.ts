import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';

/**
 * On a property of an input: one object of this class, itself checked. `ValidateNested` alone takes a list of them too, and an empty list
 * holds nothing to check.
 */
export const IsNested = (of: new () => object): PropertyDecorator =>
  applyDecorators(
    Type(() => of),
    IsObject(),
    ValidateNested(),
  );
