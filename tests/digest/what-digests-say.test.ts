import { describe, expect, test } from "vitest";
import { silentLog } from "../../src/log.ts";
import { phrasesFor } from "../../src/phrases/all-phrases.ts";
import type { Reply } from "../../src/reply.ts";
import { articleOf, blocksOf, botWith, drivenClock, room, type Told, wordsOf } from "../fakes/bot-with.ts";
import { runDigests } from "../fakes/run-digests.ts";
import { sourceWith } from "../fakes/source-with.ts";
import { newSubscription } from "../store/store-samples.ts";

const at = (iso: string): NonNullable<Told["published"]> => ({ instant: Date.parse(iso) });
const MORNING = "2026-11-22T08:00:00Z";

/** A conversation with a digest, and its words for what came in. */
async function readerOf(topics: string[], told: Told[] = [], wish: Partial<ReturnType<typeof newSubscription>> = {}) {
  const clock = drivenClock("2026-11-22T07:00:00Z");
  const bot = await botWith(told, { clock });
  const { newsroom, store } = bot.parts;
  await newsroom.digests.subscribe(newSubscription({ conversation: room, topics, zone: "UTC", ...wish }));
  clock.moveTo(MORNING);
  return {
    ...bot,
    clock,
    newsroom,
    store,
    titles: (reply: Reply) => blocksOf(reply, "story").map(({ title }) => title),
  };
}

const flood = (source: string, more: Partial<Told> = {}): Told => ({
  title: `Flood reaches the old town of Lirio`,
  body: ["The flood reached the old town of Lirio on Saturday night, and 40 people were brought to safety."],
  source,
  published: at("2026-11-21T22:00:00Z"),
  ...more,
});

/** Eight events that have nothing in common but the word. */
const floods = [
  ["Arden", "Wardens of Arden open sluices and dykes as a flood rolls down from melting snow."],
  ["Beck", "Insurers in Beck refuse to pay bakers whose ovens a flood ruined."],
  ["Corm", "A choir from Corm sings on rooftops to collect money for victims of a flood."],
  ["Dell", "Zoo keepers at Dell carry penguins upstairs because of a flood."],
  ["Esk", "Voters in Esk cast ballots from canoes in spite of a flood."],
  ["Fenn", "Students from Fenn invent a plastic wall against flood and mud."],
  ["Gale", "Behind dykes near Gale a lorry with apples was swallowed by a flood."],
  ["Holm", "Monks at Holm brew a bitter beer in memory of a medieval flood."],
] as const;

const report = (number: number, source: string): Told => {
  const [place = "", sentence = ""] = floods[number] ?? [];
  return {
    title: `${place}: flood`,
    body: [sentence],
    source,
    published: at(`2026-11-21T${10 + number}:00:00Z`),
  };
};

