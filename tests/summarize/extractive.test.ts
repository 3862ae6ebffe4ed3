import fc from "fast-check";
import { expect, test } from "vitest";
import { extractive } from "../../src/summarize/extractive.ts";
import { paragraphsIn } from "../../src/text/paragraphs.ts";

type Given = { title?: string; sentences?: number; language?: string };

const summaryOf = async (text: string, { title, sentences = 3, language = "en" }: Given = {}) => {
  const spans = await extractive.summarize({ title, text, paragraphs: paragraphsIn(text), language }, sentences);
  return spans.map(({ start, end }) => text.slice(start, end));
};

const report = [
  "The city council voted on Tuesday to close the old harbour bridge to cars for two years.",
  "“It was the hardest vote of my term,” said Mayor Ana Reyes.",
  "She had promised in spring to keep the bridge open.",
  "Engineers found cracks in four of the bridge's nine piers during an inspection in August.",
  "The repair of the harbour bridge will cost 48 million euros, the council said.",
  "But shop owners on the north bank expect to lose a third of their customers.",
  "A ferry will carry pedestrians across the harbour every ten minutes while the bridge is closed.",
];

test("a summary is sentences of the text, letter for letter and in its order", async () => {
  const summary = await summaryOf(report.join(" "), { title: "Harbour bridge closes for repair" });
  expect(summary).toHaveLength(3);
  expect(summary).toEqual(report.filter((sentence) => summary.includes(sentence)));
});

test("it opens with the news", async () => {
  expect(await summaryOf(report.join(" "), { sentences: 1 })).toEqual([report[0]]);
});

test("a sentence that leans on another is never taken without it", async () => {
  for (const sentences of [1, 2, 3, 4]) {
    const summary = await summaryOf(report.join(" "), { sentences });
    if (summary.includes(report[2] ?? "")) expect(summary).toContain(report[1]);
    if (summary.includes(report[5] ?? "")) expect(summary).toContain(report[4]);
  }
});

test.each([
  [
    "en",
    "However, the drones were drones of the drone force, drone makers said.",
    "Officers counted eleven drones on Monday.",
  ],
  [
    "en",
    "“They” were the drones that the drone force had lost, drone makers said.",
    "Officers counted eleven drones on Monday.",
  ],
  [
    "de",
    "Dabei waren die Drohnen von der Drohnentruppe, sagten Drohnenbauer.",
    "Die Polizei zählte am Montag elf Drohnen.",
  ],
  ["fr", "Il a perdu des drones, les drones de la force des drones.", "La police a compté onze drones lundi matin."],
])("(%s) what cannot stand alone gives way to what can: %s", async (language, leaning, standing) => {
  const opening = { en: "Rain fell.", de: "Es regnete.", fr: "Il pleut." }[language];
  const text = `${opening} ${leaning} ${standing}`;
  expect(await summaryOf(text, { language, sentences: 1 })).toEqual([standing]);
});

test("words that only look as if they leaned do not count", async () => {
  const text =
    "Rain fell. This week the drones of the drone force counted drones. Five officers met on Monday at noon.";
  expect(await summaryOf(text, { sentences: 1 })).toEqual(["This week the drones of the drone force counted drones."]);
});

test.each([
  [
    "en",
    "“We agreed on the ferry. The ferry comes in May,” said Minister Berg.",
    "Two ministers met in Oslo on Monday.",
  ],
  [
    "en",
    '"We agreed. The ferry will cost a lot. The ferry comes in May," said Minister Berg.',
    "Two ministers met in Oslo on Monday.",
  ],
  ["en", '"... We agreed. The ferry comes in May," said Minister Berg.', "Two ministers met in Oslo on Monday."],
  [
    "de",
    "„Wir sind uns einig. Die Fähre kommt im Mai“, sagte Ministerin Berg.",
    "Zwei Minister trafen sich in Oslo „am Montag“.",
  ],
  ["fr", "« Nous sommes d'accord. Le bac arrive en mai », a dit Berg.", "Deux ministres ont parlé « lundi » à Oslo."],
])("(%s) a part of a quotation gives way to a whole sentence: %s", async (language, parts, whole) => {
  expect(await summaryOf(`${parts} ${whole}`, { language, sentences: 1 })).toEqual([whole]);
});

test("a quotation that each paragraph opens again is no part of another", async () => {
  const text =
    "“We agreed on the ferry and its price.\n\n“The ferry comes in May,” said Minister Berg.\n\nRain fell on Oslo all day.";
  expect(await summaryOf(text, { sentences: 2 })).toEqual([
    "“The ferry comes in May,” said Minister Berg.",
    "Rain fell on Oslo all day.",
  ]);
});

