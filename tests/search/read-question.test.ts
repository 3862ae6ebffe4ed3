import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publisherNamesOf } from "../../src/search/publisher-names.ts";
import { readQuestion } from "../../src/search/read-question.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const publishers = publisherNamesOf([
  "Reuters",
  "The Guardian",
  "The Age",
  "Fortune",
  "CBSSports.com",
  "FOX News - Health",
  "FOX News - Lifestyle",
  "Süddeutsche Zeitung",
]);

const read = (question: string, language = "en") =>
  readQuestion(question, { language, now: NOW, zone: "UTC", publishers });
const wordsOf = (question: string, language?: string) => read(question, language).words.map(({ text }) => text);
const sourcesOf = (question: string, language?: string) =>
  read(question, language).sources.flatMap(({ names }) => names);

describe("marks that are typed", () => {
  test("quotation marks hold words together", () => {
    for (const typed of [
      '"drone training" iran',
      "“drone training” iran",
      "„drone training“ iran",
      "«drone training» iran",
    ]) {
      expect(read(typed).phrases.map(({ text }) => text)).toEqual(["drone training"]);
    }
  });

  test("a hyphen before a word leaves it out, one inside a word does not", () => {
    expect(read('apple -iphone -"new york" e-mail - x').without.map(({ text }) => text)).toEqual([
      "iphone",
      "new york",
    ]);
    expect(wordsOf("apple -iphone")).toEqual(["apple"]);
    expect(read("Iranian-made drones").without).toEqual([]);
  });

  test("“from:” names who alone is asked", () => {
    expect(read("iran from:reuters").only).toMatchObject([{ text: "reuters", names: ["Reuters"] }]);
    expect(read('from:"the guardian" iran').only).toMatchObject([{ names: ["The Guardian"] }]);
    expect(read("iran from:nobody").only).toMatchObject([{ text: "nobody", names: [] }]);
    expect(wordsOf("iran from:reuters")).toEqual(["iran"]);
  });

  test("“since:” is said like “since”", () => {
    expect(read("iran since:2026-11-01").times).toMatchObject([{ firstDay: "2026-11-01", isFirm: true }]);
  });
});

describe("who is said to have said it", () => {
  test.each([
    ["en", "iran drones according to Reuters", ["Reuters"]],
    ["en", "what does reuters say about iran", ["Reuters"]],
    ["en", "Reuters says iran has drones", ["Reuters"]],
    ["en", "drones, as reported by Reuters and Fortune", ["Reuters", "Fortune"]],
    ["en", "news from the guardian about iran", ["The Guardian"]],
    ["en", "Does the 'Fortune' article suggest a change", ["Fortune"]],
    ["en", "what CBSSports reported", ["CBSSports.com"]],
    ["en", "according to Fox News", ["FOX News - Health", "FOX News - Lifestyle"]],
    ["en", "Fortune's report on iran", ["Fortune"]],
    ["de", "Drohnen laut Reuters", ["Reuters"]],
    ["de", "was schreibt die Süddeutsche Zeitung über Iran", ["Süddeutsche Zeitung"]],
    ["de", "Drohnen von Reuters", ["Reuters"]],
    ["fr", "les drones selon Reuters", ["Reuters"]],
    ["es", "los drones según Reuters", ["Reuters"]],
    ["pt", "drones segundo a Reuters", ["Reuters"]],
    ["it", "droni secondo Reuters", ["Reuters"]],
    ["ru", "дроны по данным Reuters", ["Reuters"]],
  ])("%s: %s", (language, question, names) => expect(sourcesOf(question, language)).toEqual(names));

  test("is the topic where nothing says so", () => {
    for (const question of ["Reuters strike", "wheel of fortune", "drones in the age of fear", "Fortune 500"]) {
      expect([question, sourcesOf(question)]).toEqual([question, []]);
    }
    expect(wordsOf("Reuters strike")).toEqual(["Reuters", "strike"]);
  });

  test("is nobody where the archive has no such publisher", () => {
    expect(sourcesOf("iran according to the Lirio Times")).toEqual([]);
  });

  test("is no time, whatever its name says", () => {
    const asked = readQuestion("usa today layoffs", {
      now: NOW,
      zone: "UTC",
      publishers: publisherNamesOf(["USA Today"]),
    });
    expect(asked.times).toEqual([]);
    expect(asked.words.map(({ text }) => text)).toContain("today");
  });

  test("is not looked for as a word", () => {
    expect(wordsOf("iran drones according to Reuters")).toEqual(["iran", "drones"]);
  });
});

test("a time is not looked for as a word, but a year may be", () => {
  expect(wordsOf("iran since Monday")).toEqual(["iran"]);
  expect(read("election 2016").words).toMatchObject([{ text: "election" }, { text: "2016", isTime: true }]);
});

test("everything at once", () => {
  const asked = read('what’s new with "drone training" in iran according to Reuters since Monday -weather');
  expect(asked).toMatchObject({
    words: [{ text: "drone" }, { text: "training" }, { text: "iran" }],
    phrases: [{ text: "drone training" }],
    without: [{ text: "weather" }],
    sources: [{ names: ["Reuters"] }],
    times: [{ text: "since Monday", firstDay: "2026-11-16" }],
  });
});

test("every word stands where it says, whatever is typed", () => {
  const typed = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc
      .array(fc.constantFrom("iran", '"', "-", "from:", "Reuters", "since", "Monday", "“", "according to", "2024", ","))
      .map((words) => words.join(" ")),
  );
  fc.assert(
    fc.property(typed, fc.constantFrom("en", "de", "xx"), (question, language) => {
      for (const { text, start, end } of read(question, language).words) expect(question.slice(start, end)).toBe(text);
    }),
  );
});
