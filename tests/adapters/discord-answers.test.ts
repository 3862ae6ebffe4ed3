import { describe, expect, test } from "vitest";
import { english } from "../../src/phrases/english.ts";
import { apologise, type Reply, say } from "../../src/reply.ts";
import { botSaying, startedDiscordWith } from "../fakes/discord-with.ts";
import { idBehind, pressablesOf } from "../fakes/fake-discord-answer.ts";
import { ANNOUNCEMENTS, CHANNEL, THREAD } from "../fakes/fake-discord-world.ts";

const withButton: Reply = {
  blocks: [
    { kind: "text", text: "Here." },
    { kind: "choices", choices: [{ label: "Proof 1", ask: { command: "proof", options: { article: "#7" } } }] },
  ],
};

describe("a slash command", () => {
  test("is acknowledged at once, and answered where “thinking …” stood", async () => {
    const { fake } = await startedDiscordWith(botSaying());
    const asked = fake.slash("topic", { words: "seals" });
    await fake.until(() => asked.state === "answered");
    expect(asked.messages.map(({ content, isEphemeral }) => ({ content, isEphemeral }))).toEqual([
      { content: "Hello.", isEphemeral: false },
    ]);
    const steps = fake.requests.slice(-2).map(({ method, path }) => `${method} ${path.replace(/\d+/g, "N")}`);
    expect(steps).toEqual(["POST /interactions/N/token-N/callback", "PATCH /webhooks/N/token-N/messages/@original"]);
  });

  test("becomes a question with its options as they came, who asks, and where", async () => {
    const bot = botSaying();
    const { fake } = await startedDiscordWith(bot);
    const asked = fake.slash("news", { topic: "seals", count: 3 }, { user: "301", locale: "de" });
    await fake.until(() => asked.state === "answered");
    expect(bot.questions).toEqual([
      {
        command: "news",
        options: { topic: "seals", count: 3 },
        conversation: { platform: "discord", id: CHANNEL, kind: "group" },
        asker: { platform: "discord", id: "301", name: "Ada" },
        role: "reader",
        language: "de",
        attachments: [],
      },
    ]);
  });

  test("names the action where a command has several", async () => {
    const bot = botSaying();
    const { fake } = await startedDiscordWith(bot);
    const asked = fake.slash("sources", { url: "https://a.example" }, { action: "add" });
    await fake.until(() => asked.state === "answered");
    expect(bot.questions[0]).toMatchObject({
      command: "sources",
      action: "add",
      options: { url: "https://a.example" },
    });
  });

  test.each([
    ["a thread, inside its channel", { channel: THREAD }, { id: CHANNEL, thread: THREAD, kind: "group" }, "reader"],
    [
      "a thread of a server that let the bot in just now",
      { channel: THREAD, place: "joined" },
      { id: CHANNEL, thread: THREAD, kind: "group" },
      "reader",
    ],
    ["an announcement channel", { channel: ANNOUNCEMENTS }, { id: ANNOUNCEMENTS, kind: "channel" }, "reader"],
    ["whoever may manage the server", { isManager: true }, { id: CHANNEL, kind: "group" }, "manager"],
    ["direct messages, as the person's own", { place: "direct" }, { id: "300", kind: "private" }, "manager"],
    [
      "a server without the bot, as the person's own",
      { place: "elsewhere" },
      { id: "300", kind: "private" },
      "manager",
    ],
  ] as const)("knows %s", async (_, where, conversation, role) => {
    const bot = botSaying();
    const { fake } = await startedDiscordWith(bot);
    const asked = fake.slash("news", {}, where);
    await fake.until(() => asked.state === "answered");
    expect(bot.questions[0]?.conversation).toEqual({ platform: "discord", ...conversation });
    expect(bot.questions[0]?.role).toBe(role);
  });

  test("too long for one message goes on below, complete and in order", async () => {
    const paragraphs = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} ${"seal ".repeat(30)}`.trim());
    const { fake } = await startedDiscordWith(botSaying(say(paragraphs.join("\n"))));
    const asked = fake.slash("news");
    await fake.until(() => asked.messages.at(-1)?.content.includes("Paragraph 59") === true);
    expect(asked.messages.length).toBeGreaterThan(4);
    expect(asked.messages.flatMap(({ content }) => content.split("\n"))).toEqual(paragraphs);
  });
});

describe("what only the asker should see", () => {
  const secret = apologise("No.", "Try this.");

  test("is shown to nobody else in a server", async () => {
    const { fake } = await startedDiscordWith(botSaying(secret));
    const asked = fake.slash("news");
    await fake.until(() => asked.messages.length > 0);
    expect(asked.messages).toMatchObject([{ content: "No.\nTry this.", isEphemeral: true }]);
  });

  test("stays in direct messages, where nobody else is", async () => {
    const { fake } = await startedDiscordWith(botSaying(secret));
    const asked = fake.slash("news", {}, { place: "direct" });
    await fake.until(() => asked.state === "answered");
    expect(asked.messages).toMatchObject([{ content: "No.\nTry this.", isEphemeral: false }]);
  });

  test("is shown to nobody else in a server without the bot either", async () => {
    const { fake } = await startedDiscordWith(botSaying(secret));
    const asked = fake.slash("news", {}, { place: "elsewhere" });
    await fake.until(() => asked.messages.length > 0);
    expect(asked.messages[0]?.isEphemeral).toBe(true);
  });
});

describe("a button", () => {
  test("asks what it stands for, and answers whoever pressed it", async () => {
    const bot = botSaying(withButton);
    const { fake } = await startedDiscordWith(bot);
    const asked = fake.slash("news");
    await fake.until(() => asked.state === "answered");
    const button = asked.messages[0]?.components?.[0]?.components[0];
    expect(button?.label).toBe("Proof 1");

    const pressed = fake.press(button?.custom_id ?? "", { user: "302" });
    await fake.until(() => pressed.state === "answered");
    expect(bot.questions[1]).toMatchObject({ command: "proof", options: { article: "#7" }, asker: { id: "302" } });
    expect(pressed.messages[0]).toMatchObject({ content: "Here.", isEphemeral: true });
  });

  test.each(["t:forgotten", "of-another-program"])("too old to be remembered says so (%s)", async (customId) => {
    const bot = botSaying();
    const { fake } = await startedDiscordWith(bot);
    const pressed = fake.press(customId);
    await fake.until(() => pressed.state === "answered");
    expect(pressed.messages).toMatchObject([{ content: english.choiceExpired, isEphemeral: true }]);
    expect(bot.questions).toEqual([]);
  });

  test("of 60 choices none is lost", async () => {
    const choices = Array.from({ length: 60 }, (_, index) => ({
      label: `${index} ${"long ".repeat(20)}`,
      ask: { command: "summary", options: { article: `#${index}` } },
    }));
    const { fake } = await startedDiscordWith(botSaying({ blocks: [{ kind: "choices", choices }] }));
    const asked = fake.slash("news");
    await fake.until(() => asked.state === "answered");
    const options = asked.messages.flatMap(pressablesOf).flatMap((menu) => menu.options ?? []);
    expect(options.map(({ label }) => label.split(" ")[0])).toEqual(choices.map((_, index) => String(index)));
  });
});

