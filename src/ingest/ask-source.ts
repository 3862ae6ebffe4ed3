import { hash } from "node:crypto";
import type { Source, SourceState, Validators } from "../source.ts";
import type { Fetched, FetchFailure } from "./fetch/fetched.ts";
import { freshFor } from "./fetch/fresh-for.ts";
import type { Web } from "./fetch/open-web.ts";

/** What an answer says beside its body: to be kept once the body has been taken in, and not before. */
export type AboutAnswer = {
  validators: Validators;
  bodyHash: string | undefined;
  refusedValidators: number;
  /** In milliseconds, as its headers say. */
  freshFor: number | undefined;
  permanentUrl: string | undefined;
};

export type SourceAnswer =
  | { kind: "unchanged"; about: AboutAnswer }
  | { kind: "new body"; about: AboutAnswer; body: Uint8Array; url: string; headers: Readonly<Record<string, string>> }
  | { kind: "failed"; failure: FetchFailure };

/** What a feed may be, for `Accept`. */
export const FEED_TYPES =
  "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.5";

/** Asks a source whether it has changed, with what it gave us the last time, and reads nothing of its body. */
export async function askSource(
  web: Pick<Web, "get">,
  { url, state }: Pick<Source, "url" | "state">,
  signal: AbortSignal,
): Promise<SourceAnswer> {
  const asked = await web.get(url, { validators: state.validators, accept: FEED_TYPES, signal });
  if (!asked.ok) return { kind: "failed", failure: asked.failure };
  const fetched = asked.value;
  if (fetched.status === 304) {
    return { kind: "unchanged", about: aboutOf(fetched, { bodyHash: state.bodyHash, refusedValidators: 0 }) };
  }
  const bodyHash = hashOf(fetched.body);
  if (bodyHash === state.bodyHash) {
    const refusedValidators = wereSent(state, fetched.url) ? state.refusedValidators + 1 : 0;
    return { kind: "unchanged", about: aboutOf(fetched, { bodyHash, refusedValidators }) };
  }
  const { body, headers } = fetched;
  const about = aboutOf(fetched, { bodyHash, refusedValidators: 0 });
  return { kind: "new body", about, body, headers, url: fetched.url };
}

const aboutOf = (
  { validators, headers, permanentUrl }: Fetched,
  known: Pick<AboutAnswer, "bodyHash" | "refusedValidators">,
): AboutAnswer => ({ ...known, validators, permanentUrl, freshFor: freshFor(headers) });

const wereSent = ({ validators }: SourceState, url: string): boolean =>
  validators?.url === url && (validators.etag ?? validators.lastModified) !== undefined;

const hashOf = (body: Uint8Array): string => hash("sha256", body, "base64url");
