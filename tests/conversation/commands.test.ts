import { describe, expect, test } from "vitest";
import { z } from "zod";
import { allCommands } from "../../commands/all-commands.ts";
import { allPhrases } from "../../src/phrases/all-phrases.ts";
import type { CommandTexts } from "../../src/phrases/phrases.ts";
import { blocksOf, botWith, room, wordsOf } from "../fakes/bot-with.ts";

describe("every command", () => {
  test.each(allCommands)("/$name fits every platform", ({ name, actions, defaultAction }) => {
    expect(name).toMatch(/^[a-z0-9_]{1,32}$/);
    expect(Object.keys(actions)).toContain(defaultAction);
    for (const { options } of Object.values(actions)) {
      const schema = z.toJSONSchema(options, { io: "input" });
      expect(Object.keys(schema.properties ?? {}).length).toBeLessThanOrEqual(25);
      for (const [option, { type }] of Object.entries(schema.properties ?? {}) as [string, { type?: string }][]) {
        expect(option).toMatch(/^[a-z0-9_]{1,32}$/);
        expect(["string", "integer", "number", "boolean"]).toContain(type);
      }
    }
  });

  test.each(allCommands)("/$name and its options are described in every language", ({ name, actions }) => {
    for (const { commands } of allPhrases) {
      const texts = (commands as Record<string, CommandTexts<string>>)[name];
      const options = Object.values(actions).flatMap(({ options }) => Object.keys(options.shape));
      const described = [texts?.description, ...options.map((option) => texts?.options[option])];
      for (const text of described) expect(text).toMatch(/^\S.{0,98}\S$/u);
    }
  });

  test("no two have the same name", () => {
    expect(new Set(allCommands.map(({ name }) => name)).size).toBe(allCommands.length);
  });
});

describe("/help", () => {
  test("lists every command with an example, and explains one", async () => {
    const { ask } = await botWith();
    const all = wordsOf(await ask("/help"));
    for (const { example } of allCommands.filter(({ needsModel }) => !needsModel))
      expect(all).toContain(`${example} — `);
    expect(wordsOf(await ask("/help subscribe"))).toContain("zone (may be left out) — Time zone");
    expect(wordsOf(await ask("/help topic"))).toContain("words — The topic");
  });

  test("a command that is not there gets the nearest", async () => {
    const { ask } = await botWith();
    for (const line of ["/tpoic drones", "/help tpoic"])
      expect(wordsOf(await ask(line))).toContain("Did you mean /topic?");
    expect(wordsOf(await ask("/xyzzyx"))).toBe("I know no command “/xyzzyx”. /help lists what I know.");
  });
});

describe("options", () => {
  test.each([
    ["/news count:99", "“99” does not fit “count”: it takes a whole number from 1 to 12."],
    ["/news count:many", "“many” does not fit “count”"],
    ["/topic", "“words” is missing."],
    ["/resume soon", "“soon” does not fit “number”"],
    [`/topic ${"x".repeat(501)}`, "it takes 1 to 500 characters."],
  ])("%s is answered with what it takes", async (line, answer) => {
    const { ask } = await botWith();
    expect(wordsOf(await ask(line))).toContain(answer);
  });
});

describe("roles", () => {
  test("a reader may ask but not set up; the owner may everything everywhere", async () => {
    const { ask } = await botWith([], { settings: { OWNER: "chat:olga" } });
    const reader = { role: "reader" } as const;
    expect(wordsOf(await ask("/settings language:de", reader))).toContain("Only those who manage this conversation");
    expect(wordsOf(await ask("/subscribe x 08:00 Vienna", reader))).toContain("Ask an administrator");
    expect(wordsOf(await ask("/help", reader))).toContain("/topic");
    const olga = { ...reader, asker: { platform: "chat", id: "olga" } };
    expect(wordsOf(await ask("/settings language:de", olga))).toContain("Deutsch");
  });

  test("where only named people are answered, others get one polite line", async () => {
    const { ask } = await botWith([], { settings: { ACCESS: "listed", LISTED: "chat:anna" } });
    expect(wordsOf(await ask("/help"))).toContain("/topic");
    const stranger = wordsOf(await ask("/help", { asker: { platform: "chat", id: "eve" } }));
    expect(stranger).toContain("answers only the people and places its owner has named");
    expect(stranger).not.toContain("/topic");
  });
});

describe("/settings", () => {
  test("changes the language of the conversation, and only of this one", async () => {
    const { ask } = await botWith();
    expect(wordsOf(await ask("/settings language:Deutsch zone:Vienna"))).toContain("Europe/Vienna");
    expect(wordsOf(await ask("/subscriptions"))).toMatch(/Benachrichtigung|Überblick|Digest|Zusammenfassung|Abo/);
    const elsewhere = { conversation: { ...room, id: "elsewhere" } };
    expect(wordsOf(await ask("/subscriptions", elsewhere))).toContain("This conversation gets no digests.");
  });

  test("the platform's language is spoken until another is chosen", async () => {
    const { ask } = await botWith();
    const german = await ask("/help", { language: "de-AT" });
    expect(wordsOf(german)).not.toContain("What you can ask");
    await ask("/settings language:en", { language: "de-AT" });
    expect(wordsOf(await ask("/help", { language: "de-AT" }))).toContain("What you can ask");
  });

  test("what is unknown is refused with the choices", async () => {
    const { ask } = await botWith();
    expect(wordsOf(await ask("/settings language:Klingon"))).toContain("only English and Deutsch");
    expect(wordsOf(await ask("/settings zone New York"))).toContain("Time zone: America/New_York");
    expect(wordsOf(await ask("/settings quiet 22:00-07:00"))).toContain("Quiet hours: 22:00 to 07:00");
    const which = wordsOf(await ask("/settings zone:IST"));
    expect(which).toContain("“IST” can mean several time zones");
    expect(which).not.toContain("/subscribe");
    expect(wordsOf(await ask("/settings zone:Gotham"))).toContain("I know no time zone “Gotham”.");
  });
});

test("what fails inside is an apology with a number for the owner, not a crash", async () => {
  const { ask, parts } = await botWith();
  parts.store.publishers = () => Promise.reject(new Error("secret detail"));
  const reply = await ask("/sources");
  expect(blocksOf(reply, "failure")).toHaveLength(1);
  expect(wordsOf(reply)).toMatch(/tell the owner this number: [0-9a-f]{8}/);
  expect(wordsOf(reply)).not.toContain("secret detail");
});
