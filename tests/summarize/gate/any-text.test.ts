import fc from "fast-check";
import { expect, test } from "vitest";
import { openGate } from "../../../src/summarize/gate/open-gate.ts";

const language = fc.constantFrom("en", "de", "fr", "es", "ru", "zh", "ja", undefined);
const piece = fc.constantFrom(
  ...'the council may not 12 % $3m said “ ” " according to 3.000 May 30 , ; . and Ana-Lena 百分之三 不 кто über à 10–12 12:30 MH370 @ x.y www.'.split(
    " ",
  ),
);
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(piece, { maxLength: 40 }).map((words) => words.join(" ")),
);

test("any text about any texts gets a verdict, and a refusal a reason", () => {
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 4 }), language, (claim, sources, of) => {
      const numbered = sources.map((source, index) => ({ n: index + 1, text: source }));
      const verdict = openGate(numbered, of)({ text: claim, restsOn: numbered.map(({ n }) => n) });
      expect(verdict.ok || verdict.reason.length > 0).toBe(true);
    }),
  );
});

test("a sentence passes when it is one of those that it names", () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.nat(), language, (sources, pick, of) => {
      const n = (pick % sources.length) + 1;
      const claim = sources[n - 1] ?? "";
      fc.pre(claim.trim() !== "");
      const numbered = sources.map((source, index) => ({ n: index + 1, text: source }));
      expect(openGate(numbered, of)({ text: claim, restsOn: [n] })).toEqual({ ok: true });
    }),
  );
});

const SOURCE = "The council of Hull closed the old bridge on Tuesday after inspectors found cracks in four piers.";

test("a number that is not in the evidence never passes, wherever it stands", () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 1_000_000 }), fc.nat(16), (number, at) => {
      const words = SOURCE.split(" ");
      const claim = [...words.slice(0, at), String(number), ...words.slice(at)].join(" ");
      expect(openGate([{ n: 1, text: SOURCE }], "en")({ text: claim, restsOn: [1] }).ok).toBe(false);
    }),
  );
});

test("an address never passes, wherever it stands", () => {
  fc.assert(
    fc.property(fc.webUrl(), fc.nat(16), (address, at) => {
      const words = SOURCE.split(" ");
      const claim = [...words.slice(0, at), address, ...words.slice(at)].join(" ");
      expect(openGate([{ n: 1, text: SOURCE }], "en")({ text: claim, restsOn: [1] }).ok).toBe(false);
    }),
  );
});

test.each(["a ", "12 ", "“", "not ", ", ", "said ", "a.", "不", "@a", "from A to "])(
  "the longest text that is read is answered, and a longer one refused: %j",
  (unit) => {
    const claim = unit.repeat(2_000).slice(0, 1_900);
    const ask = (length: number) =>
      openGate([{ n: 1, text: `x ${unit.repeat(length).slice(0, length)}` }], "en")({ text: claim, restsOn: [1] });
    // What grows with the square of the length takes far longer than a test may.
    expect(typeof ask(3_900).ok).toBe("boolean");
    expect(ask(1_000_000).ok).toBe(false);
  },
);
