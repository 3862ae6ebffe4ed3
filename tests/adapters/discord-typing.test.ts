import { describe, expect, test } from "vitest";
import { z } from "zod";
import { action, type Command } from "../../src/command.ts";
import { english } from "../../src/phrases/english.ts";
import { type Reply, say } from "../../src/reply.ts";
import { botSaying, startedDiscordWith } from "../fakes/discord-with.ts";
import { idBehind } from "../fakes/fake-discord-answer.ts";

const run = async () => say("done");

describe("completions", () => {
  test("come while somebody types, with what was given so far", async () => {
    const bot = botSaying();
    const asked: unknown[] = [];
    bot.suggest = async (question, option) => {
      asked.push({ ...question, option });
      return [{ label: "Kestrel Post (12 articles)", value: "kestrel" }];
    };
    const { fake } = await startedDiscordWith(bot);
    const typing = fake.type("sources", { for: "everyone", source: "ke" }, { action: "remove", user: "301" });
    await fake.until(() => typing.state === "suggested");
    expect(typing.suggestions).toEqual([{ name: "Kestrel Post (12 articles)", value: "kestrel" }]);
    expect(asked).toMatchObject([
      {
        command: "sources",
        action: "remove",
        option: "source",
        options: { for: "everyone", source: "ke" },
        asker: { id: "301" },
      },
    ]);
  });

  test("are none when they would be late", async () => {
    const bot = { ...botSaying(), suggest: () => new Promise<never>(() => {}) };
    const { fake } = await startedDiscordWith(bot, { patience: { suggest: 5 } });
    const typing = fake.type("sources", { source: "ke" }, { action: "remove" });
    await fake.until(() => typing.state === "suggested");
    expect(typing.suggestions).toEqual([]);
  });

  test("are as many and as long as Discord takes; what cannot be shortened is left out", async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ label: "x".repeat(300), value: `v${index}` }));
    const bot = { ...botSaying(), suggest: async () => [{ label: "long", value: "y".repeat(101) }, ...many] };
    const { fake } = await startedDiscordWith(bot);
    const typing = fake.type("sources", { source: "ke" }, { action: "remove" });
    await fake.until(() => typing.state === "suggested");
    expect(typing.suggestions).toHaveLength(25);
    expect(typing.suggestions?.[0]).toEqual({ name: `${"x".repeat(99)}…`, value: "v0" });
  });

  test("are offered where a command has some", async () => {
    const { fake } = await startedDiscordWith(botSaying());
    const sources = fake.commands().find(({ name }) => name === "sources");
    const remove = sources?.options?.find(({ name }) => name === "remove");
    expect(remove?.options?.find(({ name }) => name === "source")).toMatchObject({ autocomplete: true });
  });
});

describe("a command with a form", () => {
  const wish: Command = {
    name: "subscribe",
    example: "/subscribe seals",
    defaultAction: "add",
    actions: {
      add: action({
        hasForm: true,
        options: z.object({
          topic: z.string().max(100).optional(),
          count: z.int().min(1).max(12).optional(),
          length: z.enum(["short", "full"]).optional(),
          loud: z.boolean().optional(),
        }),
        run,
      }),
    },
  };
  const form: Reply = {
    blocks: [{ kind: "form", command: "subscribe", action: "add", filledIn: { topic: "seals", length: "full" } }],
  };
  const botWithForm = () => {
    const bot = botSaying(async ({ options }) => (Object.keys(options).length === 0 ? form : say("Subscribed.")));
    return Object.assign(bot, { commands: [wish] });
  };

  test("opens it at once when asked bare, with what is known filled in", async () => {
    const { fake } = await startedDiscordWith(botWithForm());
    const asked = fake.slash("subscribe");
    await fake.until(() => asked.state === "form");
    expect(asked.form?.title).toBe("/subscribe");
    expect(asked.form?.components.map(({ label, component }) => [label, component.value])).toEqual([
      ["topic", "seals"],
      ["count", undefined],
      ["length", undefined],
      ["loud", undefined],
    ]);
    const length = asked.form?.components[2]?.component.options;
    expect(length?.map(({ value, default: isChosen }) => [value, isChosen])).toEqual([
      ["short", false],
      ["full", true],
    ]);
  });

  test("is answered with what was filled in, each as its kind; what was emptied is not given", async () => {
    const bot = botWithForm();
    const { fake } = await startedDiscordWith(bot);
    const asked = fake.slash("subscribe");
    await fake.until(() => asked.state === "form");
    const sent = fake.submit(asked.form, { topic: " ", count: "3", loud: "false" }, { user: "302" });
    await fake.until(() => sent.state === "answered");
    expect(sent.messages[0]?.content).toBe("Subscribed.");
    expect(bot.questions[1]).toMatchObject({ command: "subscribe", action: "add", asker: { id: "302" } });
    expect(bot.questions[1]?.options).toEqual({ count: 3, length: "full", loud: false });
  });

  test("just does it when asked with options", async () => {
    const { fake } = await startedDiscordWith(botWithForm());
    const asked = fake.slash("subscribe", { topic: "seals" });
    await fake.until(() => asked.state === "answered");
    expect(asked.messages[0]?.content).toBe("Subscribed.");
  });

  test("that is slow today is a button, which opens the form", async () => {
    const late = Promise.withResolvers<Reply>();
    const bot = Object.assign(
      botSaying(() => late.promise),
      { commands: [wish] },
    );
    const { fake } = await startedDiscordWith(bot, { patience: { form: 5 } });
    const asked = fake.slash("subscribe");
    await fake.until(() => asked.state.startsWith("thinking"));
    late.resolve(form);
    await fake.until(() => asked.state === "answered");
    const [opener] = asked.messages[0]?.components?.[0]?.components ?? [];
    expect(opener?.label).toBe(english.fillIn);
    const pressed = fake.press(opener?.custom_id ?? "");
    await fake.until(() => pressed.state === "form");
    expect(pressed.form?.components[0]?.component.value).toBe("seals");
    expect(bot.questions).toHaveLength(1);
  });

  test("may ask for one thing only, and keeps what was said before", async () => {
    const one: Reply = {
      blocks: [{ kind: "form", command: "subscribe", action: "add", filledIn: { topic: "seals" }, asks: "count" }],
    };
    const bot = Object.assign(botSaying(one), { commands: [wish] });
    const { fake } = await startedDiscordWith(bot);
    const asked = fake.slash("subscribe", { topic: "seals" });
    await fake.until(() => asked.state === "answered");
    const pressed = fake.press(idBehind(asked.messages[0], english.fillIn));
    await fake.until(() => pressed.state === "form");
    expect(pressed.form?.components.map(({ label }) => label)).toEqual(["count"]);
    const sent = fake.submit(pressed.form, { count: "3" });
    await fake.until(() => sent.state === "answered");
    expect(bot.questions[1]?.options).toEqual({ topic: "seals", count: 3 });
  });

  test("that was kept too long says so", async () => {
    const { fake } = await startedDiscordWith(botWithForm());
    const pressed = fake.press("f:forgotten");
    await fake.until(() => pressed.state === "answered");
    expect(pressed.messages).toMatchObject([{ content: english.choiceExpired, isEphemeral: true }]);
  });
});

