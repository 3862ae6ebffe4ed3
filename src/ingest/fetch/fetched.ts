import type { Instant } from "../../clock.ts";
import type { Failure } from "../../outcome.ts";
import type { Validators } from "../../source.ts";

/** An answer that can be used. `url` is the address at the end of all redirects. */
export type Fetched =
  | {
      status: 200;
      url: string;
      /** Where the address has moved for good; only when every redirect on the way there was permanent. */
      permanentUrl?: string | undefined;
      /** In small letters, those that say something about the body. */
      headers: Readonly<Record<string, string>>;
      /** Decoded. */
      body: Uint8Array;
      validators: Validators;
    }
  | {
      status: 304;
      url: string;
      permanentUrl?: string | undefined;
      headers: Readonly<Record<string, string>>;
      validators: Validators;
    };

/** Why nothing came. */
export type FetchProblem =
  | "not an address"
  | "private address"
  | "closed port"
  | "unknown host"
  | "unreachable"
  | "untrusted certificate"
  | "timeout"
  | "stopped"
  | "too large"
  | "too many redirects"
  | "bad redirect"
  | "wrong encoding"
  | "damaged"
  | "not permitted"
  | "not found"
  | "gone"
  | "busy"
  | "server error"
  | "unexpected answer";

export type FetchFailure = Failure & {
  code: FetchProblem;
  /** The server asks to be left alone until then. */
  retryAt?: Instant | undefined;
  /** The address that answered so, at the end of all redirects; undefined when there was no answer. */
  url?: string | undefined;
};

export type FetchOutcome<Value> = { ok: true; value: Value } | { ok: false; failure: FetchFailure };

export const refuse = (code: FetchProblem, message: string): { ok: false; failure: FetchFailure } => ({
  ok: false,
  failure: { code, message },
});
