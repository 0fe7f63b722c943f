import { ApiProperty } from '@nestjs/swagger';
import { timelinessLabels } from '../calendar/index.js';
import type { Counts } from './statistics-cells.js';

/** A percentage, with what it divides by. */
export class Share {
  @ApiProperty() count: number;
  /** `dated`: the four cells together. `comeDue`: done, or not done and overdue. */
  @ApiProperty({ enum: ['dated', 'comeDue'] }) of: 'dated' | 'comeDue';
  @ApiProperty() denominator: number;
  /** In hundredths; null where there is nothing to divide by. */
  @ApiProperty({ type: Number, nullable: true }) percent: number | null;
  /** As it is printed, denominator included: `98,63 % (16.051/16.274 nhiệm vụ đã đến hạn)`. */
  @ApiProperty() text: string;
}

export class Cell {
  @ApiProperty() label: string;
  @ApiProperty() count: number;
  /** Null of what stands outside the percentages. */
  @ApiProperty({ type: Share, nullable: true }) share: Share | null;
  /** The list of just these rows, for the same reader and instant. */
  @ApiProperty() list: string;
}

export class OpenCell extends Cell {
  /** Sắp đến hạn, a part of the cell. */
  @ApiProperty({ type: Cell }) dueSoon: Cell;
}

/** The four official cells, and what stands outside them. */
export class Cells {
  /** All but what is cancelled. */
  @ApiProperty({ type: Cell }) all: Cell;
  @ApiProperty({ type: Cell }) doneInTime: Cell;
  @ApiProperty({ type: Cell }) doneLate: Cell;
  @ApiProperty({ type: OpenCell }) openInTime: OpenCell;
  @ApiProperty({ type: Cell }) openOverdue: Cell;
  /** Không định kỳ, outside the percentages. */
  @ApiProperty({ type: Cell }) undated: Cell;
  /** Named apart and counted nowhere else. */
  @ApiProperty({ type: Cell }) cancelled: Cell;
  @ApiProperty({ type: Share }) doneOfDue: Share;
  @ApiProperty({ type: Share }) inTimeOfDue: Share;
}

export class StatisticsGroup extends Cells {
  /** Id of the agency or plan, key of the period, month; `none` of what has no deadline or field. */
  @ApiProperty() key: string;
  /** Of an agency its name at that time. */
  @ApiProperty() name: string;
}

export class Statistics {
  /** Số liệu đến: the instant for which all figures and lists hold. */
  @ApiProperty({ format: 'date-time' }) asOf: string;
  /** The same as it is printed. */
  @ApiProperty() asOfText: string;
  @ApiProperty() groupBy: string;
  @ApiProperty({ type: Cells }) total: Cells;
  @ApiProperty({ type: [StatisticsGroup] }) groups: StatisticsGroup[];
}

/** A row of the matrix. */
export class MatrixAgency {
  @ApiProperty({ format: 'uuid' }) id: string;
  /** At that time. */
  @ApiProperty() name: string;
}

/** A column of the matrix. */
export class MatrixPlan {
  @ApiProperty({ format: 'uuid' }) id: string;
  /** Null while it has none, and of a state secret, of which nothing is told but that it is one. */
  @ApiProperty({ type: String, nullable: true }) documentNumber: string | null;
  @ApiProperty() title: string;
}

/** Where an agency has tasks of a plan. */
export class MatrixCell {
  /** Place in `agencies`. */
  @ApiProperty() agency: number;
  /** Place in `plans`. */
  @ApiProperty() plan: number;
  /** How many tasks bear each label; labels that none bears are left out. */
  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries([...timelinessLabels, 'cancelled'].map((label) => [label, { type: 'integer' }])),
    additionalProperties: false,
  })
  counts: Counts;
}

/** Agencies × plans, as far as there are tasks. */
export class StatisticsMatrix {
  @ApiProperty({ format: 'date-time' }) asOf: string;
  @ApiProperty() asOfText: string;
  /** In the order of their names. */
  @ApiProperty({ type: [MatrixAgency] }) agencies: MatrixAgency[];
  /** The newest first. */
  @ApiProperty({ type: [MatrixPlan] }) plans: MatrixPlan[];
  @ApiProperty({ type: [MatrixCell] }) cells: MatrixCell[];
}
