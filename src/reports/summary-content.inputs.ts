import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { describeValidator } from '../platform/input-schema.js';
import { IsDay } from '../platform/is-day.js';
import { IsNested } from '../platform/is-nested.js';
import { isValues } from '../tasks/index.js';

/** `SummaryContent` as it comes in. Sizes are those of a report and of a plan: what these hold a summary can repeat. */
const text = 50_000;
const mostUnits = 2_000;
const mostTasks = 1_000;

const IsValues = (): PropertyDecorator =>
  ValidateBy({
    name: 'isValues',
    validator: { validate: isValues, defaultMessage: () => '$property must be an object of numbers, by key of the target' },
  });

class SummaryAnswerInput {
  @IsUUID()
  agencyId: string;

  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  reportId: string | null;

  @IsString()
  @MaxLength(text)
  text: string;

  @IsOptional()
  @IsBoolean()
  notArisen?: boolean;

  @IsOptional()
  @IsValues()
  values?: Record<string, number>;
}

class SummarySectionInput {
  @IsString()
  @Length(1, 100)
  key: string;

  @IsString()
  @MaxLength(text)
  conclusion: string;

  @IsArray()
  @ArrayMaxSize(mostUnits)
  @ValidateNested({ each: true })
  @Type(() => SummaryAnswerInput)
  answers: SummaryAnswerInput[];
}

class AddendumAnswerInput {
  @IsString()
  @Length(1, 100)
  key: string;

  @IsString()
  @MaxLength(text)
  text: string;
}

class SummaryAddendumInput {
  @IsUUID()
  agencyId: string;

  @IsUUID()
  reportId: string;

  @IsString()
  @Length(1, 20)
  period: string;

  @IsString()
  @MaxLength(4 * text)
  text: string;

  @IsArray()
  @ArrayMaxSize(mostTasks)
  @ValidateNested({ each: true })
  @Type(() => AddendumAnswerInput)
  answers: AddendumAnswerInput[];
}

class MissingUnitInput {
  @IsUUID()
  agencyId: string;

  @IsString()
  @MaxLength(2_000)
  note: string;
}

/** A percentage of another total would be another figure than the statistics give. */
const IsSumOfCells = (): PropertyDecorator =>
  ValidateBy({
    name: 'isSumOfCells',
    validator: {
      validate: (value: unknown, args) => {
        const { doneInTime, doneLate, openInTime, openOverdue } = args!.object as SummaryCellsInput;
        return value === doneInTime + doneLate + openInTime + openOverdue;
      },
      defaultMessage: () => '$property must be the sum of the four cells',
    },
  });
describeValidator('isSumOfCells', { description: 'The sum of the four cells.' });

class SummaryCellsInput {
  @IsDay()
  asOf: string;

  @IsInt()
  @Min(0)
  @IsSumOfCells()
  total: number;

  @IsInt()
  @Min(0)
  doneInTime: number;

  @IsInt()
  @Min(0)
  doneLate: number;

  @IsInt()
  @Min(0)
  openInTime: number;

  @IsInt()
  @Min(0)
  openOverdue: number;

  @IsInt()
  @Min(0)
  undated: number;
}

export class SummaryContentInput {
  @IsIn(['interim', 'final'])
  kind: 'interim' | 'final';

  @IsArray()
  @ArrayMaxSize(mostTasks)
  @ValidateNested({ each: true })
  @Type(() => SummarySectionInput)
  sections: SummarySectionInput[];

  @IsArray()
  @ArrayMaxSize(mostUnits)
  @ValidateNested({ each: true })
  @Type(() => SummaryAddendumInput)
  addendum: SummaryAddendumInput[];

  @IsArray()
  @ArrayMaxSize(mostUnits)
  @ValidateNested({ each: true })
  @Type(() => MissingUnitInput)
  unitsMissing: MissingUnitInput[];

  @ValidateIf((_, value) => value !== null)
  @IsNested(SummaryCellsInput)
  statistics: SummaryCellsInput | null;
}
