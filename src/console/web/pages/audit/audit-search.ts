/** What is looked for, as it stands in the address. */
export interface AuditSearch {
  readonly q?: string;
  readonly command?: string;
  readonly outcome?: 'accepted' | 'refused';
  readonly reason?: string;
  readonly person?: string;
  readonly agency?: string;
  /** First and last day in Vietnam, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

export function auditSearchIn({ q, command, outcome, reason, person, agency, from, to }: Record<string, unknown>): AuditSearch {
  return {
    ...(typeof q === 'string' || typeof q === 'number' ? { q: String(q) } : {}),
    ...(typeof command === 'string' ? { command } : {}),
    ...(outcome === 'accepted' || outcome === 'refused' ? { outcome } : {}),
    ...(typeof reason === 'string' ? { reason } : {}),
    ...(typeof person === 'string' ? { person } : {}),
    ...(typeof agency === 'string' ? { agency } : {}),
    ...(typeof from === 'string' && day.test(from) ? { from } : {}),
    ...(typeof to === 'string' && day.test(to) ? { to } : {}),
  };
}

/** The same as the server is asked: from the first moment of the first day to before the first one after the last day. */
export function askedOf({ person, agency, from, to, ...rest }: AuditSearch) {
  return {
    ...rest,
    ...(person === undefined ? {} : { personId: person }),
    ...(agency === undefined ? {} : { agencyId: agency }),
    ...(from === undefined ? {} : { from: startOf(from, 0) }),
    ...(to === undefined ? {} : { to: startOf(to, 1) }),
  };
}

const startOf = (plainDay: string, daysLater: number): string =>
  new Date(Date.parse(`${plainDay}T00:00:00+07:00`) + daysLater * 86_400_000).toISOString();
