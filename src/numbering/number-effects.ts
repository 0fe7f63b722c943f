import type { DeliveriesFact, SeriesFact } from '../../workflows/plan/plan.facts.js';
import type { Act, Parts } from '../engine/index.js';
import type { Statement } from '../platform/transaction.js';
import { printedDate, renderDocumentNumber } from './document-number.js';

const insertNumbers: Statement = {
  name: 'insert-document-numbers',
  text: `
  WITH taken AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::date[], $6::text[]) AS new (plan_id, series_id, number, rendered, issued_on, override_reason)),
  counted AS (
    UPDATE number_series SET next = taken.number + 1, last_issued_on = greatest(last_issued_on, taken.issued_on) FROM taken WHERE number_series.id = taken.series_id),
  numbered AS (
    UPDATE plans SET document_number = taken.rendered, number = taken.number, issued_on = taken.issued_on FROM taken WHERE plans.id = taken.plan_id)
  INSERT INTO document_numbers (series_id, number, instance_id, rendered, issued_on, override_reason)
  SELECT series_id, number, plan_id, rendered, issued_on, override_reason FROM taken`,
};

const voidNumbers: Statement = {
  name: 'void-document-numbers',
  text: `
  UPDATE document_numbers SET void_at = new.at, void_reason = new.reason
  FROM unnest($1::uuid[], $2::timestamptz[], $3::text[]) AS new (plan_id, at, reason)
  WHERE document_numbers.instance_id = new.plan_id AND document_numbers.void_at IS NULL`,
};

/** What a plan's commands do to the register of numbers. */
export const numberEffects: Parts['effects'] = {
  /** Number, register entry and the plan's own columns in one statement. After a date out of order the latest one still bounds the next. */
  async allocateNumber(tx, acts) {
    const series = acts.map(({ facts }) => facts['series'] as unknown as SeriesFact);
    const overrides = acts.map((act, place) => overrideOf(act, series[place]!));
    void tx.query(insertNumbers, [
      acts.map(({ instanceId }) => instanceId),
      series.map(({ seriesId }) => seriesId),
      series.map(({ next }) => next),
      series.map(({ next, symbol }) => renderDocumentNumber(next, symbol)),
      acts.map(({ command }) => command.input['issuedOn']),
      overrides,
    ]);
  },

  /** a void number stays in the register with its reason and is not given again. Where something was sent, the number stays good. */
  async voidNumberIfUnsent(tx, acts) {
    const unsent = acts.filter(({ facts }) => (facts['deliveries'] as unknown as DeliveriesFact).sent === 0);
    if (unsent.length === 0) return;
    void tx.query(voidNumbers, [unsent.map(({ instanceId }) => instanceId), unsent.map(({ command }) => command.at), unsent.map(reasonOf)]);
  },
};

/** Fact groups that these effects write from. */
export const numberEffectReads: NonNullable<Parts['effectReads']> = { allocateNumber: ['series'], voidNumberIfUnsent: ['deliveries'] };

/** Kept only where the date needed it. */
function overrideOf({ command: { input } }: Act, { lastIssuedOn }: SeriesFact): string | null {
  const outOfOrder = lastIssuedOn !== null && (input['issuedOn'] as string) < lastIssuedOn;
  return outOfOrder ? (input['overrideReason'] as string) : null;
}

function reasonOf({ command: { input } }: Act): string {
  const document = input['document'] as { number: string; date: string } | null | undefined;
  const order =
    document === undefined || document === null ? [] : [`Thu hồi theo văn bản số ${document.number} ${printedDate(document.date)}`];
  return [...order, ...(typeof input['reason'] === 'string' ? [input['reason'].trim()] : [])].join('. ');
}
