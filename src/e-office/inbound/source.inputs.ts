import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { PageQuery } from '../../organisations/index.js';
import { IsNested } from '../../platform/is-nested.js';

/** How a source is known: by its public key, or by a secret that both sides hold. */
export class SourceKeyInput {
  @IsIn(['v1a', 'v1'])
  scheme: 'v1a' | 'v1';

  /** `whpk_…` of the sender, for `v1a`. For `v1` the secret is made here and told once. */
  @IsOptional()
  @Matches(/^whpk_[A-Za-z0-9+/]{43}=$/)
  publicKey?: string;
}

/** Đổi khoá của nguồn. */
export class NewSourceKeyInput extends SourceKeyInput {
  /** How long the keys before it count; 168 unless named, 0 after a leak. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(168)
  overlapHours?: number;
}

/** A bus that sends nothing by itself and has to be asked. */
export class BusInput {
  @IsString()
  @Length(8, 500)
  url: string;

  /** Networks that its name may lead to. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 50, { each: true })
  allowedCidrs: string[];

  @IsString()
  @Length(1, 100)
  systemId: string;

  @IsString()
  @Length(1, 200)
  secretKey: string;

  /** Whether documents of ours go out over it, to the agencies it speaks for; usually so. */
  @IsOptional()
  @IsBoolean()
  sends?: boolean;

  /** How its receivers take files: each in a ZIP, as the SDK of the national axis does, or as it is. */
  @IsOptional()
  @IsIn(['zip', 'raw'])
  payload?: 'zip' | 'raw';

  /** Whether they understand `ResponseForTask`. */
  @IsOptional()
  @IsBoolean()
  taskCodes?: boolean;
}

export class RegisterSourceInput {
  /** Stands in the address that the source sends to. */
  @Matches(/^[a-z][a-z0-9-]{1,39}$/)
  id: string;

  @IsString()
  @Length(2, 200)
  name: string;

  /** Codes of the agencies whose messages it may bring; none: a bus, which brings everybody's. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  speaksFor?: string[];

  @IsOptional()
  @IsNested(SourceKeyInput)
  key?: SourceKeyInput;

  @IsOptional()
  @IsNested(BusInput)
  bus?: BusInput;
}

export class MessageListQuery extends PageQuery {
  @IsOptional()
  @IsIn(['received', 'applied', 'parked', 'rejected', 'dead'])
  state?: string;
}

/** Ghép báo cáo: which report the document is. */
export class LinkInput {
  @IsUUID()
  commandId: string;

  @IsUUID()
  reportId: string;

  /** The `sequence` of the report that the caller saw. */
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  expectedSequence: number;
}

/** Trạng thái xử lý của văn bản đến: 02 refused, 03 entered, 04 assigned, 05 in work, 06 done. */
export class IncomingStatusInput {
  @IsIn(['02', '03', '04', '05', '06'])
  code: '02' | '03' | '04' | '05' | '06';

  /** Needed to refuse, at least ten characters. */
  @IsOptional()
  @IsString()
  @Length(0, 2000)
  reason?: string;
}

/** Trả lời yêu cầu lấy lại. */
export class RecallAnswerInput {
  @IsBoolean()
  agree: boolean;

  @IsOptional()
  @IsString()
  @Length(10, 2000)
  reason?: string;
}
