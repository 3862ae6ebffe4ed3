import { describe, expect, test } from "vitest";
import { blocksOf, botWith, type Told, wordsOf } from "../fakes/bot-with.ts";

const first: Told = {
  title: "Ferry crews of Lindholm walk out",
  source: "Nordland Post",
  url: "https://nordland.example/strike",
  published: { instant: Date.parse("2026-11-19T06:00:00Z") },
  body: [
    "Crews of the Lindholm ferries went on strike on Thursday, the union said.",
    "The operator Nordsund had refused to pay six per cent more.",
  ],
};
const repeated: Told = {
  title: "Lindholm ferry crews on strike",
  source: "Echo",
  published: { instant: Date.parse("2026-11-19T09:00:00Z") },
  body: [
    "The crews of the Lindholm ferries are on strike, the union said. The operator Nordsund had refused more pay.",
  ],
};
const added: Told = {
  title: "Lindholm ferry strike: navy sends ships",
  source: "Harbour Courier",
  published: { instant: Date.parse("2026-11-19T15:00:00Z") },
  body: [
    "Crews of the Lindholm ferries are on strike, the union said.",
    "The navy will carry 300 patients to the mainland, minister Ida Brandt announced.",
  ],
};
const ended: Told = {
  title: "Lindholm ferry crews end strike",
  source: "Nordland Post",
  published: { instant: Date.parse("2026-11-20T08:00:00Z") },
  body: ["The strike of the Lindholm ferry crews ended on Friday with a compromise of four per cent at Nordsund."],
};

describe("/story", () => {
  test("tells the first report, what was added by whom, and the latest, each in a sentence of its own", async () => {
    const { ask } = await botWith([ended, repeated, first, added]);
    await ask("/topic Lindholm ferry strike");
    const [timeline] = blocksOf(await ask("/story Lindholm"), "timeline");
    expect(timeline?.entries.map(({ stage, citation, sentence }) => [stage, citation.source, sentence.text])).toEqual([
      ["first", "Nordland Post", first.body[0]],
      ["added", "Harbour Courier", added.body[1]],
      ["latest", "Nordland Post", ended.body[0]],
    ]);
    expect(timeline?.entries[0]?.at).toEqual(first.published);
  });

  test("names who carries the text of another with it, and does not tell it twice", async () => {
    const long = [...first.body, ...added.body, ...ended.body].join(" ");
    const { ask } = await botWith([
      { ...first, body: [long] },
      { ...first, url: "https://echo.example/strike", source: "Echo", body: [long] },
    ]);
    const [timeline] = blocksOf(await ask("/story Lindholm"), "timeline");
    expect(timeline?.entries).toHaveLength(1);
    const [entry] = timeline?.entries ?? [];
    expect(entry?.alsoReportedBy.map(({ source }) => source)).toEqual(["Echo"]);
  });

  test("its numbers are those of /proof, which prints the span of the stored text", async () => {
    const { ask } = await botWith([first, added, ended]);
    await ask("/story Lindholm");
    expect(blocksOf(await ask("/proof 2"), "proof")[0]).toMatchObject({
      sentence: { text: added.body[1] },
      citation: { source: "Harbour Courier" },
    });
  });

  test("is offered under a story that several articles tell, and under no other", async () => {
    const { ask, press } = await botWith([first, added, ended]);
    const reply = await ask("/topic Lindholm strike");
    expect(blocksOf(await press(reply, "story 1"), "timeline")[0]?.entries).toHaveLength(3);
    const alone = await botWith([first]);
    expect(wordsOf(await alone.ask("/topic Lindholm strike"))).not.toContain("story 1");
  });

  test("asks which where the words fit two stories, and only then", async () => {
    const other: Told = {
      title: "Otters return to Lindholm",
      published: { date: "2026-11-01" },
      body: ["Biologists have counted forty otters along the upper Velm, the first in sixty years."],
    };
    const { ask } = await botWith([first, added, ended, other]);
    const reply = await ask("/story Lindholm");
    expect(blocksOf(reply, "choices")[0]?.choices).toHaveLength(2);
  });

  test("speaks the language of the conversation", async () => {
    const { ask } = await botWith([first, added, ended]);
    await ask("/settings language:de");
    expect(wordsOf(await ask("/story Lindholm"))).toContain("3 Artikel, 2 Quellen");
  });
});

