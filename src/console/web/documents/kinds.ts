/** The four kinds of document-with-a-course, as the server calls them. */
export const kinds = ['plan', 'task', 'report', 'delivery'] as const;
export type Kind = (typeof kinds)[number];

/** The part of an address under which a kind lives, in the API and in the console. */
export const collectionOf = { plan: 'plans', task: 'tasks', report: 'reports', delivery: 'deliveries' } as const;