describe("a digest", () => {
  test("tells what several sources report before what one alone does, newer before older", async () => {
    const { ask, titles } = await readerOf(
      ["flood"],
      [
        report(7, "Gazette"),
        flood("Courier", { published: at("2026-11-21T12:00:00Z") }),
        flood("Post", {
          body: ["Forty people had to leave the old town of Lirio when the flood came on Saturday night."],
          published: at("2026-11-21T12:30:00Z"),
        }),
        report(1, "Wire"),
      ],
    );
    expect(titles(await ask("/digest"))).toEqual(["Flood reaches the old town of Lirio", "Holm: flood", "Beck: flood"]);
  });

  test("has at most two stories of one source on a topic, unless there is no other source", async () => {
    const many = Array.from({ length: 5 }, (_, number) => report(number, "Wire"));
    const alone = await readerOf(["flood"], many);
    expect(alone.titles(await alone.ask("/digest"))).toHaveLength(5);
    const beside = await readerOf(["flood"], [...many, report(6, "Gazette")]);
    expect(beside.titles(await beside.ask("/digest"))).toHaveLength(3);
  });

  test("has five stories, and twelve where they are only headlines", async () => {
    const many = Array.from({ length: 8 }, (_, number) => report(number, `Paper ${number}`));
    const short = await readerOf(["flood"], many);
    expect(short.titles(await short.ask("/digest"))).toHaveLength(5);
    const headlines = await readerOf(["flood"], many, { length: "headlines" });
    const reply = await headlines.ask("/digest");
    expect(headlines.titles(reply)).toHaveLength(8);
    expect(blocksOf(reply, "story").every(({ sentences }) => sentences.length === 1)).toBe(true);
  });

  test("leaves out what holds a muted word in any form, and keeps a story that others tell besides a muted source", async () => {
    const { ask, titles } = await readerOf(["flood"], [flood("Courier"), flood("Post"), report(0, "Wire")]);
    await ask("/mute Post");
    await ask("/mute dyke");
    const reply = await ask("/digest");
    expect(titles(reply)).toEqual(["Flood reaches the old town of Lirio"]);
    expect(blocksOf(reply, "story")[0]?.alsoReportedBy).toEqual([]);
  });

  test("leaves out what only mentions its topic in passing", async () => {
    const filler =
      "The choir rehearsed in the town hall until late in the evening, and the mayor came to listen to them. ";
    const passing: Told = {
      title: "Choir sings for the mayor",
      body: [filler.repeat(9), "After the flood of last year the hall had been painted."],
      source: "Gazette",
      published: at("2026-11-21T20:00:00Z"),
    };
    const { ask, titles } = await readerOf(["flood"], [flood("Courier"), passing]);
    expect(titles(await ask("/digest"))).toEqual(["Flood reaches the old town of Lirio"]);
    expect(wordsOf(await ask("/why Choir sings for the mayor"))).toContain("it mentions “flood” only in passing");
  });

  test("brings a told story back only as an update, with what was added alone", async () => {
    const { ask, newsroom, clock } = await readerOf(["flood"], [flood("Courier")]);
    await ask("/digest");
    clock.moveTo("2026-11-22T10:00:00Z");
    await newsroom.keep([
      articleOf(
        flood("Post", {
          title: "Lirio: the flood in the old town",
          body: ["The flood reached the old town of Lirio on Saturday night; 40 people were brought to safety."],
          published: at("2026-11-22T09:00:00Z"),
        }),
      ),
    ]);
    expect(wordsOf(await ask("/digest"))).toContain("Nothing new on flood since");
    await newsroom.keep([
      articleOf(
        flood("Wire", {
          title: "Flood in old town of Lirio: 71 brought to safety",
          body: [
            "The number of people brought to safety from the flood in the old town of Lirio has risen to 71, warden Ines Falk said.",
            "The flood reached the old town on Saturday night.",
          ],
          published: at("2026-11-22T09:30:00Z"),
        }),
      ),
    ]);
    const [update, ...more] = blocksOf(await ask("/digest"), "story");
    expect(more).toEqual([]);
    expect(update).toMatchObject({ isUpdate: true });
    expect(update?.sentences.map(({ text }) => text)).toEqual([expect.stringContaining("has risen to 71")]);
  });

  test("takes what somebody adds from long ago, behind the news, for background", async () => {
    const { ask, newsroom, clock } = await readerOf(["flood"], [flood("Courier")]);
    await ask("/digest");
    clock.moveTo("2026-11-22T10:00:00Z");
    const background = [
      "The mill of Lirio, built in 1874 by Ada Corvin, is the largest of the valley.",
      "Her grandson Teo Corvin keeps a museum of water wheels there, with 38 of them on show.",
    ];
    const padded = flood("Post", {
      body: [...flood("Post").body, ...background],
      published: at("2026-11-22T09:00:00Z"),
    });
    await newsroom.keep([articleOf(padded)]);
    expect(wordsOf(await ask("/digest"))).toContain("Nothing new on flood since");
  });

  test("shows sources that differ on a figure side by side", async () => {
    const { ask } = await readerOf(
      ["flood"],
      [
        flood("Courier"),
        flood("Post", {
          body: ["The flood reached the old town of Lirio on Saturday night, and 52 people were brought to safety."],
        }),
      ],
    );
    const [disagreement] = blocksOf(await ask("/digest"), "disagreement");
    expect(disagreement?.claims.map(({ value, sources }) => [value, sources[0]?.source]).toSorted()).toEqual([
      ["40 people", "Courier"],
      ["52 people", "Post"],
    ]);
  });

  test("ends with as of when it is, how many feeds were read, and which fail since when", async () => {
    const { ask, store, clock } = await readerOf(["flood"]);
    const works = await sourceWith(store, [flood("Courier")], { now: clock.now() });
    expect(works).toBeDefined();
    const [source] = await store.sources();
    if (!source) throw new Error("There is no source.");
    const failing = { since: Date.parse("2026-11-22T06:10:00Z"), because: "the server did not answer" };
    await store.saveSourceState(source.id, { ...source.state, failing });
    const [coverage] = blocksOf(await ask("/digest"), "coverage");
    expect(coverage?.text).toBe("As of Sunday 22 November, 08:00 · one fails:");
    expect(coverage?.sourcesFailing[0]).toMatchObject({ source: source.title, since: failing.since });
    expect(coverage?.sourcesFailing[0]?.reason).toContain("failing since 06:10");
  });

  test("is told about what is followed, too", async () => {
    const { ask, titles } = await readerOf(["choir"], [flood("Courier")]);
    await ask("/follow flood");
    const reply = await ask("/digest");
    expect(titles(reply)).toEqual(["Flood reaches the old town of Lirio"]);
    expect(wordsOf(reply)).toContain("choir and flood");
  });

  test("tells the newest state of a story, not the one that most reports know", async () => {
    const fire = { title: "Forest fire near Hest", source: "Wire", published: at("2026-11-21T06:00:00Z") };
    const { ask, titles } = await readerOf(
      ["Hest"],
      [
        { ...fire, body: ["A forest fire near Hest has spread over 140 hectares, and two villages were cleared."] },
        {
          ...fire,
          title: "Two villages near Hest cleared",
          body: ["Two villages near Hest were cleared as the forest fire spread over 140 hectares."],
          source: "Post",
          published: at("2026-11-21T07:00:00Z"),
        },
        {
          ...fire,
          title: "Rain puts out forest fire near Hest",
          body: [
            "Rain has put out the forest fire near Hest, and the 650 people of two villages that were cleared may return.",
          ],
          source: "Courier",
          published: at("2026-11-21T21:00:00Z"),
        },
      ],
    );
    const reply = await ask("/digest");
    expect(titles(reply)).toEqual(["Rain puts out forest fire near Hest"]);
    expect(blocksOf(reply, "story")[0]?.sentences[0]?.text).toContain("Rain has put out");
  });

  test("and /topic know what the other told", async () => {
    const { ask } = await readerOf(["flood"], [flood("Courier")]);
    await ask("/topic flood");
    expect(wordsOf(await ask("/digest"))).toContain("Nothing new on flood");
    const other = await readerOf(["flood"], [flood("Courier")]);
    await other.ask("/digest");
    expect(wordsOf(await other.ask("/topic flood"))).toContain("Nothing new on “flood” since");
  });

  test("of the top stories comes to whoever wishes for none", async () => {
    const { ask, titles } = await readerOf([], [flood("Courier")]);
    expect(titles(await ask("/digest", { conversation: { ...room, id: "elsewhere" } }))).toHaveLength(1);
  });
});

