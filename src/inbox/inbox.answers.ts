import { ApiProperty } from '@nestjs/swagger';
import { type Kind, kinds, type Position } from '../../workflows/kit/definition.js';
import { type Timeliness, timelinessLabels } from '../calendar/index.js';
import { type Queue, queues } from './queues.js';

/** Somebody for whom a document waits. */
export class Awaited {
  @ApiProperty({ type: [String] }) positions: readonly Position[];
  /** The posts in the caller's language. */
  @ApiProperty() label: string;
  @ApiProperty({ format: 'uuid' }) agencyId: string;
  /** Its name today. */
  @ApiProperty() agency: string;
}

/** A question that has no answer yet, and the command that answers it. */
export class OpenQuestion {
  @ApiProperty() command: string;
  /** The day of reply; null where none was set. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) replyBy: string | null;
  @ApiProperty({ format: 'uuid' }) actingAs: string;
}

/** One document in a queue. */
export class InboxItem {
  @ApiProperty({ enum: kinds }) kind: Kind;
  @ApiProperty({ format: 'uuid' }) id: string;
  /** Of a plan its title, of a task its key and text, of a report its period and plan. */
  @ApiProperty() title: string;
  @ApiProperty({ format: 'uuid' }) planId: string;
  /** Of the plan, once it is issued. */
  @ApiProperty({ type: String, nullable: true }) documentNumber: string | null;
  /** In whose hands it is: who drafts the plan, leads the task, owes the report, receives the delivery. */
  @ApiProperty({ format: 'uuid' }) agencyId: string;
  /** Its name today. */
  @ApiProperty() agency: string;
  @ApiProperty() state: string;
  @ApiProperty() stateLabel: string;
  /** When its last entry was made. */
  @ApiProperty({ format: 'date-time' }) since: string;
  @ApiProperty() sequence: number;
  @ApiProperty({ enum: queues }) queue: Queue;
  /** Last day on time for the step it waits for; in the queue `asked`, for the answer. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) deadline: string | null;
  /** Past that day; of a task or a report, by the deadline that judges, however late an extension moved the day. */
  @ApiProperty() late: boolean;
  /** Of a task or a report the instant that judges, which an extension granted too late did not move; null without one. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) judgedDueAt: string | null;
  /** As lists and statistics have it; null of plans and deliveries, and of what is cancelled. */
  @ApiProperty({ enum: timelinessLabels, nullable: true }) timeliness: Timeliness | null;
  /** Why it last came back. */
  @ApiProperty({ type: String, nullable: true }) lastReason: string | null;
  /** Who took the step that brought it here; null where the system did. */
  @ApiProperty({ type: String, nullable: true }) movedBy: string | null;
  @ApiProperty({ type: [Awaited] }) waitsFor: readonly Awaited[];
  /** The commands for which it waits for the caller. */
  @ApiProperty({ type: [String] }) commands: readonly string[];
  /** For each of those commands the post to give it in, as `actingAs`. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', format: 'uuid' } }) actingAs: Readonly<Record<string, string>>;
  /** What the caller was asked about it and owes an answer to, in every queue. */
  @ApiProperty({ type: [OpenQuestion] }) questions: readonly OpenQuestion[];
}

export class InboxPage {
  @ApiProperty({ type: [InboxItem] }) items: readonly InboxItem[];
  /** `after` of the next page; null on the last one. */
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}

/** How many documents each queue holds, all pages together. */
export class InboxCounts implements Readonly<Record<Queue, number>> {
  @ApiProperty() mine: number;
  @ApiProperty() waiting: number;
  @ApiProperty() dueSoon: number;
  @ApiProperty() substitute: number;
  @ApiProperty({ description: 'Asked, and not answered yet; not among `mine`.' }) asked: number;
}
