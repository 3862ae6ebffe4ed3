import type { Clock } from "../../clock.ts";
import type { Validators } from "../../source.ts";
import type { Answer } from "./ask-once.ts";
import { explainStatus } from "./explain-status.ts";
import type { Fetched, FetchOutcome } from "./fetched.ts";
import { headersThatMatter, headerValue } from "./header-values.ts";

/** What the answer at the end of all redirects means to whoever sent the validators `sent`. */
export function readAnswer(
  { href: url, host }: URL,
  permanentUrl: string | undefined,
  { status, headers, body }: Answer,
  sent: Validators | undefined,
  clock: Clock,
): FetchOutcome<Fetched> {
  const etag = headerValue(headers, "etag");
  const lastModified = headerValue(headers, "last-modified");
  const about = { url, permanentUrl, headers: headersThatMatter(headers) };
  if (status === 200) return { ok: true, value: { ...about, status, body, validators: { url, etag, lastModified } } };
  if (status === 304 && sent?.url === url && (sent.etag ?? sent.lastModified) !== undefined) {
    // A 304 repeats what has changed of them, and may leave out the rest.
    return {
      ok: true,
      value: {
        ...about,
        status,
        validators: { url, etag: etag ?? sent.etag, lastModified: lastModified ?? sent.lastModified },
      },
    };
  }
  const failure = explainStatus(status, headerValue(headers, "retry-after"), host, clock.now());
  return { ok: false, failure: { ...failure, url } };
}
