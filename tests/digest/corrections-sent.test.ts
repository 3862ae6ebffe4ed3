import { pino } from "pino";
import { expect, test } from "vitest";
import { phrasesFor } from "../../src/phrases/all-phrases.ts";
import type { Conversation } from "../../src/question.ts";
import type { Delivery } from "../../src/subscription.ts";
import { articleOf, blocksOf, botWith, drivenClock, wordsOf } from "../fakes/bot-with.ts";
import { runDigests } from "../fakes/run-digests.ts";
import { newSubscription } from "../store/store-samples.ts";

const MORNING = "2026-11-22T08:00:00Z";
const LATER = "2026-11-22T09:00:00Z";

/** What happens in a town; the words of one are not the other's, lest they be taken for one story. */
const EVENTS = {
  Lirio: (dead: number) => [
    "Flood in Lirio",
    `The flood in Lirio killed ${dead} people on Sunday.`,
    "Schools in Lirio stay closed until Friday.",
  ],
  Ostra: (dead: number) => [
    "Fire at a mill of Ostra",
    `Rescuers count ${dead} victims at the burnt mill of Ostra.`,
    "Its owner promised to build a new one.",
  ],
};
type Town = keyof typeof EVENTS;

function reportOn(town: Town, dead: number, title?: string) {
  const [headline = "", ...body] = EVENTS[town](dead);
  const published = { date: "2026-11-22" };
  return articleOf({ title: title ?? headline, body, url: `https://courier.example/${town}`, published });
}

const placeNamed = (id: string): Conversation => ({ platform: "chat", id, kind: "group" });

/** Digests about a town each, which were sent at eight; then `edit` is kept, and the bot ticks at nine. */
async function sentAndEdited(towns: Town[]) {
  const clock = drivenClock("2026-11-22T07:00:00Z");
  const { parts } = await botWith([], { clock });
  const lines: string[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => void lines.push(line) });
  await parts.newsroom.keep(towns.map((town) => reportOn(town, 12)));
  for (const town of towns) {
    const wish = { conversation: placeNamed(town), topics: [town], zone: "UTC" };
    await parts.newsroom.digests.subscribe(newSubscription(wish));
  }
  const sent: Delivery[] = [];
  const tick = async (moment: string) => {
    clock.moveTo(moment);
    sent.length = 0;
    await runDigests({ ...parts, phrasesFor, log }, async (delivery) => {
      sent.push(delivery);
      return { sent: [`message to ${delivery.conversation.id}`] };
    });
    return [...sent];
  };
  expect(await tick(MORNING)).toHaveLength(towns.length);
  return { parts, tick, lines };
}

test("who was sent a digest is sent what its source put right since, once, with the message that is to be edited", async () => {
  const { parts, tick } = await sentAndEdited(["Lirio", "Ostra"]);
  await parts.newsroom.keep([reportOn("Lirio", 15)]);
  const [correction, ...more] = await tick(LATER);
  expect(more).toEqual([]);
  expect(correction?.conversation).toEqual(placeNamed("Lirio"));
  expect(correction?.corrects?.sent).toEqual(["message to Lirio"]);
  const corrected = correction?.corrects?.reply;
  expect(corrected && blocksOf(corrected, "story")[0]?.sentences[0]?.text).toContain("killed 15 people");
  expect(correction && wordsOf(correction.reply)).toContain("Correction to the digest of Sunday 22 November, 08:00");
  expect(await tick("2026-11-22T09:01:00Z")).toEqual([]);
});

test("nobody hears of an article that was put in other words", async () => {
  const { parts, tick } = await sentAndEdited(["Lirio"]);
  await parts.newsroom.keep([reportOn("Lirio", 12, "Lirio is flooded")]);
  expect(await tick(LATER)).toEqual([]);
});

test("nobody hears of what is edited a week later", async () => {
  const { parts, tick } = await sentAndEdited(["Lirio"]);
  await parts.newsroom.digests.unsubscribe(1, placeNamed("Lirio"));
  await tick("2026-11-29T08:01:00Z");
  await parts.newsroom.keep([reportOn("Lirio", 15)]);
  expect(await tick("2026-11-29T08:02:00Z")).toEqual([]);
});

test("a digest that cannot be corrected keeps no other back, and is told of once", async () => {
  const { parts, tick, lines } = await sentAndEdited(["Lirio", "Ostra"]);
  const [first] = await parts.store.subscriptionsOf(placeNamed("Lirio"));
  // A zone that this Node does not know, as after a step back to an older one.
  await parts.store.changeSubscription(first?.id ?? 0, placeNamed("Lirio"), { zone: "Mars/Phobos" });
  await parts.newsroom.keep([reportOn("Lirio", 15), reportOn("Ostra", 15)]);
  expect((await tick(LATER)).map(({ conversation }) => conversation.id)).toEqual(["Ostra"]);
  await tick("2026-11-22T09:01:00Z");
  expect(lines.filter((line) => line.includes("could not be corrected"))).toHaveLength(1);
});
