import { describe, expect, test } from "vitest";
import { blocksOf, botWith, type Told, wordsOf } from "../fakes/bot-with.ts";

const calder: Told = {
  title: "Man dies in house fire in Calder",
  published: { date: "2026-11-04" },
  body: ["A man of 78 died when a house in Calder caught fire on Wednesday night.", "The fire began in the kitchen."],
};
const dunmore: Told = {
  title: "Arson suspected after fire in Dunmore flats",
  published: { date: "2026-11-10" },
  body: [
    "A tenant died in a fire in a block of flats on Quarry Lane, and police in Dunmore suspect arson.",
    "Detectives look for a youth in a green jacket who ran from the cellar with a can.",
  ],
};
const rain: Told = {
  title: "A wet week",
  body: ["It rained in Lirio, and the mayor of Arvon opened a museum of wool and lace."],
};

/** So that the names tell no more than the other words. */
const elsewhere = ["Arvon", "Lirio", "Grafton", "Wexmouth", "Elsin", "Lindholm"].map(
  (town): Told => ({
    title: `Fair in ${town}`,
    body: [`The bakers of ${town} invited those of Calder and Dunmore to their fair.`],
  }),
);

const titlesOf = (reply: Parameters<typeof blocksOf>[0]) => blocksOf(reply, "story").map(({ title }) => title);