describe("/summary of a story", () => {
  test("tells what all sources report, the newest state first, each sentence with who says so", async () => {
    const { ask, press, parts } = await botWith([first, repeated, added, ended]);
    const [story] = blocksOf(await press(await ask("/story Lindholm"), "summary"), "story");
    const said = story?.sentences.map(({ text }) => text) ?? [];
    expect(said[0]).toBe(ended.body[0]);
    expect(said).toContain(added.body[1]);
    expect(said.filter((text) => /on strike/.test(text))).toHaveLength(1);
    expect(story?.title).toBe(ended.title);
    expect(story?.citations.map(({ source }) => source)).toContain("Harbour Courier");
    for (const { article, text, start, end } of story?.sentences ?? []) {
      const [stored] = await parts.store.articlesById([article]);
      expect(stored?.text.slice(start, end)).toBe(text);
    }
  });

  test("comes in three lengths", async () => {
    const { ask, press } = await botWith([first, repeated, added, ended]);
    const sentencesOf = async (length: string) =>
      blocksOf(await ask(`/summary Lindholm of:story length:${length}`), "story")[0]?.sentences.length ?? 0;
    expect(await sentencesOf("headlines")).toBe(1);
    const short = await ask("/summary Lindholm of:story");
    expect(await sentencesOf("short")).toBe(blocksOf(short, "story")[0]?.sentences.length);
    const [full] = blocksOf(await press(short, "full"), "story");
    expect(full?.sentences.length).toBeGreaterThanOrEqual(4);
  });

  test("a length that there is not is explained", async () => {
    const { ask } = await botWith([first]);
    expect(wordsOf(await ask("/summary Lindholm length:endless"))).toContain("headlines, short and full");
  });

  test("says nothing of another story", async () => {
    const otters: Told = {
      title: "Otters return",
      body: ["Forty otters were counted along the upper Velm this autumn."],
    };
    const { ask } = await botWith([first, otters]);
    const [story] = blocksOf(await ask("/summary otters of:story"), "story");
    expect(story?.sentences.map(({ text }) => text)).toEqual(otters.body);
  });
});

describe("sources that disagree", () => {
  const one: Told = {
    title: "Drones close Harrowmouth airport",
    source: "Meridian Wire",
    published: { instant: Date.parse("2026-11-20T08:00:00Z") },
    body: [
      "At Harrowmouth airport 41 flights were cancelled because of drones over the northern runway, officials said.",
    ],
  };
  const other: Told = {
    title: "Harrowmouth airport closed by drones",
    source: "Harbour Courier",
    published: { instant: Date.parse("2026-11-20T10:00:00Z") },
    body: [
      "Drones over the northern runway closed Harrowmouth airport, and 38 flights were cancelled, officials said.",
    ],
  };

  test.each(["/topic Harrowmouth drones", "/story Harrowmouth drones", "/summary Harrowmouth drones of:story"])(
    "are shown side by side: %s",
    async (line) => {
      const { ask } = await botWith([one, other]);
      const [differing] = blocksOf(await ask(line), "disagreement");
      expect(differing?.about).toBe("Sources differ: … flights were cancelled");
      expect(differing?.claims.map(({ value, sources }) => [value, ...sources.map(({ source }) => source)])).toEqual([
        ["38 flights", "Harbour Courier"],
        ["41 flights", "Meridian Wire"],
      ]);
    },
  );

  test("are no such where they agree", async () => {
    const { ask } = await botWith([one, { ...other, body: other.body.map((text) => text.replace("38", "41")) }]);
    expect(blocksOf(await ask("/story Harrowmouth drones"), "disagreement")).toEqual([]);
  });
});
