import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

/**
 * The shape of a calendar at the door: types and sizes. Whether a day exists, and everything else that may be wrong, is answered together
 * by `problemsOf`, so that an administrator mends it in one pass.
 */

/** More versions than anybody will ever import. */
const mostVersions = 1_000_000;

class SourcedDayInput {
  @ApiProperty({ example: '2028-01-03' })
  @IsString()
  @MaxLength(40)
  on: string;

  @ApiProperty({ description: 'The legal text that says so.', example: 'Bộ luật Lao động 2019, Điều 111 khoản 3' })
  @IsString()
  @MaxLength(500)
  source: string;
}

class CalendarYearInput {
  @ApiProperty()
  @IsInt()
  year: number;

  @ApiProperty({
    type: [SourcedDayInput],
    description: 'Days off besides Saturdays and Sundays; a holiday at a weekend may stand there too.',
  })
  @IsArray()
  @ArrayMaxSize(366)
  @ValidateNested({ each: true })
  @Type(() => SourcedDayInput)
  off: SourcedDayInput[];

  @ApiProperty({ type: [SourcedDayInput], description: 'Saturdays and Sundays on which offices work.' })
  @IsArray()
  @ArrayMaxSize(106)
  @ValidateNested({ each: true })
  @Type(() => SourcedDayInput)
  working: SourcedDayInput[];
}

/** Bản lịch mới. Every year in full: it takes the place of the version before. */
export class ImportCalendarInput {
  @ApiProperty({ description: 'The version it was drawn up from, which must be the newest.' })
  @IsInt()
  @Min(1)
  @Max(mostVersions)
  basedOn: number;

  @ApiProperty({ description: 'What this version is for.' })
  @IsString()
  @MaxLength(1000)
  note: string;

  @ApiProperty({ type: [CalendarYearInput] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(110)
  @ValidateNested({ each: true })
  @Type(() => CalendarYearInput)
  years: CalendarYearInput[];
}

export class ImportCalendarQuery {
  /** Answers what would change and stores nothing. */
  @ApiPropertyOptional({ type: Boolean, default: false })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  dryRun: boolean = false;
}

export class CalendarDiffQuery {
  @ApiProperty()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(mostVersions)
  from: number;

  @ApiProperty()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(mostVersions)
  to: number;
}
