import { describe, expect, test } from "vitest";
import { blocksOf, botWith, type Told, wordsOf } from "../fakes/bot-with.ts";

// It is Sunday, 22 November 2026.
const archive: Told[] = [
  {
    title: "Blackout in Kyiv",
    source: "Reuters",
    published: { date: "2026-11-18" },
    body: ["Kyiv was dark on Tuesday evening after the blackout, and trams stood still."],
  },
  {
    title: "Kyiv counts the cost of its blackout",
    source: "Harbour Courier",
    published: { date: "2026-10-02" },
    body: ["The blackout in Kyiv cost shops and bakeries a week of income, the council said."],
  },
  {
    title: "Trams of Kyiv run again",
    source: "Harbour Courier",
    published: { date: "2024-05-04" },
    body: ["Trams in Kyiv run again after the strike of their drivers ended with a pay rise."],
  },
  {
    title: "Hochwasser am Fluss Ilm",
    source: "Taglicht",
    language: "de",
    published: { date: "2026-11-17" },
    body: ["Das Hochwasser hat die Brücken über die Ilm beschädigt, teilte das Rathaus am Dienstag mit."],
  },
  {
    title: "La sequía vacía los embalses",
    source: "El Faro",
    language: "es",
    published: { date: "2026-11-19" },
    body: ["La sequía ha vaciado los embalses del sur, y los agricultores piden ayuda al gobierno."],
  },
  {
    title: "Les pêcheurs bloquent le port",
    source: "Le Quai",
    language: "fr",
    published: { date: "2026-11-20" },
    body: ["Les pêcheurs ont bloqué le port de Sainte-Anne pour protester contre les quotas."],
  },
  {
    title: "Greve dos professores continua",
    source: "O Farol",
    language: "pt",
    published: { date: "2026-11-18" },
    body: ["A greve dos professores continua nas escolas públicas, segundo o sindicato."],
  },
  {
    title: "Наводнение разрушило мост",
    source: "Маяк",
    language: "ru",
    published: { date: "2026-11-20" },
    body: ["Наводнение разрушило старый мост через реку, сообщили спасатели в пятницу."],
  },
  {
    title: "I vigneti dopo la grandine",
    source: "Il Faro",
    language: "it",
    published: { date: "2026-11-16" },
    body: ["La grandine ha distrutto i vigneti della collina, dicono i contadini."],
  },
];

const askIn = async (line: string, language?: string) => {
  const { ask } = await botWith(archive);
  const reply = await ask(line, language === undefined ? {} : { language });
  return { said: wordsOf(reply), titles: blocksOf(reply, "story").map(({ title }) => title), reply };
};

describe("asking in many languages", () => {
  test.each([
    ["en", "what's new with the trams of Kyiv since Monday?", "Blackout in Kyiv"],
    ["de", "Was gibt es Neues zum Hochwasser seit Montag?", "Hochwasser am Fluss Ilm"],
    ["de", "beschädigte Brücke laut Taglicht", "Hochwasser am Fluss Ilm"],
    ["es", "sequía desde el lunes", "La sequía vacía los embalses"],
    ["es", "embalse según El Faro", "La sequía vacía los embalses"],
    ["fr", "pêcheur port depuis lundi", "Les pêcheurs bloquent le port"],
    ["pt", "greve desde segunda-feira", "Greve dos professores continua"],
    ["ru", "наводнения с понедельника", "Наводнение разрушило мост"],
    ["it", "vigneto grandine questa settimana", "I vigneti dopo la grandine"],
  ])("%s: %s", async (language, question, title) => {
    expect((await askIn(question, language)).titles).toEqual([title]);
    expect((await askIn(question)).titles).toEqual([title]);
  });
});

describe("a time in a question", () => {
  test("keeps out what is of other times, and is said", async () => {
    const { said, titles } = await askIn("kyiv since Monday");
    expect(titles).toEqual(["Blackout in Kyiv"]);
    expect(said).toContain("since Mon 16 Nov 2026");
  });

  test("of something old: it is shown with its date, and said to be old", async () => {
    const { said, titles } = await askIn("tram strike since Monday");
    expect(titles).toEqual(["Trams of Kyiv run again"]);
    expect(said).toContain("Nothing about “tram strike” since Mon 16 Nov 2026. What I have, up to 4 May 2024:");
  });

  test("is said in German as well", async () => {
    const { said } = await askIn("tram strike seit Montag", "de");
    expect(said).toContain("Nichts über „tram strike“ seit Mo");
  });

  test("as a year alone puts what is of that year first, whether it holds the number or not", async () => {
    expect((await askIn("kyiv trams 2024")).titles[0]).toBe("Trams of Kyiv run again");
  });

  test("is of the zone of the conversation", async () => {
    const { ask } = await botWith([
      { ...(archive[0] as Told), published: { instant: Date.parse("2026-11-21T23:30:00Z") } },
    ]);
    expect(wordsOf(await ask("blackout today"))).toContain("Nothing about");
    await ask("/settings zone:Europe/Vienna", { role: "manager" });
    expect(wordsOf(await ask("blackout today"))).not.toContain("Nothing about");
  });
});