describe("/why", () => {
  test("says of a story of the last answer what it matched, how it counted, and where it stands", async () => {
    const { ask, press, parts } = await readerOf(["flood"], [flood("Courier")]);
    await ask("/search flood");
    const said = wordsOf(await ask("/why 1"));
    expect(said).toContain("It would be number 1 of a digest now.");
    expect(said).toContain("It matches flood.");
    expect(said).toMatch(/Score \d\.\d\d = one source × newness 0\.75 × closeness 0\.\d\d\./);

    const sent: Reply[] = [];
    await runDigests({ ...parts, phrasesFor, log: silentLog }, async ({ reply }) => {
      sent.push(reply);
      return { sent: ["1"] };
    });
    const [digest] = sent;
    if (!digest) throw new Error("No digest was sent.");
    expect(wordsOf(await press(digest, "why 1"))).toContain("It was in the digest of 08:00 UTC.");
  });

  test("says when it was told, by which word it is muted, that it is too old, and how far below the cut", async () => {
    const many = Array.from({ length: 7 }, (_, number) => report(number, `Paper ${number}`));
    const old = flood("Courier", { title: "The flood of 2019", published: at("2019-11-21T12:00:00Z") });
    const { ask } = await readerOf(["flood"], [...many, old]);
    expect(wordsOf(await ask("/why The flood of 2019"))).toContain("too old to be news");
    expect(wordsOf(await ask("/why Arden: flood"))).toContain("it is number 7 of 7, below the cut");
    await ask("/digest");
    expect(wordsOf(await ask("/why Gale: flood"))).toContain("Told before (08:00 UTC); it comes again");
    await ask("/mute dykes");
    expect(wordsOf(await ask("/why Gale: flood"))).toContain("it contains “dykes”, which is muted");
  });

  test("says that a story answers no topic, and names a source that fails where nothing is known", async () => {
    const { ask, store, clock } = await readerOf(["choir"], [flood("Courier")]);
    expect(wordsOf(await ask("/why Flood reaches the old town of Lirio"))).toContain("Nothing in it matches choir.");
    await sourceWith(store, [report(1, "Wire")], { now: clock.now() });
    const [source] = await store.sources();
    if (!source) throw new Error("There is no source.");
    const failing = { since: Date.parse("2026-11-22T06:10:00Z"), because: "the server did not answer" };
    await store.saveSourceState(source.id, { ...source.state, failing });
    const said = wordsOf(await ask("/why volcano"));
    expect(said).toContain("I have no article for “volcano”");
    expect(said).toContain("failing since");
  });
});

