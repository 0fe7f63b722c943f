import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsInstant } from '../../engine/index.js';
import { PageQuery } from '../../organisations/index.js';
import { subscriptions } from './event-catalogue.js';
import { type Scheme, schemes } from './webhook-key.js';

/** What may be changed without anew asking a second person. */
export class EndpointSettingsInput {
  @ApiProperty({ example: 'Trục văn bản tỉnh' })
  @IsString()
  @Length(2, 200)
  name: string;

  /** `*`, all of a kind (`task.*`), or single types. */
  @ApiProperty({ type: [String], enum: subscriptions, example: ['delivery.*', 'plan.issued'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsIn(subscriptions, { each: true })
  eventTypes: string[];

  @ApiProperty({
    enum: ['hold', 'skip'],
    description: 'Whether later events of the same document wait behind one that was given up (hold), or go on (skip).',
  })
  @IsIn(['hold', 'skip'])
  onDead: 'hold' | 'skip';

  @ApiProperty({ minimum: 1, maximum: 32, description: 'How many requests one process of ours has open to it at a time.' })
  @IsInt()
  @Min(1)
  @Max(32)
  mostInFlight: number;
}

/** Đăng ký điểm nhận. */
export class RegisterEndpointInput extends EndpointSettingsInput {
  /** Whose documents it is told of: those that people of this agency may see. */
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  agencyId: string;

  @ApiProperty({ example: 'https://truc.example.gov.vn/wf/events' })
  @IsString()
  @MaxLength(500)
  url: string;

  /** Networks that its name may lead to. Anything else is refused when it is resolved, each time. */
  @ApiProperty({ type: [String], example: ['10.20.0.0/16'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  allowedCidrs: string[];

  /** Beside 443 and 8443. */
  @ApiPropertyOptional({ type: [Number], example: [9443] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(65535, { each: true })
  ports?: number[];

  @ApiPropertyOptional({
    enum: schemes,
    default: 'v1a',
    description: 'v1a: Ed25519, we alone can sign. v1: HMAC-SHA256 with a shared secret.',
  })
  @IsOptional()
  @IsIn(schemes)
  scheme?: Scheme;
}

/** Đổi khoá. */
export class RotateKeyInput {
  @ApiPropertyOptional({ enum: schemes, description: 'As before, unless named.' })
  @IsOptional()
  @IsIn(schemes)
  scheme?: Scheme;

  @ApiPropertyOptional({
    minimum: 0,
    maximum: 168,
    default: 24,
    description: 'How long both keys sign. 0 after a leak: the old one ends now.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(168)
  overlapHours?: number;
}

/** Gửi lại: these events, or all of a stretch of time. Ids stay, so that the receiver recognises what it has. */
export class RedeliverInput {
  @ApiPropertyOptional({ type: [String], format: 'uuid' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  eventIds?: string[];

  /** Events of entries from this instant on. */
  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsInstant()
  from?: string;

  /** Before this instant; without it, up to now. */
  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsInstant()
  to?: string;

  @ApiPropertyOptional({
    enum: ['dead', 'all'],
    default: 'dead',
    description: 'Of a stretch: only what was given up, or what was delivered, skipped or waits too.',
  })
  @IsOptional()
  @IsIn(['dead', 'all'])
  which?: 'dead' | 'all';
}

/** Bỏ qua: what waits, or was given up, is not sent. */
export class SkipInput {
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  eventIds: string[];

  @ApiProperty({ minLength: 10 })
  @IsString()
  @Length(10, 1000)
  reason: string;
}

/** Filters of the list of deliveries to an endpoint. */
export class EventListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['pending', 'leased', 'delivered', 'dead', 'skipped'] })
  @IsOptional()
  @IsIn(['pending', 'leased', 'delivered', 'dead', 'skipped'])
  state?: string;

  /** Of one document. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  documentId?: string;

  @ApiPropertyOptional({ minimum: 1, description: 'With at least so many attempts.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  attempts?: number;
}
