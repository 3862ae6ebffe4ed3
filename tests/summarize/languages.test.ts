import { expect, test } from "vitest";
import { extractive } from "../../src/summarize/extractive.ts";
import { paragraphsIn } from "../../src/text/paragraphs.ts";
import { type Fixture, fixtures, languages } from "../text/read-fixtures.ts";

type Shown = Pick<Fixture, "title" | "text" | "language">;

const summaryOf = async ({ title, text, language }: Shown, sentences: number): Promise<string[]> => {
  const spans = await extractive.summarize({ title, text, paragraphs: paragraphsIn(text), language }, sentences);
  return spans.map(({ start, end }) => text.slice(start, end));
};

test.each(fixtures)("$name: a summary is whole sentences, none of which needs one that is missing", async (fixture) => {
  const own = fixture.sentences.map((sentence) => sentence.text);
  for (const count of [1, 2, 3]) {
    const summary = await summaryOf(fixture, count);
    expect(summary).toHaveLength(count);
    const places = summary.map((sentence) => own.indexOf(sentence));
    expect(places).not.toContain(-1);
    for (const place of places) {
      expect(fixture.sentences[place]?.isHalfQuotation).toBe(false);
      if (fixture.sentences[place]?.leansBack) expect(places).toContain(place - 1);
    }
  }
});

/** The sentence at this place where it is most worth telling: its words open the headline, and the lead is too short. */
const temptationOf = ({ sentences, language }: Fixture, place: number, opening: string) => {
  const space = ["zh", "ja"].includes(language) ? "" : " ";
  const marked = sentences[place]?.text ?? "";
  const plain = sentences.find(({ leansBack, isHalfQuotation }) => !leansBack && !isHalfQuotation)?.text ?? "";
  return { marked, title: marked.slice(0, marked.length * 0.6), text: [opening, marked, plain].join(space) };
};

/** “Rain.” */
const openings: Readonly<Record<string, string>> = {
  ar: "مطر.",
  de: "Regen.",
  en: "Rain.",
  es: "Lluvia.",
  fa: "باران.",
  fr: "Pluie.",
  he: "גשם.",
  hi: "बारिश।",
  ja: "雨。",
  ko: "비.",
  pt: "Chuva.",
  ru: "Дождь.",
  uk: "Дощ.",
  zh: "雨。",
};

test.each(languages)("(%s) what leans on another sentence gives way to what stands", async (language) => {
  const leaning = fixtures
    .filter((fixture) => fixture.language === language)
    .flatMap((fixture) =>
      fixture.sentences.flatMap((sentence, place) =>
        sentence.leansBack ? [temptationOf(fixture, place, openings[language] ?? "")] : [],
      ),
    );
  expect(leaning.length).toBeGreaterThanOrEqual(8);
  for (const { marked, title, text } of leaning)
    expect(await summaryOf({ title, text, language }, 1)).not.toEqual([marked]);
});

test("the marks inside Hebrew abbreviations open no quotation", async () => {
  const text =
    'צה"ל הודיע ביום שני על תרגיל גדול בצפון הארץ עם אלפי חיילים ומאות כלי רכב. גשם ירד בבוקר בחיפה ובעכו וגם בנהריה.';
  expect(await summaryOf({ title: "", text, language: "he" }, 1)).toEqual([text.slice(0, text.indexOf(". ") + 1)]);
});
