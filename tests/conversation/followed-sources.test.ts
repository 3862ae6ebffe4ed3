import { expect, test } from "vitest";
import { silentLog } from "../../src/log.ts";
import { phrasesFor } from "../../src/phrases/all-phrases.ts";
import type { Conversation, Question } from "../../src/question.ts";
import type { Reply } from "../../src/reply.ts";
import { blocksOf, botWith, drivenClock, type Told, wordsOf } from "../fakes/bot-with.ts";
import { runDigests } from "../fakes/run-digests.ts";
import { sourceWith } from "../fakes/source-with.ts";

const told = (title: string, source: string, sentence: string, published = "2026-11-21"): Told => ({
  title,
  source,
  url: `https://${source.toLowerCase().replaceAll(" ", "-")}.example/storm`,
  published: { date: published },
  body: [sentence],
});
const inCourier = told(
  "Storm closes the harbour",
  "Harbour Courier",
  "A storm closed the harbour of Lirio on Saturday.",
);
const inGazette = told(
  "Orchards lost to the storm",
  "Valley Gazette",
  "The storm felled four hundred apple trees in Velm.",
);
const inFile = told("How a storm is named", "Old Almanac", "Each storm gets its name from a list.");
const inBulletin = told(
  "Board fears storm of protest",
  "Board Bulletin",
  "The board fears a storm of protest.",
  "2026-11-22",
);

const conversation = (id: string): Conversation => ({ platform: "chat", id, kind: "group" });
const plain: Partial<Question> = { conversation: conversation("plain") };
const farmers: Partial<Question> = { conversation: conversation("farmers") };
const board: Partial<Question> = { conversation: conversation("board") };

/** Everybody follows the Courier; the farmers chose the Gazette; the board the Courier and a bulletin of its own. */
async function threeConversations() {
  const clock = drivenClock("2026-11-22T06:00:00Z");
  const bot = await botWith([inFile], { clock });
  const { store } = bot.parts;
  const now = clock.now();
  const courier = await sourceWith(store, [inCourier], { now });
  const gazette = await sourceWith(store, [inGazette], { now });
  const bulletin = await sourceWith(store, [inBulletin], { now, isDefault: false });
  await store.changeSource(gazette, { isDefault: false });
  await store.chooseSources(conversation("farmers"), [gazette]);
  await store.chooseSources(conversation("board"), [courier, bulletin]);
  const tellers = async (line: string, as: Partial<Question>) => tellersIn(await bot.ask(line, as));
  const idOf = async ({ url = "" }: Told) => (await bot.parts.newsroom.newsFor(undefined).articleByUrl(url))?.id ?? 0;
  return { ...bot, store, clock, tellers, idOf };
}

/** Who told of what is shown: the stories' own sources, and those that told of the same. */
const tellersIn = (reply: Reply): string[] =>
  blocksOf(reply, "story")
    .flatMap(({ source, alsoReportedBy }) => [source, ...alsoReportedBy.map((other) => other.source)])
    .sort();
const tellersOf = (articles: Told[]) => articles.map(({ source }) => source ?? "").sort();

const shownTo = [
  { name: "one that chose nothing", as: plain, shown: [inCourier, inFile] },
  { name: "one that chose another source", as: farmers, shown: [inFile, inGazette] },
  { name: "one that chose a private source beside", as: board, shown: [inBulletin, inCourier, inFile] },
];
const all = [inCourier, inGazette, inFile, inBulletin];

test.each(shownTo)("/topic and /news show $name only what its sources told", async ({ as, shown }) => {
  const { tellers } = await threeConversations();
  const expected = tellersOf(shown);
  expect(await tellers("/topic storm", as)).toEqual(expected);
  expect(await tellers("/news", as)).toEqual(expected);
  expect(await tellers("/news storm all:true", as)).toEqual(expected);
});

