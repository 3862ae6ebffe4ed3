import fc from "fast-check";
import { expect, test } from "vitest";
import { readUnits } from "../../src/text/units.ts";

const codesOf = (text: string) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
const unitsOf = (text: string) => readUnits(text, (units) => [...units.subarray(0, text.length)]);

test("the units of any text are those of the string, half characters among them", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom("\uD800", "\uDC00", "a") }),
      (...texts) => {
        for (const text of texts) expect(unitsOf(text)).toEqual(codesOf(text));
      },
    ),
  );
});

test("a text that is longer than what is kept is read whole", () => {
  const text = "wörter ".repeat(20_000);
  expect(unitsOf(text)).toEqual(codesOf(text));
});

test("a text that is read while another one is read leaves that as it is", () => {
  readUnits("outer", (units) => {
    readUnits("INNER", () => {});
    expect(String.fromCharCode(...units.subarray(0, 5))).toBe("outer");
  });
  expect(() =>
    readUnits("broken", () => {
      throw new Error("by the reader");
    }),
  ).toThrow("by the reader");
  expect(unitsOf("after")).toEqual(codesOf("after"));
});
