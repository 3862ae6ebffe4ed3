import { describe, expect, test } from "vitest";
import { optionSchemas } from "../../adapters/discord/option-schemas.ts";
import { allCommands } from "../../commands/all-commands.ts";
import { openFrontDoor } from "../../src/main.ts";
import { english } from "../../src/phrases/english.ts";
import { botWith, drivenClock } from "../fakes/bot-with.ts";
import { discordWith } from "../fakes/discord-with.ts";
import { idBehind, pressablesOf, textOf } from "../fakes/fake-discord-answer.ts";
import type { FakeInteraction } from "../fakes/fake-discord-interactions.ts";
import { CHANNEL, THREAD } from "../fakes/fake-discord-world.ts";

const NOW = "2026-11-22T06:30:00Z";
const DAY = 24 * 60 * 60 * 1000;
const drones = {
  title: "Harbour drones count seals off Kent",
  body: [
    "Drones counted four hundred seals off Kent on Monday.",
    "The harbour office said the drones will fly every month.",
  ],
  source: "Kestrel Post",
  url: "https://kestrel.example/seals",
  published: { date: "2026-11-21" },
};

async function wholeBot() {
  const clock = drivenClock(NOW);
  const { parts } = await botWith([drones], { clock });
  const discord = await discordWith(openFrontDoor(parts));
  await discord.start();
  const { fake } = discord;
  const answered = async (asked: FakeInteraction) => {
    await fake.until(() => asked.messages.length > 0 || asked.state === "form" || asked.state === "suggested");
    return asked;
  };
  return { ...discord, clock, answered };
}

/** One plausible value for each option. */
const plausible: Record<string, unknown> = { string: "seals", integer: 1, number: 1, boolean: true };
const everyAction = allCommands
  .filter(({ needsModel }) => !needsModel)
  .flatMap((command) => Object.entries(command.actions).map(([name, action]) => ({ command, name, action })));

describe.each(everyAction)("/$command.name $name", ({ command, name, action }) => {
  const schemas = optionSchemas(action.options);
  const sampleOf = ({ type, enum: values }: (typeof schemas)[number]) => values?.[0] ?? plausible[type];
  const chosen = (some: typeof schemas) => Object.fromEntries(some.map((schema) => [schema.name, sampleOf(schema)]));
  const several = Object.keys(command.actions).length > 1;

  test.each([
    ["with all its options", schemas],
    ["with none that it can do without", schemas.filter(({ isRequired }) => isRequired)],
  ])("is answered %s", async (_, some) => {
    const { fake, answered } = await wholeBot();
    const where = { isManager: true, ...(several ? { action: name } : {}) };
    const file = action.takesFile
      ? fake.upload("a.opml", new TextEncoder().encode("<opml version='2.0'><body/></opml>"))
      : undefined;
    const asked = await answered(fake.slash(command.name, chosen(some), { ...where, ...(file ? { file } : {}) }));
    expect(asked.messages.map(textOf).join()).not.toContain(english.failed);
    if (asked.state === "form") expect(asked.form?.components.length).toBeGreaterThan(0);
  });
});

describe("a button", () => {
  const topicIn = async () => {
    const bot = await wholeBot();
    const asked = await bot.answered(bot.fake.slash("topic", { words: "seals drones" }));
    return { ...bot, proof: idBehind(asked.messages[0], "Proof 1") };
  };

  test("still works when the bot was started again in between", async () => {
    const { fake, adapter, start, answered, proof } = await topicIn();
    await adapter.stop();
    await start();
    const pressed = await answered(fake.press(proof));
    expect(textOf(pressed.messages[0] ?? {})).toContain("> Drones counted four hundred seals off Kent on Monday.");
  });

  test("works for 30 days, and then says that it is too old", async () => {
    const { fake, clock, answered, proof } = await topicIn();
    clock.moveTo(new Date(Date.parse(NOW) + 29 * DAY).toISOString());
    expect(textOf((await answered(fake.press(proof))).messages[0] ?? {})).toContain("> Drones counted");
    clock.moveTo(new Date(Date.parse(NOW) + 31 * DAY).toISOString());
    expect((await answered(fake.press(proof))).messages[0]?.content).toBe(english.choiceExpired);
  });

  test("does for those who press it only what they may do", async () => {
    const { fake, answered } = await wholeBot();
    const subscribed = await answered(
      fake.slash("subscribe", { topics: "seals", zone: "Europe/Vienna" }, { action: "add", isManager: true }),
    );
    const stop = pressablesOf(subscribed.messages[0] ?? {})[1]?.custom_id ?? "";
    const pressed = await answered(fake.press(stop, { user: "302" }));
    expect(pressed.messages[0]?.content).toContain(english.notAllowed("manager"));
    expect(pressed.messages[0]?.isEphemeral).toBe(true);
  });
});

