import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsString, Length, Matches, MaxLength } from 'class-validator';

/** List pages of the console that have a filter in their address. */
export const filterPages = ['inbox', 'plans', 'tasks', 'audit'] as const;
export type FilterPage = (typeof filterPages)[number];

/** What a browser leaves in the query of an address: printable ASCII without `#`; everything else is escaped. */
const queryPattern = /^[!"$-~]*$/;

/** Bộ lọc cần lưu. */
export class SavedFilterInput {
  @ApiProperty({ enum: filterPages, description: 'The list page that it belongs to.' })
  @IsIn(filterPages)
  page: FilterPage;

  @ApiProperty({ minLength: 1, maxLength: 80, example: 'Chờ tôi trong tháng', description: 'Once per person and page.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @Length(1, 80)
  name: string;

  @ApiProperty({
    maxLength: 2000,
    pattern: queryPattern.source,
    example: 'state=draft&q=dan%20van',
    description: 'The query of the address of the page, escaped, without its question mark. Kept as it is; the page reads it.',
  })
  @IsString()
  @MaxLength(2000)
  @Matches(queryPattern)
  query: string;
}
