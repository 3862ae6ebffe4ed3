/** What a process does, of several on one PostgreSQL: it listens and answers, reads sources, writes digests, sends. */
export const processRoles = ["answer", "ingest", "write", "send"] as const;
export type ProcessRole = (typeof processRoles)[number];
