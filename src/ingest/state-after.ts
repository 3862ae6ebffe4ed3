import type { Instant } from "../clock.ts";
import type { Failure } from "../outcome.ts";
import type { FeedWishes } from "../read-plan.ts";
import type { SourceState } from "../source.ts";
import type { AboutAnswer } from "./ask-source.ts";
import { type Planning, planAfterReading } from "./fetch/next-read.ts";
import { whyFailing } from "./why-failing.ts";

/** What came of reading a source, once all that it brought is kept. */
export type ReadingEnd =
  | { ok: true; about: AboutAnswer; wishes?: FeedWishes | undefined; added: number; updated: number }
  | { ok: false; failure: Failure & { retryAt?: Instant | undefined } };

/** How the reading of a source goes on from here. `state` holds the plan that was saved before the reading began. */
export function stateAfter(state: SourceState, end: ReadingEnd, planning: Planning): SourceState {
  if (!end.ok) return stateAfterFailure(state, end.failure, planning);
  const { about, wishes, added, updated } = end;
  const { freshFor, permanentUrl } = about;
  const hasNews = added + updated > 0;
  return {
    plan: planAfterReading(state.plan, { ok: true, hasNews, freshFor, wishes, permanentUrl }, planning),
    validators: about.validators,
    bodyHash: about.bodyHash,
    refusedValidators: about.refusedValidators,
    lastRead: { at: planning.now, added },
  };
}

function stateAfterFailure(
  state: SourceState,
  failure: Extract<ReadingEnd, { ok: false }>["failure"],
  planning: Planning,
): SourceState {
  return {
    ...state,
    plan: planAfterReading(state.plan, { ok: false, failure }, planning),
    failing: { since: state.failing?.since ?? planning.now, because: whyFailing(failure), code: failure.code },
  };
}
