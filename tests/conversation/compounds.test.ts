import { describe, expect, test } from "vitest";
import type { Reply } from "../../src/reply.ts";
import { blocksOf, botWith } from "../fakes/bot-with.ts";

const titlesOf = (reply: Reply) => blocksOf(reply, "story").map(({ title }) => title);
const saidIn = (reply: Reply) => JSON.stringify(reply.blocks);

const museum = {
  title: "Alter Hafen wird Museum",
  language: "de",
  body: ["Der alte Hafen von Calder wird ein Museum, beschloss der Rat der Stadt am Dienstag."],
};
const german = [
  museum,
  {
    title: "Hafenstreik in Lirio beendet",
    language: "de",
    body: ["Der Hafenstreik in Lirio ist am Montag nach neun Tagen zu Ende gegangen, sagte die Gewerkschaft."],
  },
  {
    title: "Orland wählt im Mai",
    language: "de",
    body: ["Die nächsten Parlamentswahlen finden in Orland am 9. Mai statt, teilte die Regierung mit."],
  },
  {
    title: "Regen im Süden",
    language: "de",
    body: ["Im Süden regnet es seit Tagen, und die Auswahl an trockenen Wegen ist klein."],
  },
];

describe("a part of a compound", () => {
  test.each([
    ["Streik", "Hafenstreik in Lirio beendet", "Hafenstreik"],
    ["Streik Hafen", "Hafenstreik in Lirio beendet", "Hafenstreik"],
    ["Streiks im Hafen von Lirio", "Hafenstreik in Lirio beendet", "Hafenstreik"],
    ["Wahl Orland", "Orland wählt im Mai", "Parlamentswahlen"],
    ["wahlen in orland", "Orland wählt im Mai", "Parlamentswahlen"],
  ])("finds it, and the answer says so: %s", async (typed, title, compound) => {
    const { ask } = await botWith(german);
    const reply = await ask(`/topic ${typed}`, { language: "de" });
    expect(titlesOf(reply)).toEqual([title]);
    expect(saidIn(reply)).toContain(`Gezeigt wird „${compound}“`);
  });

  test.each(["Swedish", "Dutch"])("does so in %s", async (language) => {
    const [tag, title, sentence, typed] =
      language === "Swedish"
        ? ["sv", "Hamnstrejken är över", "Hamnstrejken i Lirio tog slut på måndagen, sade facket.", "strejk"]
        : ["nl", "Havenstaking voorbij", "De havenstaking in Lirio is maandag na negen dagen afgelopen.", "staking"];
    const { ask } = await botWith([{ title, language: tag, body: [sentence] }]);
    expect(titlesOf(await ask(`/topic ${typed}`, { language: tag }))).toEqual([title]);
  });

  test("is not looked for where the word itself answers", async () => {
    const { ask } = await botWith(german);
    expect(titlesOf(await ask("/topic Hafen", { language: "de" }))).toEqual(["Alter Hafen wird Museum"]);
  });

  test("is none in a word that only ends alike", async () => {
    const { ask } = await botWith([museum, ...german.slice(3)]);
    expect(titlesOf(await ask("/topic Wahl", { language: "de" }))).toEqual([]);
  });

  test("finds nothing in languages that write words apart: a port is no airport", async () => {
    const { ask } = await botWith([
      { title: "Regen im Süden", language: "de", body: ["Im Süden regnet es seit Tagen."] },
      { title: "Fog at noon", language: "en", body: ["Fog closed the seaplaneport and the supermarket at noon."] },
    ]);
    expect(titlesOf(await ask("/topic market", { language: "en" }))).toEqual([]);
  });
});

test("a compound that no article holds is answered with its parts to choose from", async () => {
  const { ask } = await botWith([
    museum,
    { title: "Streik der Lehrer", language: "de", body: ["Der Streik der Lehrer dauert an, sagte ihre Gewerkschaft."] },
  ]);
  const reply = await ask("/topic Hafenstreik", { language: "de" });
  expect(titlesOf(reply)).toEqual([]);
  expect(saidIn(reply)).toContain("Hafen");
  expect(saidIn(reply)).toContain("Streik");
});
