import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

/** On a password that is chosen. Length is what makes it hard to guess; character classes were rejected, as they make people predictable. */
export const IsNewPassword = (): PropertyDecorator =>
  applyDecorators(ApiProperty({ minLength: 12, maxLength: 200 }), IsString(), Length(12, 200));
