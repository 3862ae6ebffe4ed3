import { expect, test } from "vitest";
import { searchAmong, type Told, titlesOf } from "./search-among.ts";

const filler = (from: number) => Array.from({ length: 60 }, (_, at) => `filler${from + at}`).join(" ");

/** Texts of one length that hold the same words equally often; the other one came first. */
async function titlesFor(question: string, about: string, mentions: string): Promise<string[]> {
  const told: Told[] = [
    { title: "In passing", body: mentions },
    { title: "About it", body: about },
    ...Array.from({ length: 20 }, (_, at): Told => ({ title: "Unrelated", body: filler(1_000 + 60 * at) })),
  ];
  return titlesOf(await (await searchAmong(...told))(question));
}

test("an article that opens with the topic comes before one that mentions it at its end", async () => {
  const about = `The election is over. ${filler(0)} ${filler(60)}`;
  const mentions = `${filler(0)} ${filler(60)} The election is over.`;
  expect(await titlesFor("election", about, mentions)).toEqual(["About it", "In passing"]);
  expect(await titlesFor("elections over", about, mentions)).toEqual(["About it", "In passing"]);
});

test("an article that keeps coming back to the topic comes before one that only opens with it", async () => {
  const about = `${filler(0)} The election. ${filler(60)} An election. Elections. The election. The election is over.`;
  const opens = `The election is over. ${filler(0)} ${filler(60)} One. Two. Three. Four. Five.`;
  expect(await titlesFor("election", about, opens)).toEqual(["About it", "In passing"]);
});