test("/subscribe opens a form, and its confirmation says when the next digest comes", async () => {
  const { fake, answered } = await wholeBot();
  const asked = await answered(fake.slash("subscribe", {}, { action: "add", isManager: true }));
  expect(asked.form?.components.map(({ label }) => label)).toEqual(["topics", "time", "days", "zone", "length"]);
  const sent = await answered(
    fake.submit(asked.form, { topics: "seals", time: "08:00", zone: "Europe/Vienna" }, { isManager: true }),
  );
  expect(textOf(sent.messages[0] ?? {})).toMatch(/seals.*08:00/s);
});

test("/sources import takes a list of feeds, and /sources export gives it back to whoever asked", async () => {
  const { fake, answered } = await wholeBot();
  const opml = `<opml version="2.0"><body><outline type="rss" text="Mole Daily" xmlUrl="https://mole.example/feed"/></body></opml>`;
  const file = fake.upload("feeds.opml", new TextEncoder().encode(opml));
  const imported = await answered(fake.slash("sources", {}, { action: "import", file, isManager: true }));
  expect(textOf(imported.messages[0] ?? {})).toContain(english.sources.imported(1, 0, 0));
  const exported = await answered(fake.slash("sources", {}, { action: "export", isManager: true }));
  expect(exported.messages[0]).toMatchObject({ isEphemeral: true, attachments: [{ filename: "tidings.opml" }] });
});

test("a message with a link is summed up from the archive, for whoever asked", async () => {
  const { fake, answered } = await wholeBot();
  const asked = await answered(fake.askAbout("Summarize this", { content: `new! ${drones.url}` }));
  expect(textOf(asked.messages[0] ?? {})).toContain("Drones counted four hundred seals off Kent on Monday.");
  const background = await answered(fake.askAbout("Background on this", { content: "Seals counted off Kent?" }));
  expect(textOf(background.messages[0] ?? {})).toContain("Drones counted four hundred seals");
});

test("a message without a link is summed up in its own sentences", async () => {
  const { fake, answered } = await wholeBot();
  const content = [
    "The council of Lirio met on Monday to talk about the old bridge over the river.",
    "Engineers had found cracks in two of its four pillars during an inspection in October.",
    "The council decided to close the bridge to all traffic until the pillars are mended.",
    "A ferry will carry people on foot from Wednesday on, and it will be free of charge.",
    "Somebody brought cake.",
  ].join(" ");
  const asked = await answered(fake.askAbout("Summarize this", { content }));
  const [message] = asked.messages;
  expect(message?.content).toContain(english.stories.textInShort);
  const sentences = (message?.content ?? "")
    .split("\n")
    .flatMap((line) => (line.startsWith("- ") ? line.slice(2) : []));
  expect(sentences).toHaveLength(3);
  for (const sentence of sentences) expect(content).toContain(sentence);
});

test("completions come from the archive", async () => {
  const { fake, answered } = await wholeBot();
  const zonesFor = async (typed: string) => {
    const typing = await answered(fake.type("subscribe", { zone: typed }, { action: "add", isManager: true }));
    return typing.suggestions?.map(({ value }) => value);
  };
  expect(await zonesFor("Vien")).toContain("Europe/Vienna");
  expect(await zonesFor("münch")).toEqual(["Europe/Berlin"]);
});

test.each([
  ["a thread", { channel: THREAD }],
  ["direct messages", { place: "direct" }],
  ["a server that the bot is no member of", { place: "elsewhere" }],
  ["a channel", { channel: CHANNEL }],
] as const)("questions are answered in %s", async (_, where) => {
  const { fake, answered } = await wholeBot();
  const asked = await answered(fake.slash("topic", { words: "seals drones" }, where));
  expect(textOf(asked.messages[0] ?? {})).toContain("Drones counted four hundred seals");
});
