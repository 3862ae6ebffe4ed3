import { beforeEach, expect, test } from "vitest";
import { configFrom } from "../../src/all-settings.ts";
import { silentLog } from "../../src/log.ts";
import { openFrontDoor, openHouse } from "../../src/main.ts";
import type { Conversation } from "../../src/question.ts";
import { blocksOf, drivenClock } from "../fakes/bot-with.ts";
import { type Here, tidingsHere } from "../fakes/tidings-here.ts";

const clock = drivenClock("2026-11-23T12:00:00Z");
const anna: Conversation = { platform: "telegram", id: "42", kind: "private" };
const forum: Conversation = { platform: "telegram", id: "-100", thread: "7", kind: "group" };
const FLOOD = { id: "1", title: "Flood in Lirio", body: "The flood reached the old town of Lirio." };

let here: Here;
/** What /export_data gives each of them. */
let exported: Record<string, unknown>[];

beforeEach(async () => {
  here = tidingsHere(clock);
  await here.run(["import", "-"], { input: JSON.stringify(FLOOD) });
  exported = await Promise.all([anna, forum].map(live));
});

/** Uses the bot in a conversation, and comes to what /export_data says then. */
async function live(conversation: Conversation): Promise<Record<string, unknown>> {
  const config = configFrom({ all: { DATABASE_URL: `file:${here.folder}/data/tidings.db` }, fromFile: [] });
  if (!config.ok) throw new Error(config.failure.message);
  const house = await openHouse(config.value, clock);
  if (!house.ok) throw new Error(house.failure.message);
  const bot = openFrontDoor({ ...house.value, config: config.value, clock, log: silentLog });
  const ask = (command: string, options: Record<string, unknown> = {}) =>
    bot.answer({
      conversation,
      asker: { platform: "telegram", id: "42" },
      role: "manager",
      command,
      options,
      attachments: [],
    });
  await ask("settings", { zone: "UTC" });
  await ask("subscribe", { topic: "flood", time: "08:00" });
  await ask("topic", { words: "flood" });
  const [{ bytes } = { bytes: new Uint8Array() }] = blocksOf(await ask("export_data"), "file");
  await house.value.store.close();
  return JSON.parse(new TextDecoder().decode(bytes));
}

test("export prints what /export_data gives a conversation, but for its kind, which its name does not say", async () => {
  const { status, out } = await here.run(["export", "telegram:42"]);
  const { kind: _, ...conversation } = anna;
  expect(status).toBe(0);
  expect(JSON.parse(out)).toEqual({ ...exported[0], conversation });
  expect(exported[0]).toMatchObject({ subscriptions: [{ times: ["08:00"] }], told: [{ title: FLOOD.title }] });
  const thread = await here.run(["export", "telegram:-100:7"]);
  expect(JSON.parse(thread.out)).toMatchObject({ conversation: { id: "-100", thread: "7" }, told: [{}] });
});

test.each([["no\n"], [""], ["maybe\n"]])("forget asks first, and %j deletes nothing", async (input) => {
  const { status, err } = await here.run(["forget", "telegram:42"], { input });
  expect(status).toBe(1);
  expect(err).toContain("subscriptions: 1, told: 1");
  expect(err).toContain("Nothing was deleted.");
  expect((await here.run(["export", "telegram:42"])).status).toBe(0);
});

test.each([
  ["y\n", []],
  ["", ["--yes"]],
])("forget, answered with %j %j, leaves nothing of this conversation and all of the others", async (input, words) => {
  const { status, out } = await here.run(["forget", "telegram:42", ...words], { input });
  expect(status).toBe(0);
  expect(out).toContain("but in backups");
  expect(await here.run(["export", "telegram:42"])).toMatchObject({
    status: 1,
    out: "",
    err: "telegram:42: Nothing is kept of it.\n",
  });
  expect((await here.run(["export", "telegram:-100:7"])).status).toBe(0);
});

test("a name that names nothing says what one looks like", async () => {
  for (const command of ["export", "forget"]) {
    const { status, err } = await here.run([command, "42"]);
    expect({ status, err }).toMatchObject({ status: 1, err: expect.stringContaining("PLATFORM:NUMBER") });
  }
});