test("a sentence that only repeats the headline gives way to one that says more", async () => {
  const text =
    "Harbour bridge closes for repair\n\nThe council voted on Tuesday to close the old bridge for two years.";
  expect(await summaryOf(text, { title: "Harbour bridge closes for repair", sentences: 1 })).toEqual([
    "The council voted on Tuesday to close the old bridge for two years.",
  ]);
});

test("what stands twice in a scraped page is told once", async () => {
  const lead = "The council voted on Tuesday to close the old bridge.";
  expect(await summaryOf(`${lead}\n\n${lead}\n\nCracks were found in four piers of the bridge.`)).toHaveLength(2);
});

test("when nothing else is left, even sentences with defects are told", async () => {
  expect(await summaryOf("He left.")).toEqual(["He left."]);
  expect(await summaryOf("Yes. But no.")).toEqual(["Yes.", "But no."]);
});

test("a fact in other words is told once", async () => {
  const told = "Six miners died in a coal mine near Katowice on Monday morning.";
  const again = "Police said six miners died on Monday in the coal mine near Katowice.";
  const other = "Rescuers carried nine workers out of the rubble.";
  const rest = "The owner closed two more shafts for a week.";
  expect(await summaryOf(`${told} ${again} ${other} ${rest}`)).toEqual([told, other, rest]);
});

test("the same words with other figures are another fact", async () => {
  const toll = (place: string, miners: number) =>
    `${miners} miners died in coal mines near ${place} on Monday morning.`;
  const tolls = [toll("Katowice", 6), toll("Gliwice", 9), toll("Rybnik", 11)];
  expect(await summaryOf(tolls.join(" "))).toEqual(tolls);
});

test.each(["“The ferry comes in May,” he said.", "“The ferry comes in May.”"])(
  "a quotation is not taken without the sentence that names its speaker: %s",
  async (quotation) => {
    const text = `Rain fell on the harbour. Minister Berg spoke in Oslo about boats. ${quotation} The ferry in the harbour costs two million, said the council of Oslo.`;
    for (const sentences of [1, 2, 3, 4]) {
      const summary = await summaryOf(text, { title: "The ferry comes in May to Oslo harbour", sentences });
      if (summary.includes(quotation)) expect(summary).toContain("Minister Berg spoke in Oslo about boats.");
    }
  },
);

test("rather two sentences that stand alone than a third that does not", async () => {
  const [one, two] = ["The council closed the bridge on Tuesday.", "Engineers found cracks in four piers."];
  const text = `${one} ${two} Rain. “It was hard. Nobody wanted this vote,” said Mayor Reyes.`;
  expect(await summaryOf(text, { sentences: 4 })).toEqual([one, two, "Rain."]);
});

test("a quotation right behind a place name is still one", async () => {
  const text =
    '(CNN)"This will be a test for Williams. We will find out what Williams is made of. It counts," said Fernandez. The match of Williams was played in May.';
  expect(await summaryOf(text, { sentences: 1 })).toEqual(["The match of Williams was played in May."]);
});

test("what has no sentence has no summary", async () => {
  expect(await summaryOf("")).toEqual([]);
  expect(await summaryOf(' " "\n\n…')).toEqual([]);
});

test("the language is found out where it is not given", async () => {
  const text =
    "Das Ministerium hat am Mittwoch die neuen Regeln für den Bahnverkehr und die Häfen des Landes vorgestellt. Dabei ging es um die Regeln für die Häfen, die Bahn und die neuen Regeln des Ministeriums für den Bahnverkehr. Ein Verband der Reeder lehnte sie ab.";
  const spans = await extractive.summarize({ text, paragraphs: paragraphsIn(text) }, 2);
  const summary = spans.map(({ start, end }) => text.slice(start, end));
  expect(summary[0]).toMatch(/^Das Ministerium/);
});

test("only the given paragraphs count", async () => {
  const text =
    "November 30, 2022\n\nThe council closed the bridge on Tuesday.\n\nLeave a Reply to the council and the bridge";
  const [, body] = paragraphsIn(text);
  const spans = await extractive.summarize({ text, paragraphs: body ? [body] : [] }, 3);
  expect(spans).toEqual([body]);
});

