import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { IsOptional, IsString, validateSync } from 'class-validator';
import { IsNested } from './is-nested.js';

class Cited {
  @IsString()
  number: string;
}

class Input {
  @IsOptional()
  @IsNested(Cited)
  trigger?: Cited;
}

const errors = (input: object): string[] =>
  validateSync(plainToInstance(Input, input), { whitelist: true, forbidNonWhitelisted: true }).flatMap(
    ({ constraints = {}, children = [] }) => [...Object.keys(constraints), ...children.map(({ property }) => property)],
  );

describe('Một đối tượng trong đầu vào (one object inside an input)', () => {
  it('takes an object of the class, or none', () => {
    expect(errors({ trigger: { number: '12/KH-UBND' } })).toEqual([]);
    expect(errors({})).toEqual([]);
  });

  it.each([[[]], [[{ number: '12/KH-UBND' }]], ['12/KH-UBND'], [12], [true]])('refuses %j', (trigger) => {
    expect(errors({ trigger })).toContain('isObject');
  });

  it('checks what is inside, and refuses what does not belong there', () => {
    expect(errors({ trigger: {} })).toEqual(['number']);
    expect(errors({ trigger: { number: 5 } })).toEqual(['number']);
    expect(errors({ trigger: { number: '12', file: 'x' } })).toEqual(['file']);
  });
});
