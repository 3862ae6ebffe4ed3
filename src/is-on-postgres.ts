/** Whether a store is in a PostgreSQL, by its address: several processes may share it, and it is no file. */
export const isOnPostgres = (databaseUrl: string): boolean => /^postgres(ql)?:/.test(databaseUrl);
