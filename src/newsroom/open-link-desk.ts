import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Article, NewArticle } from "../article.ts";
import type { Clock, Instant } from "../clock.ts";
import { readPageApart } from "../ingest/apart/read-apart.ts";
import { assembleArticle } from "../ingest/assemble-article.ts";
import { decode } from "../ingest/decode.ts";
import { charsetOf } from "../ingest/encoding.ts";
import type { Fetched } from "../ingest/fetch/fetched.ts";
import type { Web } from "../ingest/fetch/open-web.ts";
import { publicWeb } from "../ingest/fetch/public-web.ts";
import { refusalOfPage } from "../ingest/page-permission.ts";
import { openRobots } from "../ingest/robots.ts";
import type { LinkDesk } from "../link-desk.ts";
import { minutesUntil } from "../minutes-until.ts";
import { fail, type Outcome, succeed } from "../outcome.ts";
import { readerKey } from "../question.ts";

/** Enough to read what one stumbles over, too little to scan the web with. */
const PAGES_AN_HOUR = 10;
const HOUR_IN_SECONDS = 60 * 60;
const PAGE_TYPES = "text/html, application/xhtml+xml;q=0.9";

/** Reads pages through the walls of `web`, each once. What robots.txt says is asked for each time: it is seldom. */
export function openLinkDesk({ web, clock }: { web: Pick<Web, "get">; clock: Clock }): LinkDesk {
  const pages = new RateLimiterMemory({ points: PAGES_AN_HOUR, duration: HOUR_IN_SECONDS });

  /** Asked first, and for the end of a redirect again. */
  async function permitted(address: string, within: Pick<Web, "get">): Promise<Outcome<unknown>> {
    const failures: Outcome<never>[] = [];
    const asked: Pick<Web, "get"> = {
      async get(url, wishes) {
        const answer = await within.get(url, wishes);
        if (!answer.ok) failures.push(answer);
        return answer;
      },
    };
    const kept = { get: async () => undefined, set: async () => undefined, delete: async () => undefined };
    const robots = openRobots({ web: asked, inTurn: async (_, ask) => await ask(), kept, clock });
    const verdict = await robots.check(address);
    // A host that cannot be asked is told as what it is, not as one that does not say what may be read.
    return !verdict.ok && verdict.failure.code === "later" ? (failures[0] ?? verdict) : verdict;
  }

  return {
    minutesUntilNext: (reader) => minutesUntil(pages, readerKey(reader)),
    async read(address, { isOwner }) {
      if (!URL.canParse(address)) return fail("bad address", `${address} is no address of the web.`);
      const within = isOwner ? web : publicWeb(web);
      const may = await permitted(address, within);
      if (!may.ok) return may;
      const page = await within.get(address, { accept: PAGE_TYPES });
      if (!page.ok) return page;
      const mayEnd = page.value.url === new URL(address).href ? may : await permitted(page.value.url, within);
      return mayEnd.ok ? await articleIn(page.value, clock.now()) : mayEnd;
    },
    ofText: (text) =>
      unkept(
        assembleArticle({ text, origin: { name: "" }, isWholeFile: true }, { now: clock.now(), isSample: false }),
        clock.now(),
      ),
  };
}

async function articleIn(page: Fetched, now: Instant): Promise<Outcome<Article>> {
  const { url, headers } = page;
  const host = new URL(url).hostname;
  if (page.status !== 200) return fail("unexpected answer", `${host} gave no page.`);
  const { body } = page;
  const markup = decode(body, charsetOf(headers["content-type"]));
  if (!markup.ok) return fail(markup.failure.code, `The page at ${host} ${markup.failure.message}.`);
  const refusal = refusalOfPage(markup.value, headers["x-robots-tag"]);
  if (refusal) return fail("not permitted", `The page at ${host} ${refusal}.`);
  const read = await readPageApart(markup.value, now, url);
  if (!read.ok) return fail(read.failure.code, `The page at ${host} ${read.failure.message}.`);
  const { text, title, site, author, language, date } = read.value;
  if (text === "") return fail("no text", `The page at ${host} shows no text.`);
  const published = date?.isGuessed ? undefined : date?.published;
  const article = assembleArticle(
    { text, title, url, source: site, author, language, published, origin: { name: host }, isWholeFile: true },
    { now, isSample: false },
  );
  return succeed(unkept(article, now));
}

const unkept = (article: NewArticle, now: Instant): Article => ({
  ...article,
  id: 0,
  version: 1,
  firstSeenAt: now,
  isBacklog: false,
});