describe("under an answer", () => {
  const choice = (label: string, command: string, article = "#1") => ({
    label,
    ask: { command, options: { article } },
  });
  const rowsUnder = async (choices: ReturnType<typeof choice>[]) => {
    const bot = botSaying({
      blocks: [
        { kind: "text", text: "Here." },
        { kind: "choices", choices },
      ],
    });
    const { fake } = await startedDiscordWith(bot);
    const asked = fake.slash("news");
    await fake.until(() => asked.state === "answered");
    const rows = asked.messages[0]?.components ?? [];
    return { fake, bot, rows: rows.map((row) => row.components), message: asked.messages[0] };
  };

  test("stands one row of buttons, where there is room", async () => {
    const { rows } = await rowsUnder("Summary Proof More Follow Mute".split(" ").map((each) => choice(each, each)));
    expect(rows.map((row) => row.map(({ label }) => label))).toEqual([["Summary", "Proof", "More", "Follow", "Mute"]]);
  });

  test("of many stories stands a menu, and one row of buttons for what is not of one of them", async () => {
    const choices = ["#1", "#2", "#3"].flatMap((article, index) => [
      choice(`Summary ${index + 1}`, "summary", article),
      choice(`Proof ${index + 1}`, "proof", article),
    ]);
    const { fake, bot, rows, message } = await rowsUnder([...choices, choice("more", "news")]);
    const [[menu] = [], buttons] = rows;
    expect(menu?.placeholder).toBe("Summary · Proof");
    expect(menu?.options?.map(({ label }) => label)).toEqual(choices.map(({ label }) => label));
    expect(buttons?.map(({ label }) => label)).toEqual(["More"]);

    const chosen = fake.choose(menu?.custom_id ?? "", idBehind(message, "Proof 2"), { user: "302" });
    await fake.until(() => chosen.state === "answered");
    expect(bot.questions[1]).toMatchObject({ command: "proof", options: { article: "#2" }, asker: { id: "302" } });
    expect(chosen.messages[0]?.isEphemeral).toBe(true);
  });

  test("what is offered twice stands there once", async () => {
    const { rows } = await rowsUnder([choice("Proof 1", "proof"), choice("Proof 2", "proof"), choice("More", "news")]);
    expect(rows.map((row) => row.map(({ label }) => label))).toEqual([["Proof 1", "More"]]);
  });
});