describe("a file that comes with a command", () => {
  const opml = new TextEncoder().encode("<opml/>");

  test("is read from Discord and goes along with the question", async () => {
    const bot = botSaying();
    const { fake } = await startedDiscordWith(bot);
    const sources = fake.commands().find(({ name }) => name === "sources");
    expect(sources?.options?.find(({ name }) => name === "import")?.options?.[0]).toMatchObject({
      type: 11,
      required: true,
    });
    const asked = fake.slash(
      "sources",
      { for: "here" },
      { action: "import", file: fake.upload("my feeds.opml", opml) },
    );
    await fake.until(() => asked.state === "answered");
    expect(bot.questions[0]).toMatchObject({ command: "sources", action: "import", options: { for: "here" } });
    expect(bot.questions[0]?.attachments.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ["my feeds.opml", "<opml/>"],
    ]);
  });

  test.each([
    ["is too large", { size: 10_000_001 }, english.fileTooLarge("a.opml", 10)],
    [
      "lies on somebody else's server",
      { url: "http://127.0.0.1:9/attachments/1/a.opml" },
      english.fileNotRead("a.opml"),
    ],
    ["is gone", { url: "/gone" }, english.fileNotRead("a.opml")],
  ])("that %s is not read, and its owner told so", async (_, changed, text) => {
    const bot = botSaying();
    const { fake } = await startedDiscordWith(bot);
    const file = { ...fake.upload("a.opml", opml), ...changed };
    if (file.url === "/gone") file.url = new URL("/attachments/0/gone", fake.apiRoot).href;
    const asked = fake.slash("sources", {}, { action: "import", file });
    await fake.until(() => asked.messages.length > 0);
    expect(asked.messages[0]?.content).toContain(text);
    expect(bot.questions).toEqual([]);
  });
});

