import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateIf,
} from 'class-validator';
import { definitions } from '../../workflows/registry.js';
import type { Day } from '../platform/clock.js';
import { IsDay } from '../platform/is-day.js';
import { type AgencyKind, agencyKinds } from './agency-kind.js';
import { staysForGood } from './person.inputs.js';

/** Letters, digits and dots, as in QĐ 20/2020/QĐ-TTg: `H08.02`. */
const codePattern = /^[A-Z0-9][A-Z0-9.-]{0,49}$/;

/** The routes that a plan's definition exists for: `province`, `city`. */
const routes = definitions.filter(({ kind }) => kind === 'plan').map(({ id }) => id.split('/').at(-1)!);

/** Thành lập cơ quan. */
export class CreateAgencyInput {
  /** Chosen by the caller, so that a repeat after a lost answer finds it there; else a new one. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  id?: string;

  @ApiProperty({ example: 'H08.02' })
  @Matches(codePattern)
  code: string;

  @ApiProperty()
  @IsString()
  @Length(2, 300)
  name: string;

  @ApiProperty({ enum: agencyKinds })
  @IsIn(agencyKinds)
  kind: AgencyKind;

  /** The agency directly above. */
  @ApiPropertyOptional({ format: 'uuid', nullable: true, type: String })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;

  @ApiProperty({ format: 'date' })
  @IsDay()
  validFrom: Day;

  @ApiPropertyOptional({ enum: routes, nullable: true, type: String })
  @IsOptional()
  @IsIn(routes)
  reviewRoute?: string | null;

  @ApiPropertyOptional({ nullable: true, type: String, example: 'UBND' })
  @IsOptional()
  @IsString()
  @Length(1, 30)
  symbol?: string | null;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  registerByType?: boolean;
}

/** Đổi tên. */
export class RenameAgencyInput {
  @ApiProperty()
  @IsString()
  @Length(2, 300)
  name: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  validFrom: Day;
}

/** Thể thức văn bản của cơ quan ban hành: how the plans it issues are reviewed and numbered. */
export class SetIssuingInput {
  /** Of new plans; null: it issues none. A plan keeps the route it was created with. */
  @ApiProperty({ enum: routes, nullable: true, type: String })
  @ValidateIf((_, value) => value !== null)
  @IsIn(routes)
  reviewRoute: string | null;

  /** Its letters in a document number; null: `UBND`. */
  @ApiProperty({ nullable: true, type: String, example: 'UBND' })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Length(1, 30)
  symbol: string | null;

  /** One series of numbers per type of document, or one for all (NĐ 30/2020 Đ15). */
  @ApiProperty()
  @IsBoolean()
  registerByType: boolean;
}

/** Cấp mã mới; the old code ends the day before. */
export class RecodeAgencyInput {
  @ApiProperty()
  @Matches(codePattern)
  code: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  validFrom: Day;
}

/** Kết thúc hoạt động (giải thể, sáp nhập, chia tách). R-66: its work passes on, so somebody succeeds it. */
export class CloseAgencyInput {
  /** First day on which it no longer exists. */
  @ApiProperty({ format: 'date' })
  @IsDay()
  on: Day;

  @ApiProperty({ type: [String], format: 'uuid' })
  @IsUUID('all', { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  successorIds: string[];

  @ApiProperty({ example: 'Nghị quyết số 202/2025/QH15', description: staysForGood })
  @IsString()
  @Length(3, 500)
  legalBasis: string;
}
