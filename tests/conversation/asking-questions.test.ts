import { describe, expect, test } from "vitest";
import { blocksOf, botWith, type Told, wordsOf } from "../fakes/bot-with.ts";

const closure: Told = {
  title: "Drones over Harrowmouth",
  source: "Meridian Wire",
  url: "https://wire.example/drones",
  published: { date: "2026-11-20" },
  body: [
    "Harrowmouth woke up to an unusual morning.",
    "Airport director Sunniva Dahl closed the northern runway after drones were sighted.",
    "Passengers slept on the floor of the terminal.",
  ],
};
const inquiry: Told = {
  title: "Inquiry into the airport of Harrowmouth",
  source: "Harbour Courier",
  published: { date: "2026-11-21" },
  body: ["The inquiry asks why the northern runway stayed shut until midnight.", "The airport has promised a report."],
};

describe("/ask", () => {
  test("answers with one sentence first, its source under it, and then the stories", async () => {
    const { ask } = await botWith([closure, inquiry]);
    const reply = await ask("/ask who closed the northern runway?");
    const [answer] = reply.blocks;
    expect(answer).toMatchObject({
      kind: "proof",
      sentence: { text: closure.body[1] },
      citation: { source: "Meridian Wire", url: "https://wire.example/drones", published: { date: "2026-11-20" } },
    });
    const stories = blocksOf(reply, "story");
    expect(stories.length).toBeGreaterThan(0);
    expect(stories.flatMap(({ sentences }) => sentences.map(({ text }) => text))).not.toContain(closure.body[1]);
  });

  test.each([
    ["de", "wer sperrte die Landebahn?", "Flughafenchefin Sunniva Dahl sperrte die Landebahn wegen der Drohnen."],
    ["fr", "qui a fermé la piste ?", "La directrice Sunniva Dahl a fermé la piste à cause des drones."],
    ["es", "¿quién cerró la pista?", "La directora Sunniva Dahl cerró la pista a causa de los drones."],
    ["ru", "кто закрыл полосу?", "Директор Суннива Даль закрыла полосу из-за дронов."],
  ])("in %s", async (language, question, sentence) => {
    const { ask } = await botWith([
      { ...closure, language, title: "Harrowmouth", body: ["Harrowmouth, 7:30.", sentence] },
    ]);
    expect(blocksOf(await ask(`/ask ${question}`, { language }), "proof")[0]?.sentence.text).toBe(sentence);
  });

  test("says so where no sentence holds most of what was asked", async () => {
    const { ask } = await botWith([
      {
        title: "Volcano, glacier and geyser of Lirio",
        body: ["The volcano was quiet on Friday.", "A new path leads to the glacier.", "Nobody saw the geyser spring."],
      },
    ]);
    const reply = await ask("/ask Lirio volcano glacier geyser");
    expect(wordsOf(reply)).toContain("No sentence answers this by itself. This comes nearest:");
  });

  test("takes no sentence for an answer that is about another place", async () => {
    const { ask } = await botWith([
      {
        title: "Fire in Barcelona",
        body: ["In Barcelona 22,000 people were evacuated on Saturday from a burning stage."],
      },
      { title: "Fire in Leeds", body: ["In Leeds 900 people were evacuated on Saturday from a burning hall."] },
      {
        title: "The Danube reaches Passau",
        body: ["The Danube reached the old town of Passau on Sunday."],
      },
    ]);
    const reply = await ask("/ask how many people were evacuated in Passau?");
    expect(wordsOf(reply)).toContain("No sentence answers this by itself.");
    expect(blocksOf(reply, "proof")[0]?.sentence.text).toContain("Passau");
  });

  test("counts what is asked for: another figure with more of the words is further from it", async () => {
    const crash: Told = {
      title: "Search for the black box goes on",
      body: [
        "Investigators reached the site of the Velmair crash 6 miles from Arvon on Monday.",
        "The crash killed all 150 people on board.",
      ],
    };
    const { ask } = await botWith([crash]);
    const reply = await ask("/ask how many people died in the Velmair crash?");
    expect(blocksOf(reply, "proof")[0]?.sentence.text).toContain("150 people");
    const far = await ask("/ask how far from Arvon is the site of the Velmair crash?");
    expect(blocksOf(far, "proof")[0]?.sentence.text).toContain("6 miles");
  });

  test("takes no sentence for an answer that holds only half of what was asked", async () => {
    const { ask } = await botWith([
      {
        title: "A new Mac",
        body: ["Mac watchers say that it will go a long way.", "The sale of new machines begins in December."],
      },
    ]);
    expect(wordsOf(await ask("/ask when does the new Mac go on sale?"))).toContain(
      "No sentence answers this by itself.",
    );
  });

  test("numbers the story of an article that says nothing but the answer", async () => {
    for (const body of [["Sunniva Dahl closed the runway."], ["Sunniva Dahl closed the runway.", "It rained."]]) {
      const { ask, press } = await botWith([{ title: "Harrowmouth", body }]);
      const reply = await ask("/ask who closed the runway?");
      expect(blocksOf(await press(reply, "proof 1"), "proof")[0]?.citation.title).toBe("Harrowmouth");
    }
  });

  test("takes no common word of another language for a slip", async () => {
    const { ask } = await botWith([
      { title: "Hochwasser", language: "de", body: ["In Passau wurden 150 Menschen evakuiert, sagte die Polizei."] },
      { title: "A vile trick", body: ["The vile trick was played on a combine harvester."] },
    ]);
    const said = wordsOf(await ask("/ask wie viele Menschen wurden in Passau evakuiert?"));
    expect(said).not.toContain("Showing");
    expect(said).toContain("150 Menschen");
  });

  test("is honest when nothing answers", async () => {
    const { ask } = await botWith([closure, inquiry]);
    const reply = await ask("/ask who won the chess tournament?");
    expect(blocksOf(reply, "proof")).toEqual([]);
    expect(blocksOf(reply, "story")).toEqual([]);
    expect(wordsOf(reply)).toContain("I searched 2 articles");
  });
});

