import { describe, expect, test } from "vitest";
import { chooseSentences } from "../../src/search/choose-sentences.ts";
import { searchAmong } from "./search-among.ts";

describe("the sentences of a story that answer", () => {
  test("come from its articles, best article first, each in the order of its text, and can be checked", async () => {
    const ask = await searchAmong(
      {
        title: "Ferry strike ends",
        body: "On Monday the ferry strike ended. Rain fell. The strike had cost the ferry its summer guests.",
      },
      { title: "Harbour", body: "Crews of the ferry got a sixth more pay and stopped their strike." },
    );
    const { hits } = await ask("ferry strike");
    const sentences = chooseSentences(hits);
    expect(sentences.map(({ article, text }) => [article, text])).toEqual([
      [1, "On Monday the ferry strike ended."],
      [1, "The strike had cost the ferry its summer guests."],
      [2, "Crews of the ferry got a sixth more pay and stopped their strike."],
    ]);
    for (const { article, text, start, end } of sentences) {
      expect(hits.find((hit) => hit.article.id === article)?.article.text.slice(start, end)).toBe(text);
    }
  });

  test("do not say the same twice", async () => {
    const ask = await searchAmong(
      { title: "One", body: "The ferry strike ended on Monday after eleven days." },
      { title: "Two", body: "The ferry strike ended on Monday after eleven long days." },
    );
    expect(chooseSentences((await ask("ferry strike")).hits)).toHaveLength(1);
  });

  test("are as many as were asked for at most", async () => {
    const ask = await searchAmong({ body: "The ferry sails. A ferry burns brightly. No ferry came at night." });
    expect(chooseSentences((await ask("ferry")).hits, { most: 2 })).toHaveLength(2);
  });

  test("are none where only a headline holds the words", async () => {
    const ask = await searchAmong({ title: "Ferry strike", body: "It goes on." });
    expect(chooseSentences((await ask("ferry strike")).hits)).toEqual([]);
  });
});
