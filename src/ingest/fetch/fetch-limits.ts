const MEGABYTE = 1024 * 1024;
const SECOND = 1000;

/** What one answer may cost; times in milliseconds. */
export type FetchLimits = {
  /** The ports of the open web; hosts on the allow-list may use any. */
  ports: readonly number[];
  redirects: number;
  /** Until a connection stands, the look-up of the name included. */
  connectMs: number;
  /** From the request to the end of the headers. */
  headersMs: number;
  /** Between two pieces of a body. */
  idleMs: number;
  /** Everything, all redirects included: only this ends a body that drips. */
  totalMs: number;
  headerBytes: number;
  /** A body as it is sent. */
  wireBytes: number;
  /** A body when it is unpacked. */
  decodedBytes: number;
  /** How many times larger a body may become when it is unpacked. Text packs 3 to 20 times; bombs 1,000 times. */
  ratio: number;
};

export const defaultLimits: FetchLimits = {
  ports: [80, 443],
  redirects: 5,
  connectMs: 5 * SECOND,
  headersMs: 10 * SECOND,
  idleMs: 10 * SECOND,
  totalMs: 30 * SECOND,
  headerBytes: 32 * 1024,
  wireBytes: 10 * MEGABYTE,
  decodedBytes: 20 * MEGABYTE,
  ratio: 200,
};
