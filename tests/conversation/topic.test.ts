import { describe, expect, test } from "vitest";
import { blocksOf, botWith, type Told, wordsOf } from "../fakes/bot-with.ts";

const drones: Told = {
  title: "Officials begin drone training abroad",
  source: "Harbour Courier",
  url: "https://courier.example/drones",
  published: { date: "2026-11-20" },
  body: [
    "Officials from Veshna have begun drone training in Aldria, a minister said on Friday.",
    "The training of 40 pilots is to last until spring, the ministry added.",
    "Meanwhile the weather in the capital stayed mild.",
  ],
};
const storm: Told = {
  title: "Storm closes the harbour of Lirio",
  published: { date: "2026-11-18" },
  body: ["A storm closed the harbour of Lirio on Wednesday, and ferries stayed in port."],
};
const machine: Told = {
  title: "A washing machine museum opens",
  body: ["The machine museum in Lirio opened its doors."],
};

describe("/topic", () => {
  test("answers with the story, its source, its date, and the sentences that hold the words", async () => {
    const { ask } = await botWith([drones, storm]);
    const reply = await ask("/topic drone training");
    const [story, ...others] = blocksOf(reply, "story");
    expect(others).toEqual([]);
    expect(story).toMatchObject({
      title: drones.title,
      source: "Harbour Courier",
      url: drones.url,
      published: { date: "2026-11-20" },
      because: ["drone", "training"],
    });
    expect(story?.sentences[0]?.text).toBe(drones.body[0]);
    expect(story?.sentences.map(({ text }) => text)).not.toContain(drones.body[2]);
    expect(wordsOf(reply)).toContain("matched: drone, training · 1 article from 20 Nov 2026");
  });

  test("cites every sentence by its place in the text as it was given", async () => {
    const { ask, parts } = await botWith([drones]);
    const [story] = blocksOf(await ask("/topic drones"), "story");
    const [stored] = await parts.store.articlesById([story?.sentences[0]?.article ?? 0]);
    expect(story?.sentences.length).toBeGreaterThan(0);
    for (const { text, start, end } of story?.sentences ?? []) expect(stored?.text.slice(start, end)).toBe(text);
  });

  test("text without a command is a topic", async () => {
    const { ask } = await botWith([drones, storm]);
    expect(blocksOf(await ask("what's new with the storm in Lirio?"), "story")[0]?.title).toBe(storm.title);
  });

  test("finds other forms of a word, and never a word inside another", async () => {
    const { ask } = await botWith([drones, machine]);
    expect(blocksOf(await ask("drones"), "story")).toHaveLength(1);
    expect(blocksOf(await ask("mac"), "story")).toHaveLength(0);
  });

  test("says so when nothing matches, says what was searched, and offers nothing unrelated", async () => {
    const { ask } = await botWith([drones, storm]);
    const reply = await ask("/topic solar eclipse");
    expect(blocksOf(reply, "story")).toEqual([]);
    expect(wordsOf(reply)).toContain("Nothing about “solar eclipse”. I searched 2 articles from 18–20 Nov 2026.");
  });

  test("does not answer a question of two words with what holds only one", async () => {
    const { ask } = await botWith([drones, storm]);
    expect(blocksOf(await ask("drone harbour"), "story")).toEqual([]);
  });

  test("an empty archive says how to fill it", async () => {
    const { ask } = await botWith();
    expect(wordsOf(await ask("drones"))).toContain("npx tidings import PATH");
  });

  test("only common words are no topic", async () => {
    const { ask } = await botWith([drones]);
    expect(wordsOf(await ask("what is the"))).toContain("contains no word that I could look for");
  });

  test("reports on one event from several sources are one story", async () => {
    const { ask } = await botWith([
      drones,
      {
        ...drones,
        url: "https://post.example/1",
        source: "Nordland Post",
        title: "Veshna pilots in drone training in Aldria",
      },
      storm,
    ]);
    const [story, ...others] = blocksOf(await ask("/topic drone training"), "story");
    expect(others).toEqual([]);
    const named = [story?.source, ...(story?.alsoReportedBy.map(({ source }) => source) ?? [])];
    expect(named.toSorted()).toEqual(["Harbour Courier", "Nordland Post"]);
  });

  test("tells a story in the sentences of the source that is asked", async () => {
    const post: Told = {
      ...drones,
      url: "https://post.example/1",
      source: "Nordland Post",
      body: ["Officials from Veshna are in Aldria for drone training, a minister told parliament on Friday."],
    };
    const { ask } = await botWith([drones, post, storm]);
    const tellers = async (question: string) => {
      const stories = blocksOf(await ask(question), "story");
      expect(stories).toHaveLength(1);
      return stories.flatMap(({ citations }) => citations.map(({ source }) => source));
    };
    expect(await tellers("/topic drone training according to Nordland Post")).toEqual(["Nordland Post"]);
    expect(await tellers("/topic drone training according to Harbour Courier")).toEqual(["Harbour Courier"]);
  });

  test("more pages until all is shown, then says that was all", async () => {
    const subjects = ["glacier", "election", "football", "vaccine", "festival"];
    const { ask, press } = await botWith(
      subjects.map((subject) => ({
        title: `Lirio and its ${subject}`,
        body: [`In Lirio the ${subject} is all that people talk about.`],
      })),
    );
    const first = await ask("Lirio");
    expect(blocksOf(first, "story")).toHaveLength(3);
    const second = await press(first, "more");
    expect(blocksOf(second, "story")).toHaveLength(2);
    const titles = [...blocksOf(first, "story"), ...blocksOf(second, "story")].map(({ title }) => title);
    expect(new Set(titles).size).toBe(5);
    expect(wordsOf(second)).not.toContain("more");
    for (const page of [3, 9]) {
      expect(wordsOf(await ask(`/topic page:${page} Lirio`))).toContain("That was all: there are 2 pages.");
    }
  });

  test("every answer from samples says that they are samples, no answer from real articles does", async () => {
    const samples = await botWith([{ ...drones, isSample: true }]);
    for (const line of ["/topic drones", "/news", "/summary 1", "/proof 1", "/sources", "quantum turnips"]) {
      expect(wordsOf(await samples.ask(line))).toContain("These are sample articles about invented events.");
    }
    const real = await botWith([drones]);
    expect(wordsOf(await real.ask("/topic drones"))).not.toContain("sample");
  });
});

