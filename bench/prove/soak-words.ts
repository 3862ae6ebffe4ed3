type Account = { token: string; apiRoot: string };

export type SoakStart = {
  databaseUrl: string;
  now: number;
  webPort: number;
  healthPort: number;
  telegram: Account;
  discord: Account;
};

/** A minute that has passed; with `sample`, what is held after it is told. */
export type SoakOrder = { now: number; sample: boolean };

/**
 * What a process holds after a collection of garbage (memory and the store's write-ahead log in bytes, open descriptors,
 * what it waits for), what stands in its queue, rows by table, and of what should be gone how much is not.
 */
export type Sample = {
  at: number;
  heap: number;
  outside: number;
  resident: number;
  descriptors: number;
  waitsFor: number;
  queue: number;
  log: number;
  /** Lines that the bot wrote because something failed, since it began. */
  errors: number;
  rows: Record<string, number>;
  overdue: Record<string, number>;
};
