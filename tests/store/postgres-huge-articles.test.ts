import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { CandidateQuery, QueryTerm } from "../../src/candidate.ts";
import { openStoreOn } from "../../src/store/postgres/open-postgres-store.ts";
import { lexemeOf, vectorOf } from "../../src/store/postgres/term-weights.ts";
import type { Store } from "../../src/store/store.ts";
import { openPglite } from "../fakes/postgres.ts";
import { NOON, newArticle, term } from "./store-samples.ts";

const LONGEST_START = 60_000;
/** What a tsvector takes, in bytes. */
const TSVECTOR = 1_048_575;
const LEXEME = 2_046;

const manyWords = (count: number, letter: string): string =>
  Array.from({ length: count }, (_, at) => `${letter.repeat(3)}${at}`).join(" ");

describe("articles that are larger than PostgreSQL's own search takes", () => {
  let store: Store;

  beforeAll(async () => {
    const opened = await openStoreOn(await openPglite(), {});
    if (!opened.ok) throw new Error(opened.failure.message);
    store = opened.value;
    return () => store.close();
  }, LONGEST_START);

  const keep = async (key: string, body: string, title = "title") => {
    const [saved] = await store.saveArticles([{ article: newArticle({ keys: [key] }), terms: { title, body } }], NOON);
    return saved?.id ?? 0;
  };
  const find = async (first: QueryTerm, asked: Partial<CandidateQuery> = {}) =>
    (await store.candidates({ terms: [first], limit: 10, ...asked })).candidates;

  test("are found by a word that stands in them a hundred thousand times, and it is counted each time", async () => {
    const id = await keep("often", `${"often ".repeat(100_000)}last`);
    expect(await find(term("often"))).toMatchObject([{ article: id, inBody: [100_000] }]);
    expect(await find(term("often last"))).toMatchObject([{ article: id, inBody: [1] }]);
  });

  test("are found by a word of three thousand letters, and not by another that begins like it", async () => {
    const id = await keep("long", `before ${"ж".repeat(3_000)} behind`);
    expect(await find(term("ж".repeat(3_000)))).toMatchObject([{ article: id, inBody: [1] }]);
    expect(await find(term("ж".repeat(2_999)))).toEqual([]);
  });

  test("are found by their title and their first twenty thousand different words, in any script", async () => {
    const id = await keep("many", manyWords(20_000, "無"), "heading");
    for (const word of ["heading", "無無無0", "無無無19999"]) {
      expect(await find(term(word))).toMatchObject([{ article: id }]);
    }
  });

  test("are kept whole where they hold more, and what lies behind is found by nobody, but seen by who looks closer", async () => {
    const body = manyWords(200_000, "ы");
    const id = await keep("more", body);
    expect(await find(term("ыыы199999"))).toEqual([]);
    expect((await store.termsById([id])).get(id)).toEqual({ title: "title", body });
    const [found] = await find(term("ыыы0"), { terms: [term("ыыы0"), term("ыыы199999")] });
    expect(found).toMatchObject({ article: id, inBody: [1, 1], bodyLength: 200_000 });
  });
});

describe("a tsvector that we write", () => {
  const anyTerm = fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
    fc
      .array(fc.constantFrom("'", "\\", "\0", "\u001a", "\ud800", ":", "&", "!", "|", "a", "ж"), { maxLength: 900 })
      .map((parts) => parts.join("")),
  );

  test("is never larger than one may be, whatever the terms are", () => {
    const unlucky = ["無", "\0", "'", "\\", "\ud800", "\u001a"];
    for (const letter of unlucky) {
      const body = Array.from({ length: 600 }, (_, at) => letter.repeat(1_000 + at) + at).join(" ");
      expect(Buffer.byteLength(vectorOf({ title: "", body })), JSON.stringify(letter)).toBeLessThan(TSVECTOR);
    }
  });

  test(
    "takes any term as one lexeme, which means nothing else",
    async () => {
      const database = await openPglite();
      const lexemes = (statement: string, value: string) => database.rows<{ found: string[] }>(statement, [value]);
      await fc.assert(
        fc.asyncProperty(anyTerm, async (any) => {
          const lexeme = lexemeOf(any);
          const [kept] = await lexemes(
            "SELECT tsvector_to_array($1::text::tsvector) AS found",
            any === "" ? "" : lexeme,
          );
          expect(kept?.found).toHaveLength(any === "" ? 0 : 1);
          expect(Buffer.byteLength(kept?.found[0] ?? "")).toBeLessThanOrEqual(LEXEME);
          if (any === "") return;
          const [asked] = await database.rows<{ nodes: number; held: boolean }>(
            "SELECT numnode($1::text::tsquery) AS nodes, $1::text::tsvector @@ $1::text::tsquery AS held",
            [lexeme],
          );
          expect(asked).toEqual({ nodes: 1, held: true });
        }),
        { numRuns: 300 },
      );
      await database.close();
    },
    LONGEST_START,
  );
});