describe("/summary and /proof", () => {
  test("a number is that of the last answer", async () => {
    const { ask } = await botWith([drones, storm]);
    await ask("/topic storm");
    expect(blocksOf(await ask("/summary 1"), "story")[0]?.title).toBe(storm.title);
    await ask("/topic drone");
    expect(blocksOf(await ask("/summary 1"), "story")[0]?.title).toBe(drones.title);
  });

  test("a number that the last answer did not show is no article", async () => {
    const { ask } = await botWith([drones, storm]);
    await ask("/topic storm");
    expect(wordsOf(await ask("/summary 2"))).toContain("I have no article for “2”.");
    expect(blocksOf(await ask("/summary #2"), "story")[0]?.title).toBe(storm.title);
  });

  test("numbers belong to the asker: another's answer does not change mine", async () => {
    const { ask } = await botWith([drones, storm]);
    await ask("/topic storm");
    await ask("/topic drone", { asker: { platform: "chat", id: "ben" } });
    expect(blocksOf(await ask("/summary 1"), "story")[0]?.title).toBe(storm.title);
  });

  test("an article is found by words of its title and by its address", async () => {
    const { ask } = await botWith([drones, storm]);
    expect(blocksOf(await ask("/summary drone training"), "story")[0]?.title).toBe(drones.title);
    expect(blocksOf(await ask("/summary https://courier.example/drones?utm_source=x"), "story")[0]?.title).toBe(
      drones.title,
    );
  });

  test("asks which when several fit, and a press answers", async () => {
    const { ask, press } = await botWith([
      drones,
      { ...drones, url: "https://x.example/2", title: "Drone training ends" },
    ]);
    const which = await ask("/summary drone training");
    expect(wordsOf(which)).toContain("Several articles fit");
    const reply = await press(which, "Drone training ends (Harbour Courier)");
    expect(blocksOf(reply, "story")[0]?.title).toBe("Drone training ends");
  });

  test("an article that is not there is said so", async () => {
    const { ask } = await botWith([drones]);
    for (const asked of ["77", "#77", "https://nowhere.example/", "quantum turnips"]) {
      expect(wordsOf(await ask(`/proof ${asked}`))).toContain(`I have no article for “${asked}”.`);
    }
  });

  test("a summary is verbatim sentences of the article, in their order", async () => {
    const { ask } = await botWith([drones]);
    const [story] = blocksOf(await ask("/summary drone training"), "story");
    const text = drones.body.join("\n\n");
    expect(story?.sentences.length).toBeGreaterThanOrEqual(2);
    for (const { text: said, start, end } of story?.sentences ?? []) expect(text.slice(start, end)).toBe(said);
    const starts = story?.sentences.map(({ start }) => start) ?? [];
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
  });

  test("first words that stand for a headline are marked so in a proof as well", async () => {
    const { ask, press } = await botWith([{ ...drones, titleIsGuessed: true }]);
    const proofs = blocksOf(await press(await ask("/topic drone training"), "proof 1"), "proof");
    expect(proofs[0]?.citation.title).toBe(`${drones.title}…`);
  });

  test("the headline, its link and its date are those of an article that is cited", async () => {
    const day = { date: "2026-11-20" };
    const three: Told = {
      title: "Storm Petra kills three in Kent",
      source: "Meridian Wire",
      url: "https://wire.example/three",
      published: day,
      body: [
        "Storm Petra killed three people in Kent, police said.",
        "Storm Petra should reach the Netherlands by evening.",
      ],
    };
    const four: Told = {
      title: "Four dead as Storm Petra batters Kent",
      source: "Harbour Courier",
      url: "https://courier.example/four",
      published: day,
      body: [
        "Four people died when Storm Petra hit Kent, the council said.",
        "Storm Petra blocked the railway to Dover.",
      ],
    };
    const { ask } = await botWith([three, four]);
    for (const [words, told] of [
      ["petra netherlands", three],
      ["petra railway", four],
    ] as const) {
      const [story] = blocksOf(await ask(`/topic ${words}`), "story");
      expect(story?.alsoReportedBy).toHaveLength(1);
      expect(story).toMatchObject({ title: told.title, url: told.url, source: told.source });
    }
  });

  test("the proof of an answer is exactly its sentences, with their source", async () => {
    const { ask, press } = await botWith([drones, storm]);
    const reply = await ask("/topic drone training");
    const [story] = blocksOf(reply, "story");
    const proofs = blocksOf(await press(reply, "proof 1"), "proof");
    expect(proofs.map(({ sentence }) => sentence.text)).toEqual(story?.sentences.map(({ text }) => text));
    expect(proofs[0]?.citation).toMatchObject({ source: "Harbour Courier", url: drones.url });
  });
});
