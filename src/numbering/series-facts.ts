import type { Json } from '../../workflows/kit/definition.js';
import type { SeriesFact } from '../../workflows/plan/plan.facts.js';
import type { Ask, FactReader } from '../engine/index.js';
import { dayOf } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Statement } from '../platform/transaction.js';

/**
 * one series per issuing body, register and year. The head of the agency decides whether plans have a register of their own (Đ15);
 * secret documents always have one. R-13: the year is that of the date on the document.
 */
const seriesOfPlans = `
  unnest($1::uuid[], $2::int[], $3::uuid[]) WITH ORDINALITY AS asked (id, year, new_id, place)
  JOIN plans plan ON plan.id = asked.id
  JOIN agencies issuing ON issuing.id = plan.issuing_agency_id
  CROSS JOIN LATERAL (SELECT CASE WHEN issuing.register_by_type THEN 'KH' ELSE 'VB' END || CASE WHEN plan.secret THEN '-M' ELSE '' END AS register,
    'KH-' || coalesce(issuing.symbol, 'UBND') AS symbol) named`;

const openSeries: Statement = {
  name: 'open-number-series',
  text: `
  INSERT INTO number_series (id, agency_id, register, year, symbol, next)
  SELECT DISTINCT ON (issuing.id, named.register, asked.year) asked.new_id, issuing.id, named.register, asked.year, named.symbol, 1 FROM ${seriesOfPlans}
  ORDER BY issuing.id, named.register, asked.year
  ON CONFLICT (agency_id, register, year) DO NOTHING`,
};

const columns = `
  asked.place::int AS place, series.id AS "seriesId", asked.year, coalesce(series.next, 1) AS next, series.last_issued_on::text AS "lastIssuedOn", named.symbol`;

/** By agency, register and year, so that everybody locks in one order. */
const lockSeries: Statement = {
  name: 'lock-number-series',
  text: `
  SELECT ${columns} FROM ${seriesOfPlans}
  JOIN number_series series ON series.agency_id = issuing.id AND series.register = named.register AND series.year = asked.year
  ORDER BY series.agency_id, series.register, series.year FOR UPDATE OF series`,
};

const readSeries: Statement = {
  name: 'number-series',
  text: `
  SELECT ${columns} FROM ${seriesOfPlans}
  LEFT JOIN number_series series ON series.agency_id = issuing.id AND series.register = named.register AND series.year = asked.year`,
};

/**
 * Group `series`: the next number of the register, locked until the transaction ends where it is to be taken, so that numbers have
 * neither gap nor twin. The year's first one opens the series.
 */
export const readNumberSeries: FactReader = async (tx, asks) => {
  const lock = asks.some((ask) => ask.lock);
  const values = [asks.map(({ instanceId }) => instanceId), asks.map(yearOf), asks.map(() => newId())];
  if (lock) void tx.query(openSeries, values);
  const rows = await tx.query<SeriesFact & { place: number }>(lock ? lockSeries : readSeries, values);
  return rows.sort((one, other) => one.place - other.place).map(({ place: _place, ...fact }): Json => fact);
};

function yearOf({ command: { input, at } }: Ask): number {
  return Number((typeof input['issuedOn'] === 'string' ? input['issuedOn'] : dayOf(at)).slice(0, 4));
}
