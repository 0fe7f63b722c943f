import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { type Kind, kinds } from '../../workflows/kit/definition.js';
import { CommandRequest } from '../engine/index.js';
import { PageQuery } from '../organisations/index.js';
import { type Queue, queues } from './queues.js';

/** As many as may be selected at once. */
export const selectionLimit = 200;

export class InboxQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: queues,
    default: 'mine',
    description:
      'What waits for me (`mine`), for others (`waiting`), is late or due within seven days (`dueSoon`), what I may do for somebody else (`substitute`), and opinions, difficulties and explanations that I was asked for and owe an answer to (`asked`). The last stand there and not in `mine`; every item names its own in `questions`.',
  })
  @IsOptional()
  @IsIn(queues)
  queue: Queue = 'mine';
}

/** A selection of documents of one kind. */
export class SelectionQuery {
  @ApiProperty({ enum: kinds })
  @IsIn(kinds)
  kind: Kind;

  /** Ids with commas between them. */
  @ApiProperty({ type: String })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(selectionLimit)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  ids: string[];

  /** Only in this post, an appointment or a delegation; every post held, unless said. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  actingAs?: string;
}

/** One command of a bulk: what would be sent to the document's own address, and which document that is. */
export class BulkItem extends CommandRequest {
  @ApiProperty({ enum: kinds })
  @IsIn(kinds)
  kind: Kind;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;
}

/** Many commands. The shape of each is looked at by itself, so that a malformed one does not stop the others. */
export class BulkRequest {
  @ApiProperty({ type: [BulkItem], maxItems: selectionLimit })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(selectionLimit)
  items: unknown[];
}