test("whatever the text, spans are ordered, apart, inside it, no more than asked for, none with the same words", async () => {
  const words = fc.array(fc.constantFrom("The", "drone", "flew", "he", "But", "“", "”", '"', "U.S.", "9.8", "a"), {
    minLength: 1,
  });
  const sentence = fc
    .tuple(words, fc.constantFrom(". ", "! ", "? ", "\n", "\n\n", "。"))
    .map(([all, end]) => all.join(" ") + end);
  const anything = fc
    .array(fc.oneof(sentence, fc.string({ unit: "binary" })), { maxLength: 20 })
    .map((all) => all.join(""));
  const count = fc.integer({ min: 1, max: 6 });
  await fc.assert(
    fc.asyncProperty(anything, fc.option(sentence, { nil: undefined }), count, async (text, title, most) => {
      const spans = await extractive.summarize({ title, text, paragraphs: paragraphsIn(text) }, most);
      expect(spans.length).toBeLessThanOrEqual(most);
      let end = 0;
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
      const wordings = spans.map((span) => text.slice(span.start, span.end).replace(/\s+/g, " "));
      expect(new Set(wordings).size).toBe(wordings.length);
      expect(spans.length > 0).toBe(/[\p{L}\p{N}]/u.test(text));
    }),
  );
});

test("five million characters on one line are shortened in seconds", async () => {
  const text = Array.from(
    { length: 60_000 },
    (_, i) => `Station ${i} of the line reported ${i % 97} delays and more people than trains.`,
  ).join(" ");
  const before = performance.now();
  expect(await summaryOf(text)).toHaveLength(3);
  expect(performance.now() - before).toBeLessThan(15_000);
});

test.each([
  ["en", "They agreed on a new ferry in Oslo.", "Two ministers met in Oslo on Monday."],
  ["de", "Sie einigten sich in Oslo auf eine neue Fähre.", "Zwei Minister trafen sich am Montag in Oslo."],
])(
  "(%s) not even the first sentence of an article may lean, while another stands: %s",
  async (language, first, other) => {
    const title = first.slice(0, 30);
    expect(await summaryOf(`${first} ${other}`, { title, language, sentences: 1 })).toEqual([other]);
  },
);

test("the first sentence of an article may mention a thing as known", async () => {
  const first = "The group that runs the harbour closed the old bridge on Tuesday.";
  expect(await summaryOf(`${first} Rain fell on Oslo all day.`, { sentences: 1 })).toEqual([first]);
});

test.each([
  ["en", "The ferry in the harbour costs two million for a ferry, he said.", "Rain fell on Oslo on Monday."],
  ["en", "“The ferry in the harbour costs two million,” she told Radio Oslo.", "Rain fell on Oslo on Monday."],
  ["en", "The minister said the ferry in the harbour costs two million.", "Rain fell on Oslo on Monday."],
  ["en", "The 27-year-old drove the ferry in the harbour of the ferry.", "Rain fell on Oslo on Monday."],
  ["de", "Die Fähre im Hafen koste zwei Millionen, sagte er am Montag.", "In Oslo regnete es am Montag."],
  ["de", "Der 27-Jährige fuhr die Fähre im Hafen der Fähre.", "In Oslo regnete es am Montag."],
  ["fr", "« Le bac du port coûte deux millions », a-t-il dit à Radio Oslo.", "Lundi, la pluie est tombée sur Oslo."],
  ["es", "«El ferry del puerto cuesta dos millones», dijo.", "El lunes llovió en Oslo."],
  ["pt", "“A balsa do porto custa dois milhões”, disse ele.", "Na segunda-feira choveu em Oslo."],
  ["ru", "«Паром в порту стоит два миллиона», — сказал он.", "В понедельник в Осло шёл дождь."],
  ["uk", "«Паром у порту коштує два мільйони», — сказав він.", "У понеділок в Осло йшов дощ."],
])("(%s) who says so must be in the summary, or another sentence is taken: %s", async (language, unnamed, other) => {
  const opening = { en: "Rain.", de: "Regen.", fr: "Pluie.", es: "Lluvia.", pt: "Chuva.", ru: "Дождь.", uk: "Дощ." };
  const text = `${opening[language as keyof typeof opening]} ${unnamed} ${other}`;
  expect(await summaryOf(text, { title: unnamed.slice(5, 40), language, sentences: 1 })).toEqual([other]);
});

test.each([
  "‘We agreed on the ferry. The ferry comes in May,’ said Minister Berg.",
  "'We agreed on the ferry. The ferry comes in May,' said Minister Berg.",
])("a part of a quotation in single marks gives way to a whole sentence: %s", async (parts) => {
  const whole = "Two ministers met in Oslo on Monday.";
  expect(await summaryOf(`${parts} ${whole}`, { sentences: 1 })).toEqual([whole]);
});

test.each([
  "The ministers' ferry in the boys’ harbour is the ferry of 'rock 'n' roll' in May.",
  "Minister Berg called the ferry in the harbour 'the best ferry' of all ferries.",
])("an apostrophe is no quotation: %s", async (sentence) => {
  const summary = await summaryOf(`Rain. ${sentence} Snow fell.`, { title: sentence.slice(0, 40), sentences: 2 });
  expect(summary).toContain(sentence);
});
