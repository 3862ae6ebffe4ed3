import type { Clock } from "../clock.ts";
import { fail, type Outcome, succeed } from "../outcome.ts";
import { judgeRobotsApart } from "./apart/read-apart.ts";
import type { FetchProblem } from "./fetch/fetched.ts";
import type { Web } from "./fetch/open-web.ts";
import type { KeptTexts } from "./host-memory.ts";
import type { HostQueue } from "./host-queue.ts";

const HOUR = 60 * 60 * 1000;
const KEPT = 24 * HOUR;
/** Who did not answer is asked again sooner. */
const KEPT_WITHOUT_ANSWER = HOUR;
/** What a reader of robots.txt must read at least (RFC 9309 section 2.5), and all that we read. */
const MOST_BYTES = 500 * 1024;
/** There is none, or none for us (RFC 9309 section 2.3.1.3). */
const NONE: ReadonlySet<FetchProblem> = new Set(["not found", "gone", "not permitted", "unexpected answer"]);

/** What a host says in its robots.txt, which holds for pages. Feeds are made to be read by programs. */
export type Robots = {
  /**
   * Succeeds where a page may be read, with the pause in milliseconds that its host wants before the next question. Fails
   * with "robots" where it may not, with "later" as long as that cannot be told, and with "stopped" where nobody may be
   * asked any more.
   */
  check(page: string): Promise<Outcome<{ pause: number }>>;
};

type Parts = {
  web: Web;
  inTurn: HostQueue["inTurn"];
  /** By origin. */
  kept: KeptTexts;
  clock: Clock;
  signal?: AbortSignal | undefined;
};

/** What is known of an origin; `text` is its robots.txt. */
type Rules = { kind: "free" } | { kind: "unknown" } | { kind: "rules"; text: string };

/** Asks each origin for its robots.txt at most once a day, in the turn of its host. */
export function openRobots({ web, inTurn, kept, clock, signal }: Parts): Robots {
  const asking = new Map<string, Promise<Rules | undefined>>();

  /** Undefined when the question was not asked, or broken off. */
  async function ask(origin: string): Promise<Rules | undefined> {
    const answer = await inTurn(new URL(origin).hostname, () =>
      web.get(`${origin}/robots.txt`, { accept: "text/plain,*/*;q=0.5", signal }),
    );
    if (answer === undefined || signal?.aborted) return undefined;
    if (!answer.ok) return { kind: NONE.has(answer.failure.code) ? "free" : "unknown" };
    return answer.value.status === 200 ? { kind: "rules", text: beginningOf(answer.value.body) } : { kind: "unknown" };
  }

  async function rulesOf(origin: string): Promise<Rules | undefined> {
    const known = await kept.get(origin);
    if (known !== undefined) return JSON.parse(known);
    const rules = await ask(origin);
    if (rules === undefined) return undefined;
    const until = clock.now() + (rules.kind === "unknown" ? KEPT_WITHOUT_ANSWER : KEPT);
    await kept.set(origin, JSON.stringify(rules), until);
    return rules;
  }

  /** Several pages of one origin wait for one answer. */
  function rulesOnce(origin: string): Promise<Rules | undefined> {
    const rules = asking.get(origin) ?? rulesOf(origin).finally(() => asking.delete(origin));
    asking.set(origin, rules);
    return rules;
  }

  return {
    async check(page) {
      const { origin, host } = new URL(page);
      const rules = await rulesOnce(origin);
      if (rules === undefined) return fail("stopped", `${host} was not asked what programs may read`);
      if (rules.kind === "free") return succeed({ pause: 0 });
      if (rules.kind === "unknown") return fail("later", `${host} does not say at present what programs may read`);
      const verdict = await judgeRobotsApart(rules.text, page);
      if (!verdict.ok) return fail("later", `the robots.txt of ${host} ${verdict.failure.message}`);
      const { isAllowed, pauseMs } = verdict.value;
      return isAllowed
        ? succeed({ pause: pauseMs })
        : fail("robots", `${host} does not let programs read this page (robots.txt)`);
    },
  };
}

/** As much of it as counts, without the line that the limit cuts: half a rule forbids more than the whole. */
function beginningOf(body: Uint8Array): string {
  const text = new TextDecoder().decode(body.subarray(0, MOST_BYTES));
  return body.length > MOST_BYTES ? text.slice(0, Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"), 0)) : text;
}
