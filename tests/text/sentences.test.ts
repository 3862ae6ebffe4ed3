import fc from "fast-check";
import { expect, test } from "vitest";
import { sentencesIn } from "../../src/text/sentences.ts";

const divide = (text: string, language?: string) =>
  sentencesIn(text, { start: 0, end: text.length }, language).map(({ start, end }) => text.slice(start, end));

// Each sentence between two bars; the text itself has spaces there.
test.each([
  "Mr. Smith met Gov. Brown at 5 p.m. Monday.|They left.",
  "He flew to the U.S. on Friday.|The U.S. Senate voted in Washington, D.C.|The bill passed.",
  "John F. Kennedy read J. R. R. Tolkien.|So did George W. Bush.",
  "It rose 9.8 percent, to $1.5 million.|5 people noticed.|“Oh,” said No. 6.",
  "Apple Inc. shares fell on Nov. 30, 2022.|It was on Jan. 5 that they rose.",
  '"Stop!" he cried.|Nobody did.',
  "“Who goes there?” Mr. Brown asked.|“Me.”|It was true.",
  "Well... maybe.|Or not…|Really… no.|What?!|Yes.",
  "He said it (twice!) and left.|(She stayed.)|All was well.",
  "See https://example.org/?a=b.c for more.|Version 2.0.1 is out.",
  "The study says so.[2]|Others do not. [3]|Who knows?",
  "Sen. Paul (R-Ky.) agreed.|iPhone sales fell in St. Louis.",
])("English: %s", (marked) => {
  expect(divide(marked.replaceAll("|", " "), "en")).toEqual(marked.split("|"));
});

test.each([
  "Am 3. Oktober 2022 sprach Dr. Meier, z. B. über Nr. 5.|Er kam um 8 Uhr.",
  "Das war 2022.|Danach kam der 2. Weltkrieg zur Sprache, d.h. die Jahre danach usw.|Die Akten fehlen.",
  "„Halt!“, rief er.|»Los!« rief sie.|„Gut.“|Ludwig XIV. starb.",
])("German: %s", (marked) => {
  expect(divide(marked.replaceAll("|", " "), "de")).toEqual(marked.split("|"));
});

test("French: spaces stand inside the quotation marks", () => {
  expect(divide("Il part. « Non ! » dit-il. « Oui. » Elle rit.", "fr")).toEqual([
    ...["Il part.", "« Non ! » dit-il.", "« Oui. »", "Elle rit."],
  ]);
});

test("Chinese and Japanese need no space between sentences", () => {
  expect(divide("「止まれ！」と彼は叫んだ。雨だった。", "ja")).toEqual(["「止まれ！」と彼は叫んだ。", "雨だった。"]);
  expect(divide("政府宣布新规。明年生效！真的？", "zh")).toEqual(["政府宣布新规。", "明年生效！", "真的？"]);
});

test("a lost space between two sentences is seen, a name with a dot is none", () => {
  expect(divide("The vote ended.The house rose. Booking.com and example.org fell.", "en")).toEqual([
    ...["The vote ended.", "The house rose.", "Booking.com and example.org fell."],
  ]);
});

test("stray quotation marks, bullets and white space stay outside", () => {
  expect(divide('" "\n\n  ” He left. “\n• She stayed.\n\n" "')).toEqual(["He left.", "She stayed."]);
});

test("a line break may stand inside a sentence, an empty line may not", () => {
  expect(divide("One\nsentence. No end\r\n\r\nA new one")).toEqual(["One\nsentence.", "No end", "A new one"]);
});

test("only the given part is divided, in units of the whole text", () => {
  const text = "No. One. Two. Three.";
  expect(sentencesIn(text, { start: 4, end: 13 })).toEqual([
    { start: 4, end: 8 },
    { start: 9, end: 13 },
  ]);
});

test("text in small letters is not one endless sentence", () => {
  expect(divide("this goes on and on. ".repeat(200)).length).toBeGreaterThan(5);
});

