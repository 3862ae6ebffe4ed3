import { describe, expect, test } from "vitest";
import { blocksOf, botWith, type Told, wordsOf } from "../fakes/bot-with.ts";

const at = (day: number, hour: number) => ({ instant: Date.UTC(2026, 10, day, hour) });

const burned: Told = {
  title: "Fire destroys market hall in Calder",
  source: "Daily Ledger",
  published: at(19, 9),
  body: [
    "A fire destroyed the market hall of Calder on Wednesday night.",
    "Police suspect arson in the market hall of Calder.",
  ],
};
const held: Told = {
  title: "Man held over Calder market hall fire",
  source: "Radio Calder",
  published: at(20, 9),
  body: ["Police in Calder arrested a man of 34 on suspicion of setting fire to the market hall of Calder."],
};
const freed: Told = {
  title: "Calder market hall fire: man freed",
  source: "Northern Wire",
  published: at(21, 8),
  body: ["The man who was arrested over the fire in the market hall of Calder was released on Saturday."],
};

describe("a story whose state has changed", () => {
  test.each([
    ["the state before it last", [held, burned, freed]],
    ["the state before it first", [freed, held, burned]],
  ])("leads with its newest report, though another stands best for it: %s", async (_, articles) => {
    const { ask } = await botWith(articles);
    const [story, ...others] = blocksOf(await ask("/news"), "story");
    expect(others).toEqual([]);
    expect(story?.title).toBe(freed.title);
    expect(story?.sentences.map(({ text }) => text)).toEqual(freed.body);
  });

  test("has the headline of now above its timeline", async () => {
    const { ask } = await botWith([held, burned, freed]);
    await ask("/news");
    expect(wordsOf(await ask("/story 1"))).toContain(`“${freed.title}”: 3 articles`);
  });

  test("is led by the one that stands best where all came within three hours, or nobody knows when", async () => {
    for (const published of [at(20, 11), "unknown"] as const) {
      const { ask } = await botWith([held, burned, { ...freed, published }]);
      expect(blocksOf(await ask("/news"), "story")[0]?.title).not.toBe(freed.title);
    }
  });

  test("is not led by a late copy of an early report", async () => {
    const agency = {
      ...burned,
      body: [
        ...burned.body,
        "The market hall of Calder, built in 1898, had been restored for four million euros only three years before.",
        "Forty traders lost their stalls in the fire, and the council of Calder said they may sell in the old port.",
      ],
    };
    const { ask } = await botWith([agency, held, { ...agency, source: "Echo", published: at(22, 9) }]);
    const [story] = blocksOf(await ask("/news"), "story");
    expect(story?.title).toBe(held.title);
  });
});

const lost: Told = {
  title: "Storm in Arvon: hiker missing",
  source: "Daily Ledger",
  published: at(17, 18),
  body: [
    "About 450 people left the camp of Arvon after the storm tore its tents away, the fire service said.",
    "A hiker of 62 has been missing since the storm began. Her tent was found empty in Arvon.",
  ],
};
const found: Told = {
  title: "Missing hiker found alive after Arvon storm",
  source: "Coast Radio",
  published: at(18, 9),
  body: [
    "The hiker missing since the storm in Arvon has been found alive, the fire service said on Wednesday.",
    "The camp of Arvon stays closed until Friday, its owner Tom Brel said.",
  ],
};
const alive = found.body[0] ?? "";

describe("what an article begins with", () => {
  const textsOf = (reply: Parameters<typeof blocksOf>[0]) =>
    blocksOf(reply, "story").flatMap(({ sentences }) => sentences.map(({ text }) => text));

  test("answers a topic before what was the state a day earlier", async () => {
    const { ask } = await botWith([lost, found]);
    const reply = await ask("/topic arvon camp tents");
    const [story] = blocksOf(reply, "story");
    expect(story?.title).toBe(found.title);
    expect(textsOf(reply)[0]).toBe(alive);
  });

  test("answers a question rather than an older sentence with as many of its words", async () => {
    const { ask } = await botWith([lost, found]);
    const [proof] = blocksOf(await ask("/ask was the missing hiker found?"), "proof");
    expect(proof?.sentence.text).toBe(alive);
  });

  test("is the step that a timeline tells, and comes first in the summary of the story", async () => {
    const { ask } = await botWith([lost, found]);
    await ask("/news");
    const [timeline] = blocksOf(await ask("/story 1"), "timeline");
    expect(timeline?.entries.at(-1)?.sentence.text).toBe(alive);
    expect(textsOf(await ask("/summary 1 of:story"))[0]).toBe(alive);
  });

  test("is said where the sentence with more news names nobody", async () => {
    const { ask } = await botWith([
      {
        title: "Calder United beat Sund 3-1 in semi-final",
        source: "Sports Desk",
        published: at(20, 20),
        body: [
          "Calder United beat Sund 3-1 in the semi-final of the cup on Friday.",
          "Captain Sam Orr of Calder United hurt a knee and may miss the cup final.",
        ],
      },
      {
        title: "Calder United captain Orr to miss cup final",
        source: "Radio Calder",
        published: at(22, 9),
        body: ["Calder United captain Sam Orr will miss the cup final.", "A scan showed a torn ligament."],
      },
    ]);
    await ask("/news");
    const [timeline] = blocksOf(await ask("/story 1"), "timeline");
    expect(timeline?.entries.at(-1)?.sentence.text).toMatch(/^(?:Calder United captain Sam Orr|A scan)/);
  });
});

test("a toll that a report gives further down replaces the older one", async () => {
  const { ask } = await botWith([
    {
      title: "Seven killed in Arvon rail crash",
      source: "Daily Ledger",
      published: at(20, 9),
      body: ["Seven people died when two trains collided near Arvon on Friday night, the health service said."],
    },
    {
      title: "Arvon rail crash: signal was working",
      source: "Radio Calder",
      published: at(21, 9),
      body: [
        "The signal near Arvon was working when the two trains collided on Friday night, investigators said.",
        "One train passed it at red, the first findings show. The driver Tom Brel is being heard.",
        "The line from Arvon to Sund stays closed.",
        "The number of dead rose to eight when a woman died in hospital.",
      ],
    },
  ]);
  const [story] = blocksOf(await ask("/topic arvon trains"), "story");
  expect(story?.sentences.map(({ text }) => text).join(" ")).not.toContain("Seven");
  expect(story?.title).toBe("Arvon rail crash: signal was working");
});

test("a lone report is summed up with its news rather than with “her deputy”", async () => {
  const { ask } = await botWith([
    {
      title: "Bank of Orland governor Lindt to step down in March",
      body: [
        "The governor of the Bank of Orland, Mara Lindt, will step down in March, two years early, she said on Tuesday.",
        "She gave private reasons. The government denied that there had been a quarrel over interest rates.",
        "Her deputy, Lars Dahl, is seen as the likely successor.",
      ],
    },
  ]);
  await ask("/news");
  const [story] = blocksOf(await ask("/summary 1"), "story");
  expect(story?.sentences[0]?.text).toMatch(/^The governor of the Bank of Orland, Mara Lindt/);
});
