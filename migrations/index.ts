/** Every migration, oldest first. Listed by hand, so that none is found or missed by accident. */
export const migrations: Function[] = [];
