import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainLine, plainText } from "../../adapters/plain-characters.ts";

describe("text from outside", () => {
  test.each([
    ["\u001B[31mred\u001B[0m", "␛[31mred␛[0m"],
    ["\u001B]8;;https://evil.example\u0007click", "␛]8;;https://evil.example␇click"],
    ["bell\u0007 back\u0008space del\u007F", "bell␇ back␈space del␡"],
    ["8-bit \u009B31m", "8-bit \uFFFD31m"],
    ["gpj.\u202Eexe", "gpj.exe"],
    ["\u2066isolated\u2069", "isolated"],
    ["pay\u200Bpal, soft\u00ADly, \uFEFFmark", "paypal, softly, mark"],
    ["la\u200Dtin jo\u200Cined", "latin joined"],
    ["half \uD83D", "half \uFFFD"],
    ["hidden\u{E0041}\u{E0042}", "hidden"],
    ["non\uFDD0character", "noncharacter"],
  ])("%j becomes harmless", (text, shown) => {
    expect(plainText(text)).toBe(shown);
  });

  test.each([
    "“Typographic” ‘quotes’ – dashes… 12\u202F000\u00A0€",
    "می‌خواهم",
    "👩‍👩‍👧 👍🏽 🏳️‍🌈 ❤️‍🔥",
    "क्‍ष",
    "é e\u0301 ñ שָׁלוֹם 葛\u{E0100}",
  ])("%s stays as it is", (text) => {
    expect(plainText(text)).toBe(text);
  });

  test("keeps its lines, whatever ends them", () => {
    expect(plainText("a\r\nb\rc\u2028d\u0085e\n\tf")).toBe("a\nb\nc\nd\ne\n\tf");
  });

  test("reads as one line where it was wrapped hard", () => {
    expect(plainLine("  a US official said\r\n   Wednesday,\tafter  ")).toBe("a US official said Wednesday, after");
  });

  test("never steers anything, and is harmless once it was made so", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there.
    const steering = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;
    const characters = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("\u001B[2J", "\u202E", "\u200D", "\u200C", "\u0000", "ن", "x", "👩"),
    );
    fc.assert(
      fc.property(fc.array(characters), (parts) => {
        const shown = plainText(parts.join(""));
        expect(shown).not.toMatch(steering);
        expect(plainText(shown)).toBe(shown);
        expect(plainLine(shown)).not.toContain("\n");
      }),
      { numRuns: 1000 },
    );
  });

  test("may be millions of the same", () => {
    for (const piece of ["\u200D", "\u001B", "\u202E", "e\u0301", "ن\u200C"]) plainLine(piece.repeat(1_000_000));
  });
});