describe("the menu of a message", () => {
  test("has what can be asked about one, in the reader's language", async () => {
    const { fake } = await startedDiscordWith(botSaying());
    const entries = fake.commands().filter(({ type }) => type === 3);
    expect(entries.map(({ name }) => name).toSorted()).toEqual(["Background on this", "Summarize this"]);
    expect(entries[0]).toMatchObject({ name_localizations: { de: expect.any(String) } });
  });

  test.each([
    ["Summarize this", { content: "look: https://a.example/1 !" }, "summary", { article: "https://a.example/1" }],
    [
      "Summarize this",
      { content: "", embeds: [{ type: "rich", title: "Seals", url: "https://a.example/2" }] },
      "summary",
      { article: "https://a.example/2" },
    ],
    ["Background on this", { content: "**Seals** off Kent <@300>?" }, "ask", { question: "Seals** off Kent ?" }],
  ])("%s, %j", async (name, message, command, options) => {
    const bot = botSaying();
    const { fake } = await startedDiscordWith(bot);
    const asked = fake.askAbout(name, message);
    await fake.until(() => asked.state === "answered");
    expect(bot.questions).toMatchObject([{ command, options }]);
    expect(asked.messages[0]?.isEphemeral).toBe(true);
  });

  test.each(["elsewhere", "joined", "direct"] as const)(
    "is read in servers that discord.js knows nothing of (%s)",
    async (place) => {
      const bot = botSaying();
      const { fake } = await startedDiscordWith(bot);
      const embeds = [{ type: "rich", description: "Seals at https://a.example/3" }];
      const asked = fake.askAbout("Summarize this", { content: "", embeds }, { place });
      await fake.until(() => asked.state === "answered");
      expect(bot.questions).toMatchObject([{ command: "summary", options: { article: "https://a.example/3" } }]);
    },
  );

  test("says so where there is nothing to ask about", async () => {
    const bot = botSaying();
    const { fake } = await startedDiscordWith(bot);
    const asked = fake.askAbout("Background on this", { content: "https://a.example/1" });
    await fake.until(() => asked.state === "answered");
    expect(asked.messages[0]?.content).toContain(english.nothingInMessage);
    expect(bot.questions).toEqual([]);
  });

  test("asks no more of a long message than a question takes", async () => {
    const bot = botSaying();
    const { fake } = await startedDiscordWith(bot);
    const asked = fake.askAbout("Background on this", { content: "seal ".repeat(390) });
    await fake.until(() => asked.state === "answered");
    const question = String(bot.questions[0]?.options.question);
    expect(question.length).toBeLessThanOrEqual(500);
    expect(question).toMatch(/^(seal )+seal$/);
  });
});

describe("an answer that is longer than anybody wants in a channel", () => {
  const lines = Array.from({ length: 120 }, (_, index) => `Paragraph ${index} ${"seal ".repeat(30)}`.trim());
  const asked = async () => {
    const discord = await startedDiscordWith(botSaying(say(lines.join("\n"))));
    const interaction = discord.fake.slash("news", {}, { user: "300" });
    await discord.fake.until(() => interaction.state === "answered");
    const [message] = interaction.messages;
    const turns = () => message?.components?.at(-1)?.components ?? [];
    return { ...discord, interaction, message, turns };
  };

  test("has pages, of which none is lost", async () => {
    const { fake, interaction, message, turns } = await asked();
    const seen = [...(message?.content.split("\n") ?? [])];
    expect(turns().map(({ disabled }) => disabled)).toEqual([true, false]);
    while (!turns()[1]?.disabled) {
      const pressed = fake.press(turns()[1]?.custom_id ?? "", { user: "300", message });
      await fake.until(() => pressed.state === "answered");
      seen.push(...(message?.content.split("\n") ?? []));
    }
    expect(seen).toEqual(lines);
    expect(interaction.messages).toHaveLength(1);
  });

  test("is turned by others for themselves", async () => {
    const { fake, message, turns } = await asked();
    const before = message?.content;
    const pressed = fake.press(turns()[1]?.custom_id ?? "", { user: "302", message });
    await fake.until(() => pressed.state === "answered");
    expect(message?.content).toBe(before);
    expect(pressed.messages[0]?.isEphemeral).toBe(true);
    expect(pressed.messages[0]?.content).not.toBe(before);
  });

  test("says so when it was kept too long", async () => {
    const { fake } = await asked();
    const pressed = fake.press("p:pages99:1");
    await fake.until(() => pressed.state === "answered");
    expect(pressed.messages).toMatchObject([{ content: english.choiceExpired, isEphemeral: true }]);
  });
});

test("a command for the asker's eyes thinks for them only, from the start", async () => {
  const { fake } = await startedDiscordWith(botSaying({ ...say("Yours."), visibleTo: "asker" }));
  const asked = fake.slash("proof", { article: "1" });
  await fake.until(() => asked.state === "answered");
  expect(asked.messages).toMatchObject([{ content: "Yours.", isEphemeral: true }]);
  expect(fake.requests.filter(({ method }) => method === "DELETE")).toEqual([]);
});

test("while developing, the menu stands in one server alone", async () => {
  const { fake, adapter, start } = await startedDiscordWith(botSaying(), { guild: "100" });
  const writes = () =>
    fake.requests.filter(({ method, path }) => method === "PUT" && path.includes("/guilds/100/")).length;
  expect(fake.commands()).toEqual([]);
  expect(fake.commands("100").length).toBeGreaterThan(10);
  expect(fake.commands("100")[0]).not.toHaveProperty("contexts");
  await adapter.stop();
  await start();
  expect(writes()).toBe(1);
});

test("a command that is gone disappears from the menu, and a changed one is written anew", async () => {
  const bot = botSaying();
  const { fake, adapter, start } = await startedDiscordWith(bot);
  bot.commands = bot.commands.filter(({ name }) => name !== "news");
  await adapter.stop();
  await start();
  expect(fake.commands().map(({ name }) => name)).not.toContain("news");
});
