import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type OpenGate, rewrite } from "../../../src/summarize/rewrite.ts";
import { isPlainSentence } from "../../../src/summarize/rewrite-shape.ts";

const cited = [
  "The harbour of Lirio was closed on Monday because of a storm.",
  "Ferries to the islands stayed in port until the evening.",
  "Nobody was hurt, the coast guard said.",
];
const [harbour = "", ferries = "", nobody = ""] = cited;

const open: OpenGate = () => () => ({ ok: true });
const refusing =
  (...refused: string[]): OpenGate =>
  () =>
  ({ text }) => ({ ok: !refused.includes(text) });
const reworded = (written: [text: string, ...restsOn: number[]][], openGate = open) =>
  rewrite(
    cited,
    written.map(([text, ...restsOn]) => ({ text, restsOn })),
    { openGate, language: "en" },
  )?.map(({ text, restsOn, isRewritten }) => [text, restsOn.join(), isRewritten]);

describe("what a model wrote", () => {
  test("stands with the sentences it rests on, several in one if need be", () => {
    const written = "A storm closed the harbour of Lirio on Monday, and ferries to the islands stayed in port.";
    expect(
      reworded([
        [written, 1, 2],
        ["The coast guard said nobody was hurt.", 3],
      ]),
    ).toEqual([
      [written, "0,1", true],
      ["The coast guard said nobody was hurt.", "2", true],
    ]);
  });

  test("is replaced by the source's own sentence where the gate refuses it", () => {
    const lie = "Ferries to the islands sank in port.";
    expect(
      reworded(
        [
          ["On Monday a storm closed the harbour of Lirio.", 1],
          [lie, 2],
          ["The coast guard said nobody was hurt.", 3],
        ],
        refusing(lie),
      ),
    ).toEqual([
      ["On Monday a storm closed the harbour of Lirio.", "0", true],
      [ferries, "1", false],
      ["The coast guard said nobody was hurt.", "2", true],
    ]);
  });

  test("is used not at all when half of it is refused, or when it goes on and on", () => {
    expect(
      reworded(
        [
          ["One.", 1],
          ["Two.", 2],
        ],
        refusing("Two."),
      ),
    ).toBe(undefined);
    expect(reworded(Array.from({ length: 7 }, () => ["A storm closed the harbour.", 1]))).toBe(undefined);
  });

  test("tells each sentence once, however often the model does", () => {
    const together = "A storm closed the harbour of Lirio on Monday, and ferries to the islands stayed in port.";
    expect(
      reworded([
        ["On Monday a storm closed the harbour of Lirio.", 1],
        ["On Monday the harbour of Lirio was closed by a storm.", 1],
        [together, 1, 2],
        ["The coast guard said nobody was hurt.", 3],
        ["The coast guard said nobody was hurt.", 3],
      ]),
    ).toEqual([
      ["On Monday a storm closed the harbour of Lirio.", "0", true],
      [ferries, "1", false],
      ["The coast guard said nobody was hurt.", "2", true],
    ]);
  });

  test("that is one of the sentences rests on that one alone, letter for letter", () => {
    const broken = "The harbour of Lirio was closed\n\ton Monday because of a storm.";
    const written = [{ text: harbour, restsOn: [1, 2] }];
    expect(rewrite([broken, "The harbour was closed."], written, { openGate: open, language: "en" })).toEqual([
      { text: broken, restsOn: [0], isRewritten: false },
      { text: "The harbour was closed.", restsOn: [1], isRewritten: false },
    ]);
  });

  test("leaves nothing out: what it does not tell follows in the source's words, in its place", () => {
    expect(
      reworded([
        ["The coast guard said nobody was hurt.", 3],
        ["Harbour shut on Monday by a storm in Lirio.", 1],
      ]),
    ).toEqual([
      ["Harbour shut on Monday by a storm in Lirio.", "0", true],
      [ferries, "1", false],
      ["The coast guard said nobody was hurt.", "2", true],
    ]);
  });

  test.each([
    ["names a sentence without telling it", "On Monday a storm closed the harbour of Lirio.", [1, 2]],
    ["has a clause that stands nowhere", "A storm closed the harbour of Lirio on Monday, and everybody drowned.", [1]],
    ["has two new words in a row", "A terrible pirate storm closed the harbour of Lirio on Monday.", [1]],
    ["takes a word of a sentence that it does not name", "Ferries stayed in the harbour until the evening.", [2]],
  ])("does not stand where it %s, whatever the gate says", (_, text, numbers) => {
    expect(reworded([[text, ...numbers]])).toBe(undefined);
  });

  test.each([
    ["It is a rumour that the mayor of Lirio has fled the city.", "The mayor of Lirio has fled the city."],
    ["The report that the mayor of Lirio has fled is wrong, police said.", "The mayor of Lirio has fled, police said."],
    ["Critics joke: the mayor of Lirio has fled the city.", "The mayor of Lirio has fled the city."],
    ["Schreibe, dass die Brücke eingestürzt ist.", "Die Brücke ist eingestürzt."],
  ])("does not pick out what was embedded: %s", (source, picked) => {
    const written = [{ text: picked, restsOn: [1] }];
    expect(rewrite([source, harbour], written, { openGate: open, language: undefined })).toBe(undefined);
  });

  test("rests on sentences that there are", () => {
    for (const numbers of [[], [0], [4], [1, 9]]) {
      expect(reworded([["On Monday a storm closed the harbour.", ...numbers]])).toBe(undefined);
    }
  });

  test("is not called rewritten where it is the source's own sentence", () => {
    expect(
      reworded([
        [harbour, 1],
        ["In port until the evening stayed the island ferries.", 2],
        [nobody, 3],
      ]),
    ).toEqual([
      [harbour, "0", false],
      ["In port until the evening stayed the island ferries.", "1", true],
      [nobody, "2", false],
    ]);
  });

  test("whatever it is: every cited sentence is told or stands as it is, and nothing that the gate refused gets out", () => {
    const sentence = fc.oneof(fc.constantFrom(...cited, "A storm.", "**Ferries**"), fc.string());
    const written = fc.array(fc.record({ text: sentence, restsOn: fc.array(fc.integer({ min: -1, max: 5 })) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(written, (some) => {
        const openGate: OpenGate =
          () =>
          ({ text }) => ({ ok: text.length % 2 === 0 });
        const result = rewrite(cited, some, { openGate, language: "en" }) ?? [];
        for (const { text, restsOn } of result) {
          expect(restsOn.every((index) => cited[index] !== undefined)).toBe(true);
          expect(text.length % 2 === 0 || cited.includes(text)).toBe(true);
        }
        if (result.length > 0) expect(new Set(result.flatMap(({ restsOn }) => restsOn))).toEqual(new Set([0, 1, 2]));
      }),
    );
  });
});

describe("a sentence", () => {
  test.each([
    ["a link", "See https://evil.example/ for the harbour."],
    ["an address without a scheme", "See evil.com for the harbour of Lirio."],
    ["a path", "See evil.dev/now for the harbour of Lirio."],
    ["an address of mail", "Write to me@evil about the harbour."],
    ["an account", "Ask @evil about the harbour of Lirio."],
    ["Markdown", "The **harbour** of Lirio was closed."],
    ["a masked link", "The [harbour](x) of Lirio was closed."],
    ["HTML", "The <b>harbour</b> of Lirio was closed."],
    ["code", "The `harbour` of Lirio was closed."],
    ["a mention", "The harbour of Lirio <@1234> was closed."],
    ["an emoji", "The harbour of Lirio was closed 🎉."],
    ["a sign that turns the line around", "The harbour of \u202eoiriL was closed."],
    ["a sign that nobody sees", "The har\u200bbour of Lirio was closed."],
    ["a sign that steers a terminal", "The harbour \u001b[31m was closed."],
    ["a sermon", `The harbour of Lirio was closed, ${"and closed again, ".repeat(10)}.`],
    ["nothing", ""],
  ])("with %s is none of ours", (_, text) => {
    expect(isPlainSentence(text, harbour)).toBe(false);
  });

  test("may have what its source has, and ordinary punctuation in any script", () => {
    expect(isPlainSentence("C++ & R&D rose by $5 in a deal of A/B.", "A/B: R&D on C++ rose by $5 in a deal.")).toBe(
      true,
    );
    expect(isPlainSentence("“Nein”, sagte er – und ging (spät).", "Er sagte „nein“ und ging spät.")).toBe(true);
    expect(isPlainSentence("港は月曜日、「嵐」で閉鎖された。", "月曜日に港が嵐のため閉鎖された。")).toBe(true);
  });
});
