/** Whatever takes a statement: the pool itself, or one transaction on it. Values stand for $1, $2 and so on. */
export type Queries = {
  /** `bigint` and `numeric` come as numbers, `jsonb` as values. */
  rows<Row>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  /** How many rows a statement changed. */
  change(statement: string, values?: readonly unknown[]): Promise<number>;
};

/** A PostgreSQL, however it is reached: over the network, or inside this process in tests. */
export type Connection = Queries & {
  /** All of `work` or nothing (READ COMMITTED: what must not be done twice at once takes a lock). */
  inTransaction<Value>(work: (queries: Queries) => Promise<Value>): Promise<Value>;
  /** Several reads that see one state (REPEATABLE READ, read only). */
  inSnapshot<Value>(work: (queries: Queries) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
};
