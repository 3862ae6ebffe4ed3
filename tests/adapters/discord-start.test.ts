import { Writable } from "node:stream";
import { Locale } from "discord.js";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { commandsToMenu } from "../../adapters/discord/commands-to-menu.ts";
import { explainStart } from "../../adapters/discord/explain-start.ts";
import { discordLocales } from "../../adapters/discord/locales.ts";
import { discord } from "../../adapters/discord/platform.ts";
import { discordSettings } from "../../adapters/discord/settings.ts";
import { silentLog } from "../../src/log.ts";
import { phrasesFor } from "../../src/phrases/all-phrases.ts";
import { botSaying, discordWith, startedDiscordWith } from "../fakes/discord-with.ts";

const MENU = /^PUT \/applications/;

async function refusalOf(discordOrPromise: ReturnType<typeof discordWith>): Promise<string> {
  const { start } = await discordOrPromise;
  return await start().then(
    () => "started",
    (error: Error) => error.message,
  );
}

describe("a start that fails says what to do, in one line and without the token", () => {
  test("a wrong token", async () => {
    const refusal = await refusalOf(discordWith(botSaying(), { token: "wrong.secret.token" }));
    expect(refusal).toBe(
      "Discord refused the token. Copy a new one from https://discord.com/developers/applications (your application, Bot, Reset Token) and set DISCORD_TOKEN.",
    );
  });

  test("a token that only the gateway refuses", async () => {
    const running = await discordWith(botSaying(), { token: "other.secret.token" });
    const limit = { total: 1, remaining: 1, reset_after: 0, max_concurrency: 1 };
    const url = running.fake.apiRoot.replace("http", "ws").replace("/api", "/gateway");
    running.fake.answerWith(/gateway/, { status: 200, body: { url, shards: 1, session_start_limit: limit } });
    const refusal = await refusalOf(Promise.resolve(running));
    expect(refusal).toMatch(/^Discord refused the token\./);
    expect(refusal).not.toContain("secret");
  });

  test("intents that are not allowed", async () => {
    const running = await discordWith(botSaying());
    running.fake.refuseIntents();
    expect(await refusalOf(Promise.resolve(running))).toMatch(
      /^Discord refused what the bot asked to hear of .*intents/,
    );
  });

  test("a server that is not there", async () => {
    const running = await discordWith(botSaying());
    await running.fake.close();
    const refusal = await refusalOf(Promise.resolve(running));
    expect(refusal).toMatch(/^Discord could not be reached at http:.*DISCORD_API_ROOT/);
    expect(refusal).not.toContain("\n");
  });

  test("a gateway that is not there", async () => {
    const running = await discordWith(botSaying(), { patience: { start: 300 } });
    running.fake.moveGateway("ws://127.0.0.1:1/gateway");
    expect(await refusalOf(Promise.resolve(running))).toMatch(/^Discord could not be reached/);
  });

  test("a Discord with a fault", async () => {
    const running = await discordWith(botSaying());
    running.fake.answerWith(/gateway/, { status: 503 });
    expect(await refusalOf(Promise.resolve(running))).toMatch(/^Discord could not be reached/);
  });
});

test("no explanation shows the token, whatever the error says", () => {
  const error = new Error("cannot send Bot a.secret.token to the proxy");
  expect(explainStart(error, { token: "a.secret.token", apiRoot: "http://proxy.example" })).not.toContain("secret");
});

describe("the menu", () => {
  test("is registered when it differs, and left alone when it does not", async () => {
    const { fake, adapter, start } = await startedDiscordWith(botSaying());
    const writes = () => fake.requests.filter(({ method, path }) => MENU.test(`${method} ${path}`)).length;
    expect(writes()).toBe(1);
    expect(fake.commands()).toEqual(JSON.parse(JSON.stringify(commandsToMenu(botSaying().commands, phrasesFor))));
    await adapter.stop();
    await start();
    expect(writes()).toBe(1);
    const asked = fake.slash("news");
    await fake.until(() => asked.state === "answered");
    expect(asked.messages[0]?.content).toBe("Hello.");
  });

  test("that Discord does not take is logged, and the bot answers all the same", async () => {
    const lines: string[] = [];
    const stream = new Writable({
      write(chunk, _, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const running = await discordWith(botSaying(), { log: pino(stream) });
    running.fake.answerWith(MENU, { status: 400, body: { code: 50035, message: "Invalid Form Body" } });
    await running.start();
    expect(lines.join("")).toContain("Discord did not take the list of commands");
    const asked = running.fake.slash("news");
    await running.fake.until(() => asked.state === "answered");
    expect(lines.join("")).not.toContain(running.fake.token);
  });

  test("that a server does not let in says which scope is missing, and how to get it", async () => {
    const lines: string[] = [];
    const stream = new Writable({
      write(chunk, _, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const running = await discordWith(botSaying(), { log: pino(stream), guild: "100" });
    running.fake.answerWith(/\/guilds\/100\/commands/, {
      status: 403,
      body: { code: 50001, message: "Missing Access" },
    });
    await running.start();
    expect(lines.join("")).toContain("without the scope applications.commands");
    expect(lines.join("")).toContain(
      "https://discord.com/oauth2/authorize?client_id=700&scope=bot+applications.commands",
    );
  });

  test("knows the languages of Discord", () => {
    expect([...discordLocales].toSorted()).toEqual(Object.values(Locale).toSorted());
  });
});

describe("the settings", () => {
  const { DISCORD_TOKEN, DISCORD_API_ROOT } = discordSettings;

  test("without a token there is no Discord", () => {
    expect(discord.open({}, { clock: { now: () => 0 }, log: silentLog })).toBeUndefined();
    expect(
      discord.open(
        { DISCORD_TOKEN: "a.b.c", DISCORD_API_ROOT: "https://discord.com/api" },
        { clock: { now: () => 0 }, log: silentLog },
      )?.platform,
    ).toBe("discord");
  });

  test("the server is an http or https address", () => {
    expect(DISCORD_API_ROOT.schema.parse(undefined)).toBe("https://discord.com/api");
    expect(DISCORD_API_ROOT.schema.parse("http://127.0.0.1:8080/api")).toBe("http://127.0.0.1:8080/api");
    expect(DISCORD_API_ROOT.schema.safeParse("ftp://discord.com").success).toBe(false);
    expect(DISCORD_API_ROOT.schema.safeParse("discord.com/api").success).toBe(false);
    expect(DISCORD_TOKEN.schema.safeParse("two words").success).toBe(false);
  });
});
