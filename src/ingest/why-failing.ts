import type { Failure } from "../outcome.ts";

/** Codes of `fetch/fetched.ts` and `feed/not-a-feed.ts`. */
const WORDS: Readonly<Record<string, string>> = {
  "not an address": "its address is none",
  "private address": "its host is not on the public internet",
  "closed port": "its address names a port that is not one of the web's",
  "unknown host": "there is no host of this name",
  unreachable: "its host cannot be reached",
  "untrusted certificate": "its certificate is not valid",
  timeout: "does not answer in time",
  "too large": "sends more than a feed takes",
  "too many redirects": "leads on and on",
  "bad redirect": "leads on to where I do not go",
  "wrong encoding": "packs its answers in a way that was not asked for",
  damaged: "breaks off in the middle of its answer",
  "not permitted": "does not let me read it",
  "not found": "has nothing at this address",
  gone: "says that it is gone for good",
  busy: "asks to be left alone for a while",
  "server error": "has a fault of its own",
  login: "answers with a login page",
  captcha: "answers with a page that wants to know whether a person is asking",
  moved: "answers with a note that it has moved",
  "error page": "answers with an error page",
  page: "answers with a web page that is no feed",
  "too much": "takes too long to be read",
};

/** Why a source fails, in words that follow “failing since Tuesday: ”. */
export function whyFailing({ code, message }: Failure): string {
  const words = WORDS[code];
  const status = /\(\d{3}\)/.exec(message)?.[0];
  if (words !== undefined) return status === undefined ? words : `${words} ${status}`;
  return message.replace(/\.$/, "");
}
