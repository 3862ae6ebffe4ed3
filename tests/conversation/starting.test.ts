import { describe, expect, test } from "vitest";
import type { Question } from "../../src/question.ts";
import type { Reply } from "../../src/reply.ts";
import { blocksOf, botWith, type TestBot, wordsOf } from "../fakes/bot-with.ts";

const rain = {
  title: "Heavy rain floods villages in Kent",
  body: ["Heavy rain flooded eleven villages in Kent on Tuesday.", "No one was hurt."],
  published: { date: "2026-11-22" },
};
const vote = {
  title: "Voters elect a new mayor of Lower Arden",
  body: ["Voters in Lower Arden elected a new mayor on Sunday."],
  published: { date: "2026-11-21" },
};

const inVienna: Partial<Question> = { language: "de-AT" };
const labelsOf = (reply: Reply) =>
  blocksOf(reply, "choices").flatMap(({ choices }) => choices.map(({ label }) => label));

/** Writes what a form asks for, as a platform would hand it over. */
async function write(bot: TestBot, reply: Reply, text: string, as: Partial<Question> = {}): Promise<Reply> {
  const [form] = blocksOf(reply, "form");
  if (!form?.asks) throw new Error("Nothing is asked for.");
  const { command, action, filledIn, asks } = form;
  return await bot.ask("/start", { ...as, command, action, options: { ...filledIn, [asks]: text } });
}

const digestsOf = ({ parts }: TestBot) =>
  parts.newsroom.digests.subscriptionsOf({ platform: "chat", id: "room", kind: "group" });

describe("a start", () => {
  test("asks for topics, a time and the zone, and ends with a digest at once", async () => {
    const bot = await botWith([rain, vote]);
    const welcome = await bot.ask("/start", inVienna);
    expect(labelsOf(welcome)).toEqual(["Kent", "Lower Arden", "Wichtigste Meldungen"]);
    const more = await bot.press(welcome, "Kent", inVienna);
    expect(wordsOf(more)).toContain("Gewählt: Kent. Bis zu 2 weitere");
    const time = await bot.press(more, "Weiter", inVienna);
    const zone = await bot.press(time, "08:00", inVienna);
    expect(wordsOf(zone)).toContain("Bei dir ist es 13:00 Uhr, richtig?");
    const ready = await bot.press(zone, "Ja, 13:00", inVienna);
    expect(blocksOf(ready, "story").map(({ title }) => title)).toEqual([rain.title]);
    expect(await digestsOf(bot)).toMatchObject([
      { topics: ["Kent"], times: ["08:00"], zone: "Europe/Vienna", language: "de" },
    ]);
  });

  test("takes what is written as well as what is chosen", async () => {
    const bot = await botWith([rain, vote]);
    let reply = await bot.ask("/start");
    for (const topic of ["airport drones", "floods", "mayor of Arden"]) reply = await write(bot, reply, topic);
    reply = await write(bot, reply, "6.45");
    await write(bot, reply, "Vienna");
    expect(await digestsOf(bot)).toMatchObject([
      { topics: ["airport drones", "floods", "mayor of Arden"], times: ["06:45"], zone: "Europe/Vienna" },
    ]);
  });

  test("brings the top stories to whoever wants no topic", async () => {
    const bot = await botWith([rain, vote]);
    const time = await bot.press(await bot.ask("/start", inVienna), "Wichtigste Meldungen", inVienna);
    const ready = await bot.press(await bot.press(time, "18:00", inVienna), "Ja, 13:00", inVienna);
    expect(blocksOf(ready, "story")).toHaveLength(2);
    expect(await digestsOf(bot)).toMatchObject([{ topics: [], times: ["18:00"] }]);
  });

  test("asks again for a time or a city that is none, and forgets nothing", async () => {
    const bot = await botWith([rain]);
    const time = await bot.press(await bot.press(await bot.ask("/start"), "Kent"), "Go on");
    const sameTime = await write(bot, time, "tea time");
    expect(wordsOf(sameTime)).toContain("tea time");
    const zone = await write(bot, sameTime, "8am");
    const sameZone = await write(bot, zone, "Atlantis");
    expect(wordsOf(sameZone)).toContain("I know no time zone “Atlantis”.");
    await write(bot, sameZone, "Vienna");
    expect(await digestsOf(bot)).toMatchObject([{ topics: ["Kent"], times: ["08:00"], zone: "Europe/Vienna" }]);
  });

  test("does not ask for a zone that is known", async () => {
    const bot = await botWith([rain]);
    await bot.ask("/settings zone:Europe/Vienna");
    const time = await bot.press(await bot.press(await bot.ask("/start"), "Kent"), "Go on");
    await bot.press(time, "07:00");
    expect(await digestsOf(bot)).toMatchObject([{ zone: "Europe/Vienna", times: ["07:00"] }]);
  });

  test("pressed to its end twice makes one digest", async () => {
    const bot = await botWith([rain]);
    const time = await bot.press(
      await bot.press(await bot.ask("/start", inVienna), "Kent", inVienna),
      "Weiter",
      inVienna,
    );
    const zone = await bot.press(time, "08:00", inVienna);
    await bot.press(zone, "Ja, 13:00", inVienna);
    await bot.press(zone, "Ja, 13:00", inVienna);
    expect(await digestsOf(bot)).toHaveLength(1);
  });

  test("where there is a digest, and for those who may not set one up, is the welcome alone", async () => {
    const bot = await botWith([rain]);
    expect(labelsOf(await bot.ask("/start", { role: "reader" }))).toEqual([]);
    await bot.ask("/subscribe Kent 08:00 Europe/Vienna");
    expect(labelsOf(await bot.ask("/start"))).toEqual([]);
  });

  test("by somebody who may not set it up, with everything given, changes nothing", async () => {
    const bot = await botWith([rain]);
    const refused = await bot.ask("/start", {
      role: "reader",
      options: { chosen: "Kent", enough: true, time: "08:00", zone: "Vienna" },
    });
    expect(wordsOf(refused)).toContain("Only those who manage");
    expect(await digestsOf(bot)).toEqual([]);
  });

  test("over an empty archive offers what needs none, and says that there is nothing yet", async () => {
    const bot = await botWith();
    const welcome = await bot.ask("/start", inVienna);
    expect(labelsOf(welcome)).toEqual(["Wichtigste Meldungen"]);
    const zone = await bot.press(await bot.press(welcome, "Wichtigste Meldungen", inVienna), "08:00", inVienna);
    expect(wordsOf(await bot.press(zone, "Ja, 13:00", inVienna))).toContain("Nichts Neues");
  });

  test("suggests names, and neither days nor months", async () => {
    const titles = [
      "Storm warning for Kent on Sunday",
      "Trains from Kent late until December",
      "Bridge near Lower Arden closed",
    ];
    const told = titles.map((title, index) => ({
      ...rain,
      title,
      body: [`${title}, the county said in its report ${index}.`],
    }));
    expect(labelsOf(await (await botWith(told)).ask("/start")).toSorted()).toEqual([
      "Kent",
      "Lower Arden",
      "Top stories",
    ]);
  });

  test("headlines all in capitals suggest no topics", async () => {
    const bot = await botWith([{ ...rain, title: "HEAVY RAIN FLOODS VILLAGES IN KENT" }]);
    expect(labelsOf(await bot.ask("/start"))).toEqual(["Top stories"]);
  });
});
