import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { type Position, positions } from '../../workflows/kit/definition.js';
import type { Day } from '../platform/clock.js';
import { IsDay } from '../platform/is-day.js';
import { PageQuery } from './page.js';

/** An address of at most 254 characters (RFC 5321), or null. */
const IsMailAddress = (): PropertyDecorator =>
  applyDecorators(
    ValidateIf((_, value) => value !== null),
    IsEmail(),
    MaxLength(254),
  );

/** Of a text that stands in entries. */
export const staysForGood = 'Stays in the log for good: number and date of a document, no names of people.';

/** Posts that a person may hold. */
export const heldPositions = positions.filter((position) => position !== 'system');

/** Chosen by the caller, so that a repeat after a lost answer finds it there; else a new one. */
class WithId {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  id?: string;
}

/** Thêm người. */
export class CreatePersonInput extends WithId {
  @ApiProperty()
  @IsString()
  @Length(2, 200)
  name: string;

  /** Where mail goes to. */
  @ApiPropertyOptional({ format: 'email', nullable: true, type: String })
  @IsOptional()
  @IsMailAddress()
  email?: string | null;
}

/** Địa chỉ thư công vụ. */
export class SetEmailInput {
  /** Null: no mail goes out to this person. */
  @ApiProperty({ format: 'email', nullable: true, type: String })
  @IsMailAddress()
  email: string | null;
}

/** Xoá dữ liệu cá nhân. All three stay in the log for good, so none may name the person. */
export class ErasePersonInput {
  @ApiProperty({ example: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 14 khoản 1', description: staysForGood })
  @IsString()
  @Length(3, 500)
  legalBasis: string;

  /** Number and date of the request, or of the decision where it was not asked for. */
  @ApiProperty({ example: 'Đơn số 07/ĐN ngày 02/11/2026', description: staysForGood })
  @IsString()
  @Length(3, 200)
  request: string;

  @ApiProperty({ example: 'Nghỉ hưu, đã bàn giao công việc', description: staysForGood })
  @IsString()
  @Length(3, 500)
  reason: string;
}

/** Bổ nhiệm, phân công. */
export class CreateAppointmentInput extends WithId {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  agencyId: string;

  @ApiProperty({ enum: heldPositions })
  @IsIn(heldPositions)
  position: Exclude<Position, 'system'>;

  /** Q., phụ trách. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  acting?: boolean;

  @ApiProperty({ format: 'date' })
  @IsDay()
  validFrom: Day;

  /** First day on which it is no longer held. */
  @ApiPropertyOptional({ format: 'date', nullable: true, type: String })
  @IsOptional()
  @IsDay()
  validUntil?: Day | null;
}

/** Thôi giữ chức vụ. */
export class EndAppointmentInput {
  /** First day on which it is no longer held. */
  @ApiProperty({ format: 'date' })
  @IsDay()
  on: Day;
}

/** Uỷ quyền. */
export class CreateDelegationInput extends WithId {
  /** The post it is granted from: an appointment, never a delegation. */
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  appointmentId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;

  /** Null: every command the post may give. */
  @ApiPropertyOptional({ type: [String], nullable: true, example: ['plan.approve'] })
  @IsOptional()
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  commands?: string[] | null;

  /** Null: every plan. */
  @ApiPropertyOptional({ format: 'uuid', nullable: true, type: String })
  @IsOptional()
  @IsUUID()
  planId?: string | null;

  @ApiProperty({ example: 'Văn bản uỷ quyền số 12/UQ-SNV', description: staysForGood })
  @IsString()
  @Length(3, 500)
  legalBasis: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  validFrom: Day;

  /** First day on which it no longer holds. */
  @ApiProperty({ format: 'date' })
  @IsDay()
  validUntil: Day;
}

export class PeopleQuery extends PageQuery {
  /** Part of the name. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

/** Filters of the list of posts; all that are given must hold. */
export class AppointmentQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  agencyId?: string;

  /** Only those held on that day; all when absent. */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsDay()
  on?: Day;
}

/** Filters of the list of delegations; all that are given must hold. */
export class DelegationQuery extends PageQuery {
  /** Who granted it, or to whom it was granted. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  appointmentId?: string;

  /** Only those in force on that day and not revoked; all when absent. */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsDay()
  on?: Day;
}
