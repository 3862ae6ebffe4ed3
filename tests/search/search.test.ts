import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchAmong, titlesOf } from "./search-among.ts";

const training = {
  title: "Officials begin drone training",
  body: "Officials have begun training with drones from Iran. The training takes place in the south. Nobody was hurt.",
};
const talks = {
  title: "Nuclear talks go on",
  body: "Talks with Iran about its reactors go on in Vienna. Both sides hope for a result in spring.",
};

describe("what is offered to people", () => {
  test("is what holds both words of a short question, and says so", async () => {
    const ask = await searchAmong(training, talks);
    const { hits, words } = await ask("what's new with iran drones?");
    expect(words).toEqual(["iran", "drones"]);
    expect(hits.map(({ article, matched }) => [article.title, matched])).toEqual([
      ["Officials begin drone training", ["iran", "drones"]],
    ]);
  });

  test("is nothing rather than an unrelated article", async () => {
    const ask = await searchAmong(training, talks);
    expect((await ask("volcano")).hits).toEqual([]);
    expect((await ask("iran volcano")).hits).toEqual([]);
  });

  test("may lack a lesser part of a longer question", async () => {
    const ask = await searchAmong(training, talks);
    expect(titlesOf(await ask("iran drone training zeppelin"))).toEqual(["Officials begin drone training"]);
  });

  test("holds two of three words, however many articles hold one of them more often", async () => {
    const crowd = Array.from({ length: 90 }, (_, at) => ({ title: `Iran ${at}`, body: "Iran, Iran, and Iran again." }));
    const others = Array.from({ length: 90 }, (_, at) => ({ title: `Drones ${at}`, body: "Drones, drones, drones." }));
    const ask = await searchAmong(...crowd, ...others, training, talks);
    expect(titlesOf(await ask("iran drones zeppelin"))).toEqual(["Officials begin drone training"]);
    expect(titlesOf(await ask("iran drones training"))).toEqual(["Officials begin drone training"]);
  });

  test("holds one of three words when that tells more than both others", async () => {
    const crowd = Array.from({ length: 400 }, (_, at) => ({ title: `News ${at}`, body: "A city street, and a town." }));
    const ask = await searchAmong(...crowd, { title: "Otter", body: "An otter swims." });
    expect(titlesOf(await ask("street town otter"))).toContain("Otter");
  });

  test("is nothing for a question of common words", async () => {
    const ask = await searchAmong(training);
    expect(await ask("what is the news?")).toMatchObject({ hits: [], words: [] });
  });

  test("is nothing where there are no articles", async () => {
    const ask = await searchAmong();
    expect(await ask("iran drones")).toMatchObject({ hits: [], words: ["iran", "drones"] });
  });
});

describe("words", () => {
  test("are whole words: “mac” is no machine", async () => {
    const ask = await searchAmong(
      { body: "A machine from Macedonia machined a macaw." },
      { title: "Mac", body: "The Mac." },
    );
    expect(titlesOf(await ask("mac"))).toEqual(["Mac"]);
  });

  test("are found in all their forms, but not in the forms of another language", async () => {
    const ask = await searchAmong(
      { title: "A plane", body: "The plane landed." },
      { title: "A plan", body: "Planners planned a plan." },
    );
    expect(titlesOf(await ask("planes"))).toEqual(["A plane"]);
  });

  test("are found in an article of another language by its own stems", async () => {
    const ask = await searchAmong(
      { title: "Drohnen über Wien", body: "Über Wien flog gestern eine Drohne.", language: "de" },
      talks,
    );
    expect(titlesOf(await ask("drohnen", { language: "en" }))).toEqual(["Drohnen über Wien"]);
  });
});

describe("in an archive of several languages", () => {
  const plant = {
    title: "La desaladora abre con retraso",
    body: "La planta desaladora entregó el martes sus primeros litros de agua potable. Las obras siguen.",
    language: "es",
  };
  const count = {
    title: "Deux vainqueurs pour un fauteuil",
    body: "Les électeurs ont voté. L’élection est contestée, et les élections régionales sont repoussées.",
    language: "fr",
  };

  test.each([
    ["desaladora", plant],
    ["agua", plant],
    ["primeros litros", plant],
    ["élection", count],
    ["l'élection", count],
    ["elections régionales", count],
    ["électeurs", count],
  ])("“%s” finds the article in which it stands, whatever the asker speaks", async (question, { title }) => {
    const ask = await searchAmong(training, plant, count, talks);
    for (const language of ["en", "de", "es"]) expect(titlesOf(await ask(question, { language }))).toEqual([title]);
  });

  test("a word finds nothing by the stem of another language", async () => {
    const german = { title: "Der Plan", body: "Der Plan der Stadt steht fest.", language: "de" };
    const ask = await searchAmong(german, plant, count, { title: "A plan", body: "Planners planned a plan." });
    expect(titlesOf(await ask("planes"))).toEqual(["Der Plan"]);
  });

  test("a German's “iran war” is no German: what tells of the war comes first, and nothing else is lost", async () => {
    const war = { title: "Fears of war", body: "Iran warns of a war in the Gulf. The war would be long." };
    const german = { title: "Ein Gipfel", body: "Das Treffen mit Iran war lang.", language: "de" };
    const ask = await searchAmong(talks, german, war);
    const { hits } = await ask("iran war", { language: "de" });
    expect(hits[0]).toMatchObject({ article: { title: war.title }, matched: ["iran", "war"] });
    expect(hits.find(({ article }) => article.title === german.title)?.matched).toEqual(["iran"]);
    expect(titlesOf(await ask("war", { language: "de" }))).toEqual([war.title]);
  });

  test("a German's “war” in a German question is left out", async () => {
    const war = { title: "Fears of war", body: "Iran warns of a war in the Gulf." };
    const ask = await searchAmong(war, talks);
    for (const { matched } of (await ask("wer war denn im Iran", { language: "de" })).hits) {
      expect(matched).toEqual(["Iran"]);
    }
    expect((await ask("wer war denn im Iran", { language: "de" })).words).toEqual(["Iran"]);
  });

  test("a common word of the asker's does not keep out what holds the others", async () => {
    const ask = await searchAmong({ title: "Talks", body: "Trump and Putin meet in Vienna." }, training);
    expect(titlesOf(await ask("Trump und Putin", { language: "de" }))).toEqual(["Talks"]);
  });
});