describe("an answer holds no unrelated article", () => {
  test("what happened elsewhere is no answer to a question that names a place", async () => {
    const { ask } = await botWith([calder, dunmore, rain, ...elsewhere]);
    expect(titlesOf(await ask("/ask who died in the fire in Calder?"))).toEqual([calder.title]);
    expect(titlesOf(await ask("/topic died fire Dunmore"))).toEqual([dunmore.title]);
  });

  test("nor is it one to a question that begins with a name in capitals", async () => {
    const brazil: Told = {
      title: "Brazil: unemployment rate falls",
      body: ["Brazil's unemployment rate fell.", "The rate of unemployment was 9.6 percent."],
    };
    const home: Told = { title: "Jobs", body: ["The unemployment rate in the UK rose to 4.7 percent."] };
    const { ask } = await botWith([brazil, home, rain, ...elsewhere]);
    expect(titlesOf(await ask("/topic UK unemployment rate"))).toEqual([home.title]);
  });

  test("a name that no article holds is not made of another word that happens to be spelled like it", async () => {
    const kept: Told = { title: "Storm kept ferries in port", body: ["The storm kept all ferries of Lirio in port."] };
    const { ask } = await botWith([kept, rain]);
    const reply = await ask("/topic storm Kent");
    expect(wordsOf(reply)).not.toContain("Showing");
    expect(titlesOf(reply)).toEqual([]);
  });

  test("what holds two of three words in passing is none beside what is about all three", async () => {
    const bridge: Told = {
      title: "Harrow Bridge in Dunmore closed over cracks",
      body: ["The Harrow Bridge in Dunmore was closed on Tuesday.", "Engineers found cracks in the bridge."],
    };
    const canoes: Told = {
      title: "Canoes protest against a dam",
      body: [
        "Three hundred people in canoes closed the river harbour for two hours to protest against a dam.",
        "Speakers called for clean water, quiet nights, more fish and a law that keeps the valley as it is.",
        "A minister, who had come from the capital to hear them, waved from the bridge and left at noon.",
      ],
    };
    const { ask } = await botWith([bridge, canoes, rain, ...elsewhere]);
    expect(titlesOf(await ask("/topic bridge dunmore closed"))).toEqual([bridge.title]);
  });

  test("beside a direct answer, what holds less of the question than it does is none", async () => {
    const rate: Told = {
      title: "Central bank of Calder cuts its rate by a quarter of a point",
      body: [
        "The central bank of Calder cut its key rate by a quarter of a point on Tuesday.",
        "Two members of the council wanted a cut of half a point, the minutes say.",
      ],
    };
    const election: Told = {
      title: "Election in Norrland: farmers gain half a point",
      body: ["The farmers' party gained half a point in Norrland.", "Voters wanted lower taxes, pollsters said."],
    };
    const { ask } = await botWith([rate, election, rain, ...elsewhere]);
    const reply = await ask("/ask who wanted a cut of half a point?");
    expect(wordsOf(reply)).toContain("Two members of the council wanted a cut of half a point");
    expect(titlesOf(reply)).toEqual([rate.title]);
    expect(titlesOf(await ask("/ask half a point in Norrland"))).toContain(election.title);
  });

  test("what others say is not passed off as the words of the publisher that was named", async () => {
    const line: Told = {
      title: "Corvane to buy Lythe",
      source: "Market Line",
      body: ["Corvane is buying Lythe Biotech."],
    };
    const letter: Told = {
      title: "Gout drug lures Corvane",
      source: "Pharma Letter",
      body: ["Corvane is betting on gout with a cash offer for Lythe Biotech."],
    };
    const question = "/topic according to Pharma Letter what is Corvane buying";
    const { ask } = await botWith([line, rain, { ...rain, title: "Rain", source: "Pharma Letter" }, ...elsewhere]);
    expect(wordsOf(await ask(question))).toContain("I found nothing on this from Pharma Letter. From others:");
    const both = await (await botWith([line, letter, rain, ...elsewhere])).ask(question);
    expect(wordsOf(both)).not.toContain("found nothing on this");
    expect(blocksOf(both, "story").flatMap(({ sentences }) => sentences.map(({ text }) => text))).toContain(
      letter.body[0],
    );
  });

  test("a word that nothing of what is shown holds is named", async () => {
    const strike: Told = { title: "Ferry strike in Lirio", body: ["The ferry strike in Lirio goes on."] };
    const { ask } = await botWith([strike, rain, ...elsewhere]);
    expect(wordsOf(await ask("/topic ferry strike zeppelins"))).toContain("· not matched: zeppelins");
    expect(wordsOf(await ask("/topic ferry strike"))).not.toContain("not matched");
  });

  test("what tells of us tells nothing of the US", async () => {
    const growth: Told = {
      title: "Economy grows",
      body: ["The U.S. economy grew by 3.8 percent in the last quarter."],
    };
    const oceans: Told = {
      title: "Oceans in danger",
      body: ["The economy of the seas, which feeds us, is in danger."],
    };
    const { ask } = await botWith([growth, oceans, rain]);
    expect(titlesOf(await ask("/topic US economy"))).toEqual([growth.title]);
    expect(titlesOf(await ask("/topic us economy all:true"))).toHaveLength(2);
  });

  test("three words of four are enough, in passing as well", async () => {
    const plant: Told = {
      title: "Fear for jobs at the vaccine plant",
      body: [
        "The 900 people at the plant in Wexmouth learned from the radio that they will have a new owner.",
        "Their union asked for a meeting, and shops in the main street put signs of support into their windows.",
        "Mayor Keith Abel said that the town had given the firm cheap land and expected loyalty in return.",
        "A spokeswoman of the new owner promised to come to the town next week and to answer every question.",
      ],
    };
    const sayings: Told = { title: "Sayings", body: ["They say so, and we say so, and all of us say so again."] };
    const { ask } = await botWith([plant, sayings, rain, ...elsewhere]);
    const answer = blocksOf(await ask("/ask what did Mayor Keith Abel say?"), "proof")[0];
    expect(answer?.sentence.text).toBe(plant.body[2]);
  });

  test("a French question in an English conversation is not answered by whatever holds its small words", async () => {
    const strike: Told = {
      title: "Grève : un vol sur deux annulé à Orly",
      language: "fr",
      body: ["La moitié des vols ont été annulés vendredi à l’aéroport d’Orly en raison d’une grève."],
    };
    const flood: Told = {
      title: "Une crue du Rhône",
      language: "fr",
      body: ["Trois cents habitants ont été évacués jeudi de nuit à cause d’une crue du Rhône."],
    };
    const { ask } = await botWith([strike, flood]);
    expect(titlesOf(await ask("/ask Combien de vols ont été annulés à Orly ?"))).toEqual([strike.title]);
  });

  test("what is shown for want of something newer is not said to match the time that was asked for", async () => {
    const { ask } = await botWith([calder]);
    const reply = await ask("/topic news of yesterday");
    expect(titlesOf(reply)).toEqual([calder.title]);
    expect(wordsOf(reply)).not.toContain("matched: yesterday");
    expect(blocksOf(reply, "story")[0]?.because).toEqual([]);
  });
});

