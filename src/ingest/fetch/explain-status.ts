import type { Instant } from "../../clock.ts";
import { type FetchFailure, type FetchProblem, refuse } from "./fetched.ts";
import { retryAtOf } from "./retry-after.ts";

type Explanation = readonly [problem: FetchProblem, message: string];

const EXPLANATIONS: Readonly<Record<number, Explanation>> = {
  401: ["not permitted", "asks for a login (401). I have none; look for a public feed."],
  402: ["not permitted", "asks for money (402). Look for a public feed."],
  403: ["not permitted", "does not let me read this (403). Its operator may not want bots; look for another feed."],
  404: ["not found", "has nothing at this address (404). Check it; the feed may have moved."],
  407: ["unreachable", "answers like a proxy that wants a login (407). Check the network of this machine."],
  408: ["timeout", "did not get the question in time (408). I will try again later."],
  410: ["gone", "says that this is gone for good (410). Look for another feed."],
  421: ["server error", "does not know itself under this name (421). I will try again later."],
  425: ["server error", "wants to be asked later (425). I will."],
  429: ["busy", "is asked too often (429). I will wait as long as it wants."],
  451: ["not permitted", "may not show this for legal reasons (451)."],
  503: ["busy", "has no time at the moment (503). I will wait as long as it wants."],
};

/** Why an answer with this status brings nothing, with the time until which the server wants its peace. */
export function explainStatus(
  status: number,
  retryAfter: string | undefined,
  host: string,
  now: Instant,
): FetchFailure {
  const [problem, message] = EXPLANATIONS[status] ?? otherStatus(status);
  const retryAt = status >= 400 ? retryAtOf(retryAfter, now) : undefined;
  return { ...refuse(problem, `${host} ${message}`).failure, retryAt };
}

function otherStatus(status: number): Explanation {
  if (status >= 500) return ["server error", `has a fault of its own (${status}). I will try again later.`];
  if (status >= 400) return ["unexpected answer", `does not take the question (${status}). Check the address.`];
  return ["unexpected answer", `answers with ${status}, which is no article and no feed. Check the address.`];
}