describe("nobody is left with “thinking …”", () => {
  test("when the answer fails", async () => {
    const bot = botSaying(() => Promise.reject(new Error("no disk")));
    const { fake } = await startedDiscordWith(bot);
    const asked = fake.slash("news");
    await fake.until(() => asked.state === "answered");
    expect(asked.messages[0]?.content).toContain(english.failed);
    expect(asked.messages[0]?.content).toContain(asked.id);
  });

  test("when the answer does not come", async () => {
    const bot = botSaying(() => new Promise(() => {}));
    const { fake } = await startedDiscordWith(bot, { patience: { answer: 10, stop: 10 } });
    const asked = fake.slash("news");
    await fake.until(() => asked.messages.length > 0);
    expect(asked.messages).toMatchObject([{ isEphemeral: true }]);
    expect(asked.messages[0]?.content).toContain(english.failed);
  });

  test("when Discord does not take the answer", async () => {
    const { fake } = await startedDiscordWith(botSaying());
    fake.answerWith(
      /^PATCH .*@original/,
      { status: 400, body: { code: 50035, message: "Invalid Form Body" } },
      { times: 1 },
    );
    const asked = fake.slash("news");
    await fake.until(() => asked.state === "answered");
    expect(asked.messages[0]?.content).toContain(english.failed);
  });

  test("when Discord does not take what only the asker should see, after the public line is gone", async () => {
    const { fake } = await startedDiscordWith(botSaying(apologise("No.", "Try this.")));
    fake.answerWith(
      /^POST \/webhooks/,
      { status: 400, body: { code: 50035, message: "Invalid Form Body" } },
      { times: 1 },
    );
    const asked = fake.slash("news");
    await fake.until(() => asked.messages.length > 0);
    expect(asked.messages[0]).toMatchObject({ isEphemeral: true });
    expect(asked.messages[0]?.content).toContain(english.failed);
  });

  test("when the bot leaves before the answer is there", async () => {
    const bot = botSaying(() => new Promise(() => {}));
    const { fake, adapter } = await startedDiscordWith(bot, { patience: { stop: 10 } });
    const asked = fake.slash("news");
    await fake.until(() => asked.state !== "unanswered");
    await adapter.stop();
    expect(asked.messages[0]?.content).toContain(english.failed);
  });

  test("when Discord has a fault for a moment", async () => {
    const { fake } = await startedDiscordWith(botSaying());
    fake.answerWith(/^PATCH .*@original/, { status: 502 }, { times: 2 });
    const asked = fake.slash("news");
    await fake.until(() => asked.state === "answered");
    expect(asked.messages[0]?.content).toBe("Hello.");
  });
});

test("what is being answered when the bot stops is still answered", async () => {
  const late = Promise.withResolvers<Reply>();
  const { fake, adapter } = await startedDiscordWith(botSaying(() => late.promise));
  const asked = fake.slash("news");
  await fake.until(() => asked.state !== "unanswered");
  const stopped = adapter.stop();
  late.resolve(say("Just in time."));
  await stopped;
  expect(asked.messages[0]?.content).toBe("Just in time.");
});
