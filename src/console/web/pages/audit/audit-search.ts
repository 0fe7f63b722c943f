/** What is looked for, as it stands in the address. */
export interface AuditSearch {
  readonly q?: string;
  readonly command?: string;
  readonly outcome?: 'accepted' | 'refused';
  readonly reason?: string;
}

export function auditSearchIn({ q, command, outcome, reason }: Record<string, unknown>): AuditSearch {
  return {
    ...(typeof q === 'string' || typeof q === 'number' ? { q: String(q) } : {}),
    ...(typeof command === 'string' ? { command } : {}),
    ...(outcome === 'accepted' || outcome === 'refused' ? { outcome } : {}),
    ...(typeof reason === 'string' ? { reason } : {}),
  };
}
