import { expect, test } from "vitest";
import { searchAmong, type Told, titlesOf } from "./search-among.ts";

const filler = (from: number) => Array.from({ length: 60 }, (_, at) => `filler${from + at}`).join(" ");

/** The other one comes first among equals, and both hold each stem equally often in texts of one length. */
async function isPreferred(question: string, wanted: string, other: string): Promise<boolean> {
  const told: Told[] = [
    { title: "Other", body: other },
    { title: "Wanted", body: wanted },
    ...Array.from({ length: 20 }, (_, at): Told => ({ title: "Unrelated", body: filler(1_000 + 60 * at) })),
  ];
  const ask = await searchAmong(...told);
  return titlesOf(await ask(question))[0] === "Wanted";
}

test("a statement finds the article that spells its words alike", async () => {
  const question = "Rangers plan bridges over flooded northern valleys";
  const wanted = "Valleys bridges rangers northern plan flooded.";
  expect(await isPreferred(question, wanted, "Valley bridge ranger northern planned flooding.")).toBe(true);
});

test("a statement finds the article that says its words in its order", async () => {
  const question = "Rangers plan bridges over flooded northern valleys";
  expect(await isPreferred(question, `${question}.`, "Northern bridges over valleys plan flooded rangers.")).toBe(true);
});

test("a statement finds the article that says it in one place", async () => {
  const question = "Rangers plan bridges, flooded northern valleys";
  const apart = `Valleys rangers. ${filler(0)} Northern bridges. ${filler(60)} Flooded plan.`;
  const together = `Valleys bridges rangers northern plan flooded. ${filler(120)} ${filler(180)}`;
  expect(await isPreferred(question, together, apart)).toBe(true);
});

test("a corrected word counts as it was meant", async () => {
  const question = "Rangers plan brigdes over flooded northern valleys";
  const meant = "Rangers plan bridges over flooded northern valleys.";
  const other = "Northern bridges over valleys plan flooded rangers.";
  expect(await isPreferred(question, meant, other)).toBe(true);
});
