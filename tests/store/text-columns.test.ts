import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromColumn, toColumn, toKeyColumn } from "../../src/store/postgres/text-columns.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom("\0", "\u001a", "0", "a")).map((parts) => parts.join("")),
);

describe("a text in a column of PostgreSQL", () => {
  test("comes back as it was given, and holds no U+0000 there", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toColumn(text)).not.toContain("\0");
        expect(fromColumn(toColumn(text))).toBe(text);
      }),
    );
  });

  test("is found by itself alone, and by no more bytes than an index takes", () => {
    const long = "https://example.org/".padEnd(5_000, "ä");
    expect(toKeyColumn(long)).not.toBe(toKeyColumn(`${long}b`));
    expect(toKeyColumn(long)).toBe(toKeyColumn(long));
    const longest = fc.string({ unit: "binary", minLength: 700, maxLength: 900 });
    fc.assert(fc.property(longest, (key) => Buffer.byteLength(toKeyColumn(key)) < 2_704));
    fc.assert(fc.property(fc.constant("\0".repeat(799)), (key) => Buffer.byteLength(toKeyColumn(key)) < 2_704));
  });
});