test("a name that is joined by “&” is looked for as one", async () => {
  const { ask } = await botWith([
    { title: "AT&T buys a rival", body: ["The phone company AT&T bought a rival on Monday."] },
    { title: "A T-shirt at the fair", body: ["At the fair, T was the letter on every shirt, and a Mr T laughed."] },
  ]);
  const reply = await ask("/topic AT&T");
  expect(blocksOf(reply, "story").map(({ title }) => title)).toEqual(["AT&T buys a rival"]);
  expect(wordsOf(reply)).toContain("matched: AT&T");
});

describe("a source in a question", () => {
  test("comes first when something is according to it", async () => {
    expect((await askIn("kyiv blackout according to the Harbour Courier")).titles[0]).toBe(
      "Kyiv counts the cost of its blackout",
    );
    expect((await askIn("what does Reuters say about the blackout in kyiv?")).titles[0]).toBe("Blackout in Kyiv");
  });

  test("is alone after “from:”, and is said", async () => {
    const { said, titles } = await askIn("kyiv from:reuters");
    expect(titles).toEqual(["Blackout in Kyiv"]);
    expect(said).toContain("only Reuters");
  });

  test("is understood by a part of its name after “from:”", async () => {
    expect((await askIn("kyiv trams from:harbour")).said).toContain("only Harbour Courier");
    expect((await askIn("kyiv trams from:harb")).said).toContain("no articles from “harb”");
  });

  test("or a time alone asks for the latest of it", async () => {
    expect((await askIn("what did Reuters report this week?")).titles).toEqual(["Blackout in Kyiv"]);
    expect((await askIn("from:taglicht")).titles).toEqual(["Hochwasser am Fluss Ilm"]);
    expect((await askIn("on Friday")).titles.toSorted()).toEqual([
      "Les pêcheurs bloquent le port",
      "Наводнение разрушило мост",
    ]);
    const { said, titles } = await askIn("what did Reuters report today?");
    expect(titles).toEqual(["Blackout in Kyiv"]);
    expect(said).toContain("Nothing about “Reuters” from Sun 22 Nov 2026. What I have, up to 18 Nov 2026:");
  });

  test("that is not there is said to be missing", async () => {
    const { said, titles } = await askIn("kyiv from:nobody");
    expect(titles).toEqual([]);
    expect(said).toContain("I have no articles from “nobody”.");
  });
});

describe("words in a question", () => {
  test("in quotation marks stand as they are", async () => {
    expect((await askIn('"cost of its blackout"')).titles).toEqual(["Kyiv counts the cost of its blackout"]);
    expect((await askIn('"blackout of its cost"')).titles).toEqual([]);
  });

  test("after a hyphen keep out what holds them, and are said", async () => {
    const { said, titles } = await askIn("kyiv -blackout");
    expect(titles).toEqual(["Trams of Kyiv run again"]);
    expect(said).toContain("without “blackout”");
  });

  test("with a slip are put right, and it is said", async () => {
    const { said, titles } = await askIn("Kyvi blackout");
    expect(titles).toContain("Blackout in Kyiv");
    expect(said).toContain("Showing “Kyiv”; nothing for “Kyvi”.");
    expect((await askIn("hochwaser", "de")).said).toContain(
      "Gezeigt wird „Hochwasser“; zu „hochwaser“ gibt es nichts.",
    );
  });
});

describe("where nothing is found", () => {
  test("what was searched is said, and the nearest topics are offered", async () => {
    const { ask } = await botWith(archive);
    const reply = await ask("kyiv volcano");
    expect(wordsOf(reply)).toContain("Nothing about “kyiv volcano”. I searched 9 articles");
    expect(blocksOf(reply, "story")).toEqual([]);
    const [choices] = blocksOf(reply, "choices");
    expect(choices?.choices).toMatchObject([{ label: "kyiv", ask: { command: "topic", options: { words: "kyiv" } } }]);
  });

  test("a word that articles use and none is about is no topic", async () => {
    const { ask } = await botWith([
      {
        title: "Trams return to Kyiv",
        body: ["The meaning of this is plain, said a driver in Bolsk, counting the cars."],
      },
    ]);
    const labels = async (question: string) =>
      blocksOf(await ask(question), "choices").flatMap(({ choices }) => choices.map(({ label }) => label));
    expect(await labels("/ask what is the meaning of volcanoes?")).toEqual([]);
    expect(await labels("/topic Bolsk volcano")).toEqual(["Bolsk"]);
    expect(await labels("/topic volcano trams")).toEqual(["trams"]);
  });

  test("no topic is offered that would find nothing", async () => {
    const { ask } = await botWith(archive);
    expect(blocksOf(await ask("zzyzx qqqqq"), "choices")).toEqual([]);
  });
});