describe("the order", () => {
  test("puts the headline before the text", async () => {
    const ask = await searchAmong(
      { title: "Weather", body: "The ferry waits for better weather in the harbour." },
      { title: "Ferry", body: "The weather keeps everybody in the harbour waiting." },
    );
    expect(titlesOf(await ask("ferry"))).toEqual(["Ferry", "Weather"]);
  });

  test("puts the rarer word before the common one", async () => {
    const common = Array.from({ length: 8 }, (_, index) => ({ title: `Council ${index}`, body: "The council met." }));
    const ask = await searchAmong(...common, { title: "Otter", body: "An otter swam by." });
    expect(titlesOf(await ask("council otter", { onlyAnswers: false }))[0]).toBe("Otter");
  });

  test("puts the newer of equal articles first, and of equally old ones the one that came first", async () => {
    const ferry = (date: string) => ({ title: "Ferry", body: "A ferry.", published: { date } });
    const ask = await searchAmong(ferry("2026-01-01"), ferry("2026-02-01"), ferry("2026-02-01"), ferry("2026-01-15"));
    expect((await ask("ferry")).hits.map(({ article }) => article.id)).toEqual([2, 3, 4, 1]);
  });

  test("leaves what has no date out of a short while, and not out of many years, where what has one comes first", async () => {
    const ask = await searchAmong(
      { title: "Undated", body: "The ferry, the ferry." },
      { title: "Dated", body: "A ferry came.", published: { date: "2026-10-30" } },
      { title: "Old", body: "A ferry came.", published: { date: "1999-10-30" } },
    );
    expect(titlesOf(await ask("ferry since October"))).toEqual(["Dated"]);
    expect(titlesOf(await ask("ferry since 2001"))).toEqual(["Dated", "Undated"]);
    expect(titlesOf(await ask("ferry before 2001"))).toEqual(["Old"]);
  });

  test("for pipelines leaves nothing out that holds a word", async () => {
    const ask = await searchAmong(talks, training);
    expect(titlesOf(await ask("iran drones", { onlyAnswers: false }))).toEqual([
      "Officials begin drone training",
      "Nuclear talks go on",
    ]);
    expect((await ask("iran drones", { onlyAnswers: false, limit: 1 })).hits).toHaveLength(1);
  });
});

describe("passages", () => {
  test("are the sentences that answer, best first, letter for letter", async () => {
    const ask = await searchAmong(training);
    const [hit] = (await ask("iran drones")).hits;
    expect(hit?.passages()[0]).toMatchObject({
      in: "body",
      text: "Officials have begun training with drones from Iran.",
    });
    expect(hit?.passages().map(({ text }) => text)).not.toContain("Nobody was hurt.");
  });

  test("are the headline where only that holds the words", async () => {
    const ask = await searchAmong({ title: "Ferry strike", body: "It goes on." });
    const [hit] = (await ask("ferry strike")).hits;
    expect(hit?.passages()).toMatchObject([{ in: "title", text: "Ferry strike", start: 0, end: 12 }]);
  });

  test("end with the headline where it holds a word that no sentence holds, and only there", async () => {
    const body = "Crews stay ashore. The strike goes on. The strike began on Monday. Nobody wants the strike.";
    const ask = await searchAmong(
      { title: "Ferry strike", body },
      { title: "The strike", body: `${body} No ferry sails.` },
    );
    const { hits } = await ask("ferry strike");
    const places = hits.map(({ article, passages }) => [article.id, passages().map((passage) => passage.in)]);
    expect(new Map(places as [number, string[]][])).toEqual(
      new Map([
        [1, ["body", "body", "title"]],
        [2, ["body", "body", "body"]],
      ]),
    );
  });

  test("are at most three", async () => {
    const ask = await searchAmong({ body: "A ferry came. A ferry went. A ferry sank. A ferry rose. A ferry burnt." });
    expect((await ask("ferry")).hits[0]?.passages()).toHaveLength(3);
  });

  test("can be checked against the text, whatever the text and the question", async () => {
    const text = fc.array(
      fc.constantFrom("Iran", "drones.", "“Straße", "über", "U.S.", "🙂", "\n\n", "\r\n", "it’s", "1,000"),
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (title, body) => {
        const ask = await searchAmong({ title: title.join(" "), body: body.join(" ") });
        const { hits } = await ask([...title, ...body].join(" "), { onlyAnswers: false });
        for (const { article, passages } of hits) {
          expect(passages().length).toBeGreaterThan(0);
          for (const { in: where, text, start, end } of passages()) {
            expect((where === "title" ? article.title : article.text).slice(start, end)).toBe(text);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

test("nothing that can be typed makes it fail", async () => {
  const ask = await searchAmong(training, talks);
  const typed = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom('"', "iran*", "NEAR(iran drones)", "title:iran", "iran OR", "-iran", "iran\0drones", "\uD800"),
  );
  await fc.assert(fc.asyncProperty(typed, async (question) => void (await ask(question))));
});
