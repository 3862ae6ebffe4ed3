import { describe, expect, test } from "vitest";
import type { Article } from "../../src/article.ts";
import { findCorrection } from "../../src/newsroom/find-correction.ts";
import { correctedDigest, correctionMessage } from "../../src/newsroom/write-correction.ts";
import { phrasesFor } from "../../src/phrases/all-phrases.ts";
import type { Reply } from "../../src/reply.ts";
import { articleOf, blocksOf, botWith, drivenClock, room, wordsOf } from "../fakes/bot-with.ts";

const told = {
  title: "Flood in Lirio",
  body: ["The flood in Lirio killed 12 people on Sunday. Minister Falk came to the town. Schools stay closed."],
  source: "Courier",
  url: "https://courier.example/flood",
  image: "https://pictures.example.org/flood.jpg",
};
const phrases = phrasesFor("en");
const at = Date.parse("2026-11-22T08:00:00Z");

/** The digest that told the article, and the article as it was and as it is after it was edited. */
async function edited(change: { title?: string; body?: string[] }) {
  const { ask, parts } = await botWith([told], { clock: drivenClock("2026-11-22T08:00:00Z") });
  const digest = await ask("/digest", { conversation: room });
  const number = blocksOf(digest, "story")[0]?.citations[0]?.article ?? 0;
  const read = async (): Promise<Article> => {
    const article = await parts.newsroom.newsFor(room).articleById(number);
    if (!article) throw new Error("There is no such article.");
    return article;
  };
  const before = await read();
  await parts.newsroom.keep([articleOf({ ...told, ...change })]);
  return { digest, before, after: await read() };
}

describe("what was told is corrected", () => {
  test("when a sentence of it has another figure", async () => {
    const { digest, before, after } = await edited({
      body: ["The flood in Lirio killed 15 people on Sunday. Minister Falk came to the town. Schools stay closed."],
    });
    const correction = findCorrection(digest, before, after);
    expect(correction?.changes).toMatchObject([
      {
        before: "The flood in Lirio killed 12 people on Sunday.",
        after: { text: "The flood in Lirio killed 15 people on Sunday." },
      },
    ]);
    if (!correction) return;
    const corrected = correctedDigest(digest, [correction], phrases);
    expect(blocksOf(corrected, "story")[0]?.sentences[0]?.text).toContain("15 people");
    expect(blocksOf(corrected, "story")[0]?.image).toBe(told.image);
    expect(wordsOf(corrected)).toContain("Corrected; it said: “The flood in Lirio killed 12 people on Sunday.”");
    const message = correctionMessage([correction], { phrases, at, zone: "UTC" });
    expect(wordsOf(message)).toContain("Correction to the digest of Sunday 22 November, 08:00");
    expect(blocksOf(message, "story")[0]).toMatchObject({ isUpdate: true, source: "Courier" });
  });

  test.each(["Retracted: flood in Lirio", "Crue à Lirio : article rétracté", "Inundación en Lirio (retirada)"])(
    "when its source takes it back in its headline: %s",
    async (title) => {
      const { digest, before, after } = await edited({ title, body: told.body });
      expect(findCorrection(digest, before, after)).toMatchObject({ isWithdrawn: true });
    },
  );

  test("when it names somebody else", async () => {
    const { digest, before, after } = await edited({
      body: ["The flood in Lirio killed 12 people on Sunday. Minister Brand came to the town. Schools stay closed."],
    });
    expect(findCorrection(digest, before, after)?.changes).toHaveLength(1);
  });

  test("when its source withdraws it: nothing of it is left but the note, no picture either", async () => {
    const { digest, before, after } = await edited({
      title: "Withdrawn: Flood in Lirio",
      body: ["This report has been withdrawn because it was wrong."],
    });
    const correction = findCorrection(digest, before, after);
    expect(correction?.isWithdrawn).toBe(true);
    if (!correction) return;
    const corrected = correctedDigest(digest, [correction], phrases);
    expect(blocksOf(corrected, "story")[0]?.sentences).toEqual([]);
    expect(blocksOf(corrected, "story")[0]?.image).toBeUndefined();
    expect(wordsOf(corrected)).toContain("Courier: withdrawn by its source");
  });
});

describe("what was told is left as it is", () => {
  test.each([
    [
      "when it is put in other words",
      "In Lirio the flood killed 12 people on Sunday. Minister Falk came to the town. Schools stay closed.",
    ],
    ["when something is added", `${told.body[0]} The army is on its way with 300 soldiers.`],
  ])("%s", async (_, body) => {
    const { digest, before, after } = await edited({ body: [body] });
    expect(after.version).toBe(2);
    expect(findCorrection(digest, before, after)).toBeUndefined();
  });

  test("when it does not rest on the article", async () => {
    const { before, after } = await edited({ body: ["Quite another text about 99 birds."] });
    const other: Reply = { blocks: [{ kind: "text", text: "Nothing new." }] };
    expect(findCorrection(other, before, after)).toBeUndefined();
  });
});