describe("/search", () => {
  const subjects = ["glacier", "election", "football", "vaccine", "festival", "harvest", "theatre"];
  const archive = subjects.map(
    (subject, index): Told => ({
      title: `Lirio and its ${subject}`,
      source: `Source of the ${subject}`,
      published: { date: `2026-11-${10 + index}` },
      body: [`In Lirio the ${subject} is all that people talk about.`],
    }),
  );
  const titlesIn = (reply: Parameters<typeof wordsOf>[0]) => blocksOf(reply, "story").map(({ title }) => title);

  test("lists every article that holds the words, five on a page", async () => {
    const { ask, press } = await botWith(archive);
    const first = await ask("/search Lirio");
    expect(titlesIn(first)).toHaveLength(5);
    expect(blocksOf(first, "page")).toEqual([{ kind: "page", number: 1, of: 2 }]);
    const second = await press(first, "more");
    expect(new Set([...titlesIn(first), ...titlesIn(second)]).size).toBe(7);
    expect(wordsOf(second)).not.toContain("more");
  });

  test("puts the newest first where that is asked for, also on the next page", async () => {
    const { ask, press } = await botWith(archive);
    const first = await press(await ask("/search Lirio"), "newest first");
    const second = await press(first, "more");
    expect([...titlesIn(first), ...titlesIn(second)]).toEqual(archive.map(({ title }) => title).toReversed());
    expect(wordsOf(second)).toContain("best first");
  });

  test("lists the articles of one story each by itself, and finds the same again", async () => {
    const { ask } = await botWith([closure, { ...closure, url: "https://x.example/2", source: "Echo" }]);
    expect(titlesIn(await ask("/search runway"))).toHaveLength(2);
    expect(titlesIn(await ask("/search runway"))).toHaveLength(2);
  });

  test("its numbers are those of /summary", async () => {
    const { ask } = await botWith(archive);
    const [, second] = titlesIn(await ask("/search Lirio order:newest"));
    expect(titlesIn(await ask("/summary 2"))).toEqual([second]);
  });

  test("says what was searched when there is nothing, in the language of the conversation", async () => {
    const { ask } = await botWith(archive);
    expect(wordsOf(await ask("/search quantum turnips"))).toContain("I searched 7 articles");
    await ask("/settings language:de");
    expect(wordsOf(await ask("/search quantum turnips"))).toContain("Durchsucht: 7 Artikel");
  });
});