const fragment = fc.oneof(
  fc.constantFrom(
    ". ",
    "! ",
    "? ",
    "… ",
    ".” ",
    '" ',
    "“",
    "(",
    ") ",
    "U.S. ",
    "Mr. ",
    "3. ",
    "\n",
    "\n\n",
    "。",
    "」",
    "？》",
    "“谁？”",
    "؟» ",
    "।” ",
    "د. ",
    "2026. 3. ",
    "．",
    " [1]",
    "Foo",
    "bar ",
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const anyText = fc.array(fragment, { maxLength: 60 }).map((fragments) => fragments.join(""));

test("sentences are in order, inside their part, trimmed, and lose no letter", () => {
  const language = fc.constantFrom("en", "de", "fr", "ja", "zh", "ar", "he", "hi", "fa", "ko", "ru", undefined);
  fc.assert(
    fc.property(anyText, fc.nat(20), fc.nat(20), language, (text, before, after, tag) => {
      const part = {
        start: Math.min(before, text.length),
        end: Math.max(Math.min(before, text.length), text.length - after),
      };
      const outside = text.split("");
      let end = part.start;
      for (const sentence of sentencesIn(text, part, tag)) {
        expect(sentence.start).toBeGreaterThanOrEqual(end);
        expect(sentence.end).toBeGreaterThan(sentence.start);
        end = sentence.end;
        const own = text.slice(sentence.start, sentence.end);
        expect(own).toBe(own.trim());
        expect(own).not.toMatch(/\r?\n[^\S\n]*\n/);
        outside.fill(" ", sentence.start, sentence.end);
      }
      expect(end).toBeLessThanOrEqual(part.end);
      expect(outside.slice(part.start, part.end).join("")).not.toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});

test.each(["The cat sat on 9.5 mats. ", "U.S. ", ". ", '." ', "\n ", " ", "a", "中", "😀", "”", "[1]", "A. “"])(
  "a million units of %j are divided in seconds",
  (piece) => {
    const text = `Start. ${piece.repeat(1_000_000 / piece.length)}End.`;
    const before = performance.now();
    const sentences = sentencesIn(text, { start: 0, end: text.length }, "en");
    // A scan with the square of the length takes hours.
    expect(performance.now() - before).toBeLessThan(15_000);
    expect(sentences.every(({ start, end }) => end - start <= 2000)).toBe(true);
  },
);

test.each([
  ["zh", "“谁？”"],
  ["zh", "？》"],
  ["zh", "？”好"],
  ["ja", "！」と"],
  ["ar", "؟» سأل د. "],
  ["he", '!" צה"ל '],
  ["hi", "।” ए. के. "],
  ["ko", "2026. 1. "],
  ["en", "(a.) "],
  ["fa", "!» ش. "],
  ["ru", "т. д. "],
])("(%s) a million units of %j are divided in seconds", (language, piece) => {
  const text = `Start. ${piece.repeat(1_000_000 / piece.length)}End.`;
  const before = performance.now();
  sentencesIn(text, { start: 0, end: text.length }, language);
  expect(performance.now() - before).toBeLessThan(15_000);
});

// What ends a sentence in one script and not in another; each sentence between two bars.
test.each([
  ["ja", "これで終わりだ．|次は３．５だ。|本当か?|そうだ。"],
  ["zh", "他说：“好。”|我走了。|那句“谁来？”让大家笑了。|《你好吗？》获奖。|“走吧。”他说。"],
  ["ar", "هل انتهى؟|«نعم!» قال د. أحمد.|وصل 3.5 مليون."],
  ["he", 'הוא גר בארה"ב.|"די!" אמר ד"ר א. ב. כהן.|האם זה נגמר?'],
  ["hi", "डॉ. राव आए।|“चलो!” उन्होंने कहा।|कीमत रु. 3.5 है॥"],
  ["fa", "او رفت.|«کجا؟» دکتر ع. کاظمی پرسید.|قیمت ۳٫۵ تومان شد!"],
  ["ko", "2026. 3. 15. 서울에서 열렸다.|“좋다.”라고 그는 말했다.|3.5% 올랐다."],
  ["ru", "Это было в 2024 г. в Москве.|Он жил на ул. Мира, д. 5.|А. И. Иванов сказал: «Да!»"],
  ["uk", "Це було у 2024 р. в Києві.|Він жив на вул. Миру.|Ім. Т. Г. Шевченка."],
  ["pt", "O Sr. Silva pagou R$ 3,50.|Custa 1.250,00, diz o art. 5.º da lei.|“Chega!”, disse."],
  ["es", "¿Quién?|¡Nadie!|El Sr. Ruiz vive en EE. UU. desde 2019.|Llegó el núm. 5."],
  ["fr", "M. Y. Blanc mesure 1,75 m.|Pourquoi ?|Mme Noir vit av. J.-C. Moulin, no 5."],
])("(%s) %s", (language, marked) => {
  const space = ["zh", "ja"].includes(language) ? "" : " ";
  expect(divide(marked.replaceAll("|", space), language)).toEqual(marked.split("|"));
});