describe("sentences of an answer can be understood", () => {
  const nets: Told = {
    title: "Two held over airport drones",
    published: { date: "2026-11-14" },
    body: [
      "Two brothers have been arrested over the drones that closed Harrowmouth airport.",
      "Their lawyer is Ilka Moran. She wants parliament to agree on a licence for drones this winter.",
    ],
  };

  test("none that begins with “She” stands without the one that says who she is", async () => {
    const { ask } = await botWith([nets, rain]);
    const [story] = blocksOf(await ask("/topic drones"), "story");
    expect(story?.sentences.map(({ text }) => text)).toEqual([nets.body[0]]);
  });

  test("an answer brings the sentence before it where it needs it, as one span of the text", async () => {
    const law: Told = {
      title: "Bundestag beschließt Tempolimit",
      language: "de",
      body: ["Der Bundestag hat ein Tempolimit beschlossen. Dafür stimmten 361 Abgeordnete, 298 dagegen."],
    };
    const { ask, parts } = await botWith([law]);
    const reply = await ask("/ask Wie viele Abgeordnete stimmten für das Tempolimit?");
    const [proof] = blocksOf(reply, "proof");
    expect(proof?.sentence.text).toBe(law.body[0]);
    const [stored] = await parts.store.articlesById([proof?.sentence.article ?? 0]);
    expect(stored?.text.slice(proof?.sentence.start, proof?.sentence.end)).toBe(law.body[0]);
    expect(wordsOf(reply)).not.toContain("No sentence answers");
  });

  test("what leans on the answer is not left behind under it", async () => {
    const van: Told = {
      title: "Cash van held up in Calder",
      body: [
        "Four masked robbers held up a cash van on the ring road of Calder on Tuesday. They held the guards of the cash van up for an hour.",
        "Police closed the ring road until noon.",
      ],
    };
    const { ask } = await botWith([van, rain]);
    const reply = await ask("/ask who held up the cash van in Calder on the ring road?");
    expect(blocksOf(reply, "proof")[0]?.sentence.text).toMatch(/^Four masked robbers/);
    const texts = blocksOf(reply, "story").flatMap(({ sentences }) => sentences.map(({ text }) => text));
    expect(texts).toEqual([van.body[1]]);
  });

  test.each([
    "Because the harbour had grown so much, she could no longer run both parts of it.",
    "Two of them left the harbour at noon, and the harbour was empty.",
  ])("nor is this one shown alone: %s", async (leaning) => {
    const harbour: Told = {
      title: "Harbour changes hands",
      body: ["The harbour of Lirio has a new master.", `Ida Lund ran the docks. The weather was mild. ${leaning}`],
    };
    const { ask } = await botWith([harbour, rain]);
    const [story] = blocksOf(await ask("/topic harbour"), "story");
    expect(story?.sentences.map(({ text }) => text)).not.toContain(leaning);
  });

  test("what somebody is reported to have said is not shown without who it was", async () => {
    const drones: Told = {
      title: "Drohnen über dem Flughafen",
      language: "de",
      body: [
        "Drohnen haben den Flughafen Harrowmouth stillgelegt.",
        "Kapitänin Ida Lund war im Anflug. Die Drohnen seien dreimal aus Richtung der See gekommen. Zwei von ihnen waren Drohnen aus Holz.",
      ],
    };
    const { ask } = await botWith([drones, rain]);
    const [story] = blocksOf(await ask("/topic Drohnen"), "story");
    expect(story?.sentences.map(({ text }) => text)).toEqual([drones.body[0]]);
  });

  test("a quotation is shown whole, with who said it, or not at all", async () => {
    const strike: Told = {
      title: "Hunger strike in Arvon",
      body: [
        "A prisoner in Arvon began a hunger strike on Monday.",
        '"A hunger strike is a last resort. I have no other weapon," said Oleg Vance, his lawyer.',
        '"The strike is long. The strike is hard. The strike is just. The strike is ours," said Mr Vance.',
      ],
    };
    const { ask } = await botWith([strike, rain]);
    const [story] = blocksOf(await ask("/topic hunger strike"), "story");
    expect(story?.sentences.map(({ text }) => text)).toEqual([strike.body[0]]);
    const found = await ask("/ask what did the lawyer say of the hunger strike as a last resort?");
    expect(blocksOf(found, "proof")[0]?.sentence.text).toBe(strike.body[1]);
  });

  test("of two reports that say much the same the newer is told", async () => {
    const told = (deaths: string, day: string): Told => ({
      title: `Quake in Tavra: ${deaths} dead`,
      url: `https://wire.example/${day}`,
      published: { date: `2026-11-${day}` },
      body: [`The earthquake in the province of Tavra has killed ${deaths} people, rescuers said.`],
    });
    const { ask } = await botWith([told("eleven", "20"), told("nineteen", "21"), rain]);
    const answer = blocksOf(await ask("/ask how many people did the earthquake in Tavra kill?"), "proof")[0];
    expect(answer?.sentence.text).toContain("nineteen");
    const stories = blocksOf(await ask("/topic earthquake Tavra"), "story");
    expect(stories[0]?.sentences.map(({ text }) => text).join(" ")).toContain("nineteen");
  });

  test("a question that an article asks is no answer", async () => {
    const crash: Told = {
      title: "Latest developments",
      body: ["Crash in the Alps: who was on the plane?", "The plane crashed in the Alps on Tuesday."],
    };
    const { ask } = await botWith([crash, rain]);
    expect(blocksOf(await ask("/ask when did the plane crash in the Alps?"), "proof")[0]?.sentence.text).toBe(
      crash.body[1],
    );
  });

  test("half of what was asked is not said to be the answer", async () => {
    const cheese: Told = { title: "Feta cheese in court", body: ["Feta is a soft cheese made from milk of sheep."] };
    const moon: Told = { title: "Moon probe lands", body: ["A moon probe landed on the far side of the moon."] };
    const { ask } = await botWith([cheese, moon, rain, ...elsewhere]);
    expect(wordsOf(await ask("/ask is the moon made of cheese?"))).toContain("No sentence answers this by itself");
  });

  test("a question for a figure is answered by a sentence that holds one", async () => {
    const robbery: Told = {
      title: "Cash van held up in Calder",
      body: [
        "A stolen car blocked the ring road of Calder.",
        "Robbers stopped a money transport near Calder and got away with 1.3 million.",
      ],
    };
    const { ask } = await botWith([robbery]);
    expect(blocksOf(await ask("/ask how much money was stolen in Calder?"), "proof")[0]?.sentence.text).toBe(
      robbery.body[1],
    );
    const without = await ask("/ask how many cars blocked the ring road of Calder?");
    expect(wordsOf(without)).toContain("No sentence answers this by itself");
  });

  test("a number in the question is no figure that answers it", async () => {
    const crash: Told = {
      title: "Flight 9525 crashes",
      body: [
        "What happened on board Flight 9525 to its people will be asked for long, the people on board another one said.",
        "The crash of Flight 9525 killed all 150 people on board.",
      ],
    };
    const { ask } = await botWith([crash, rain]);
    const reply = await ask("/ask how many people were on board Flight 9525?");
    expect(blocksOf(reply, "proof")[0]?.sentence.text).toBe(crash.body[1]);
  });

  test("two quotations with nobody to say them are no answer", async () => {
    const election: Told = {
      title: "Kennedy begins his tour",
      body: [
        "Charles Kennedy began his tour before the general election.",
        '"We win general elections from the third place. We have shown it. "That is the story of this general election."',
      ],
    };
    const { ask } = await botWith([election, rain]);
    const reply = await ask("/ask when is the general election?");
    expect(blocksOf(reply, "proof")[0]?.sentence.text).toBe(election.body[0]);
  });

  test("words that are written without spaces are named as they were typed", async () => {
    const school: Told = {
      title: "政府、来年度から高校授業料を無償化へ",
      language: "ja",
      body: ["政府は来年度から全国の高校授業料を無償化する方針を決めた。"],
    };
    const { ask } = await botWith([school]);
    expect(wordsOf(await ask("/topic 高校授業料"))).toContain("matched: 高校授業料 ·");
    expect(wordsOf(await ask("/topic 高校授業料の無償化について教えて all:true"))).toContain(
      "matched: 高校授業料, 無償化 ·",
    );
  });
});
