import type { Statement } from '../platform/transaction.js';

const life = `valid_from::text AS "from", valid_until::text AS "until"`;

/** Names, codes, closing and new agencies below wait for one another here. */
export const lockLife: Statement = { name: 'lock-agency', text: `SELECT ${life} FROM agencies WHERE id = $1 FOR NO KEY UPDATE` };
export const lockLifeShared: Statement = { name: 'lock-agency-shared', text: `SELECT ${life} FROM agencies WHERE id = $1 FOR SHARE` };
export const lockLivesShared: Statement = {
  name: 'lock-agencies-shared',
  text: `SELECT ${life} FROM agencies WHERE id = ANY($1::uuid[]) ORDER BY id FOR SHARE`,
};

export const insertAgency: Statement = {
  name: 'insert-agency',
  text: 'INSERT INTO agencies (id, kind, parent_id, valid_from, review_route, symbol, register_by_type) VALUES ($1, $2, $3, $4, $5, $6, $7)',
};
export const insertName: Statement = {
  name: 'insert-agency-name',
  text: 'INSERT INTO agency_names (agency_id, name, valid_from) VALUES ($1, $2, $3)',
};
export const insertCode: Statement = {
  name: 'insert-agency-code',
  text: 'INSERT INTO agency_codes (code, agency_id, valid_from) VALUES ($1, $2, $3)',
};

export const lastName: Statement = {
  name: 'last-agency-name',
  text: 'SELECT max(valid_from)::text AS "from" FROM agency_names WHERE agency_id = $1',
};
export const lastCode: Statement = {
  name: 'last-agency-code',
  text: 'SELECT valid_from::text AS "from" FROM agency_codes WHERE agency_id = $1 ORDER BY valid_from DESC LIMIT 1',
};
export const countBelow: Statement = {
  name: 'count-agencies-below',
  text: 'SELECT count(*)::int AS count FROM agencies WHERE parent_id = $1 AND (valid_until IS NULL OR valid_until > $2)',
};

export const setIssuing: Statement = {
  name: 'set-issuing',
  text: 'UPDATE agencies SET review_route = $2, symbol = $3, register_by_type = $4 WHERE id = $1',
};
/** Rows where the agency would number otherwise than it did this year. */
export const numbersOfOtherSeries: Statement = {
  name: 'numbers-of-other-series',
  text: `
    SELECT series.id FROM agencies agency JOIN number_series series ON series.agency_id = agency.id
    WHERE agency.id = $1 AND agency.register_by_type <> $3 AND series.year >= $2 AND series.next > 1`,
};
export const endAgency: Statement = { name: 'end-agency', text: 'UPDATE agencies SET valid_until = $2 WHERE id = $1' };
export const endCodes: Statement = {
  name: 'end-agency-codes',
  text: 'UPDATE agency_codes SET valid_until = greatest($2::date, valid_from) WHERE agency_id = $1 AND valid_until IS NULL',
};
export const endPosts: Statement = {
  name: 'end-posts-at-agency',
  text: `UPDATE appointments SET valid_until = greatest($2::date, valid_from) WHERE agency_id = $1 AND (valid_until IS NULL OR valid_until > $2)`,
};
export const insertSuccessions: Statement = {
  name: 'insert-successions',
  text: 'INSERT INTO successions (agency_id, successor_id, effective_on, legal_basis) SELECT $1, successor_id, $3, $4 FROM unnest($2::uuid[]) AS successor_id',
};
