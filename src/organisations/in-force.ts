/** SQL: the row of `alias` is valid on `day`. Periods are half open, so the last day is the day before `valid_until`. */
export const inForce = (alias: string, day: string): string =>
  `${alias}.valid_from <= ${day} AND (${alias}.valid_until IS NULL OR ${alias}.valid_until > ${day})`;

/** SQL: the name an agency bore on `day`. For a day before its first name, that one. */
export const agencyNameOn = (agencyId: string, day: string): string => `
  (SELECT dated.name FROM agency_names dated WHERE dated.agency_id = ${agencyId}
   ORDER BY dated.valid_from <= ${day} DESC, CASE WHEN dated.valid_from <= ${day} THEN dated.valid_from END DESC, dated.valid_from LIMIT 1)`;