test.each(shownTo)(
  "/summary and /proof have no other articles for $name, however they are named",
  async ({ as, shown }) => {
    const { ask, idOf } = await threeConversations();
    for (const article of all) {
      const [sentence = ""] = article.body;
      // Each somebody else, because nobody may ask so much at once; a reader, for whom the web is not asked in a group.
      const asker = { platform: "chat", id: article.title };
      const names = [`#${await idOf(article)}`, article.url, `#${await idOf(article)}:0-${sentence.length}`];
      for (const line of names.flatMap((name) => [`/summary ${name}`, `/proof ${name}`])) {
        const words = wordsOf(await ask(line, { ...as, asker, role: "reader" }));
        if (shown.includes(article)) expect(words).toContain(sentence);
        else expect(words).toMatch(/^I have no article for “/);
      }
      const byTitle = wordsOf(await ask(`/summary ${article.title}`, { ...as, asker }));
      expect(byTitle.includes(sentence)).toBe(shown.includes(article));
    }
  },
);

test("what is shown is found among hundreds of articles that are not", async () => {
  const { store, tellers, clock } = await threeConversations();
  const many = Array.from({ length: 400 }, (_, at) => told(`Storm ${at}`, `Elsewhere ${at}`, "Storm, storm, storm."));
  await sourceWith(store, many, { now: clock.now(), isDefault: false });
  expect(await tellers("/topic storm", plain)).toEqual(tellersOf([inCourier, inFile]));
  expect(await tellers("/news", plain)).toEqual(tellersOf([inCourier, inFile]));
});

test("a mistyped word is not put right by what is not shown", async () => {
  const { ask } = await threeConversations();
  expect(wordsOf(await ask("/topic bord fears protst", plain))).not.toMatch(/board|protest/i);
  expect(wordsOf(await ask("/topic bord fears protst", board))).toMatch(/The board fears a storm of protest/);
});

test("figures and publishers are those of what is shown", async () => {
  const { ask } = await threeConversations();
  expect(wordsOf(await ask("/topic eclipse", plain))).toContain("I searched 2 articles from 21 Nov 2026.");
  expect(wordsOf(await ask("/topic eclipse", board))).toContain("I searched 3 articles from 21–22 Nov 2026.");
  const [coverage] = blocksOf(await ask("/topic storm", farmers), "coverage");
  expect(coverage?.text).toContain("2 articles");
});

test("a digest tells each conversation only of its own sources", async () => {
  const { ask, parts, clock } = await threeConversations();
  for (const { as } of shownTo) {
    await ask("/subscribe storm 08:00 UTC", as);
    await ask("/subscribe 08:00 UTC", as);
  }
  clock.moveTo("2026-11-22T08:00:00Z");
  const sent: { to: string | undefined; tellers: string[] }[] = [];
  await runDigests({ ...parts, phrasesFor, log: silentLog }, async ({ conversation: to, reply }) => {
    sent.push({ to: to.id, tellers: tellersIn(reply) });
    return { sent: ["1"] };
  });
  for (const { as, shown } of shownTo) {
    const told = sent.filter(({ to }) => to === as.conversation?.id).flatMap((digest) => digest.tellers);
    expect(told.sort()).toEqual(tellersOf(shown));
  }
});

test("the owner's tools search everything", async () => {
  const { parts } = await threeConversations();
  const found = await parts.newsroom.search("storm", 10);
  expect(found.map(({ article }) => article.source).sort()).toEqual(tellersOf(all));
});

test("what only a removed private source told is shown to nobody, not even with every source followed", async () => {
  const { store, tellers, ask } = await threeConversations();
  const [bulletin] = (await store.chosenSources(conversation("board")))?.slice(-1) ?? [];
  await store.removeSource(bulletin ?? 0);
  for (const source of await store.sources()) await store.changeSource(source.id, { isDefault: true });
  expect(await tellers("/topic storm", plain)).toEqual(tellersOf([inCourier, inGazette, inFile]));
  expect(wordsOf(await ask(`/proof ${inBulletin.url}`, board))).toContain("I have no article for");
});