test("/digest shows a past day again as it was, and says when there was none", async () => {
  const { ask, parts, clock } = await readerOf(["flood"], [flood("Courier")]);
  const sent: Reply[] = [];
  const send = async ({ reply }: { reply: Reply }) => {
    sent.push(reply);
    return { sent: ["1"] };
  };
  await runDigests({ ...parts, phrasesFor, log: silentLog }, send);
  expect((await ask("/digest Sunday")).blocks).toEqual(sent[0]?.blocks);
  clock.moveTo("2026-11-25T12:00:00Z");
  expect(sent).toHaveLength(1);
  for (const day of ["Sunday", "22 November", "2026-11-22"])
    expect((await ask(`/digest ${day}`)).blocks).toEqual(sent[0]?.blocks);
  expect(wordsOf(await ask("/digest yesterday"))).toContain("No digest was sent here on 24 Nov 2026.");
  expect(wordsOf(await ask("/digest someday"))).toContain("I cannot read “someday” as a day.");
  clock.moveTo("2026-11-29T12:00:00Z");
  expect((await ask("/digest Sunday")).blocks).toEqual(sent[0]?.blocks);
});

describe("a replay", () => {
  const news = floods.map((_, number) => ({
    ...report(number, `Paper ${number % 3}`),
    published: { instant: Date.parse(`2026-11-${15 + Math.floor(number / 2)}T1${number}:00:00Z`) },
  }));
  const wish = newSubscription({ conversation: room, topics: ["flood"], zone: "UTC" });

  test("counts what digests did bring on each of the last 7 days", async () => {
    const clock = drivenClock("2026-11-14T08:00:00Z");
    const { parts } = await botWith([], { clock });
    await parts.newsroom.digests.subscribe(wish);
    const brought = new Map<string, number>();
    const waiting = [...news];
    for (let day = 15; day <= 21; day += 1) {
      for (let hour = 0; hour < 24; hour += 1) {
        clock.moveTo(`2026-11-${day}T${String(hour).padStart(2, "0")}:00:00Z`);
        while (waiting[0] && waiting[0].published.instant <= clock.now())
          await parts.newsroom.keep(waiting.splice(0, 1).map(articleOf));
        await runDigests({ ...parts, phrasesFor, log: silentLog }, async ({ reply }) => {
          brought.set(`2026-11-${day}`, blocksOf(reply, "story").length);
          return { sent: ["1"] };
        });
      }
    }
    const replay = await parts.newsroom.digests.replay(wish, { ...room, id: "somebody else" });
    expect(replay).toEqual([...brought].map(([date, stories]) => ({ date, stories })));
    expect(replay.map(({ stories }) => stories)).toEqual([0, 2, 2, 2, 2, 0, 0]);
  });

  test("of an archive that was imported today goes by when things were published, and follows the topics", async () => {
    const { parts } = await botWith(news, { clock: drivenClock("2026-11-21T12:00:00Z") });
    const replay = async (topics: string[]) =>
      (await parts.newsroom.digests.replay({ ...wish, topics }, room)).map(({ stories }) => stories);
    expect(await replay(["flood"])).toEqual([0, 2, 2, 2, 2, 0, 0]);
    expect(await replay(["choir"])).toEqual([0, 0, 1, 0, 0, 0, 0]);
    expect(await replay(["volcano"])).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(await replay([])).toEqual([0, 2, 2, 2, 2, 0, 0]);
  });
});

describe("a preview", () => {
  test("shows today's digest, whatever was told before, and counts as nothing told", async () => {
    const { ask, newsroom, titles } = await readerOf(["flood"], [flood("Courier")]);
    await ask("/topic flood");
    const wish = newSubscription({ conversation: room, topics: ["flood"], zone: "UTC" });
    for (let times = 0; times < 2; times += 1)
      expect(titles(await newsroom.digests.preview(wish, room))).toEqual(["Flood reaches the old town of Lirio"]);
  });
});
