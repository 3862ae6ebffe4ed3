import { Writable } from "node:stream";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { openFirstSigns } from "../../adapters/discord/first-signs.ts";
import { invitationTo } from "../../adapters/discord/invitation.ts";
import { readShards } from "../../adapters/discord/shards.ts";
import { english } from "../../src/phrases/english.ts";
import type { Conversation } from "../../src/question.ts";
import { apologise, say } from "../../src/reply.ts";
import { botSaying, discordWith, startedDiscordWith } from "../fakes/discord-with.ts";
import { tooMany } from "../fakes/fake-discord-answer.ts";
import { CHANNEL, USUAL_PERMISSIONS } from "../fakes/fake-discord-world.ts";

const channel: Conversation = { platform: "discord", id: CHANNEL, kind: "group" };

async function isAnswered(fake: Awaited<ReturnType<typeof discordWith>>["fake"]): Promise<void> {
  const asked = fake.slash("news");
  await fake.until(() => asked.state === "answered");
  expect(asked.messages[0]?.content).toBe("Hello.");
}

describe("questions are answered again by themselves", () => {
  test("after a session that Discord forgot", async () => {
    const { fake } = await startedDiscordWith(botSaying());
    fake.gateway.forget();
    fake.gateway.drop();
    await expect.poll(() => fake.gateway.identified(), { timeout: 15_000 }).toBe(2);
    await isAnswered(fake);
  });

  test("after a connection that looked alive and was dead", async () => {
    const running = await discordWith(botSaying());
    running.fake.gateway.beat(100);
    await running.start();
    const resumed = running.fake.gateway.resumed();
    running.fake.gateway.playDead();
    await resumed;
    await isAnswered(running.fake);
  });

  test("after Discord was down for a while", async () => {
    const { fake } = await startedDiscordWith(botSaying());
    const resumed = fake.gateway.resumed();
    fake.gateway.refuse(2);
    fake.gateway.drop();
    await resumed;
    await isAnswered(fake);
  });
});

describe("every message of a digest is accounted for", () => {
  const ROUTE = /^POST \/channels\/\d+\/messages$/;
  const faults = [
    ["500", { status: 500 }],
    ["502", { status: 502 }],
    ["429", tooMany(0.01)],
    ["429 for long", tooMany(120)],
  ] as const;

  test.each(faults)("while Discord answers %s now and then", async (_, fault) => {
    const { fake, adapter } = await startedDiscordWith(botSaying());
    fake.answerWith(ROUTE, fault, { times: 5, after: 3 });
    const waiting = Array.from({ length: 20 }, (_, index) => `Digest ${index}.`);
    for (let round = 0; waiting.length > 0 && round < 10; round++) {
      for (const text of [...waiting]) {
        const delivered = await adapter.send(channel, say(text), text);
        if ("sent" in delivered) waiting.splice(waiting.indexOf(text), 1);
      }
    }
    expect(
      fake
        .messagesIn(CHANNEL)
        .map(({ content }) => content)
        .toSorted(),
    ).toEqual(Array.from({ length: 20 }, (_, index) => `Digest ${index}.`).toSorted());
  });
});

describe("whoever asks is answered", () => {
  const faults = [
    ["429", tooMany(0.01)],
    ["500", { status: 500 }],
    ["502", { status: 502 }],
  ] as const;
  const routes = [
    ["the sign of life", /^POST \/interactions\//],
    ["the answer", /^PATCH \/webhooks\/.*@original$/],
    ["what stands below the answer", /^POST \/webhooks\//],
    ["making room for what only the asker sees", /^DELETE \/webhooks\//],
  ] as const;
  const cases = routes.flatMap(([what, route]) => faults.map(([fault, answer]) => ({ what, route, fault, answer })));

  test.each(cases)("where Discord answers $fault to $what, twice", async ({ route, answer }) => {
    const lines = Array.from({ length: 30 }, (_, index) => `Paragraph ${index} ${"seal ".repeat(30)}`);
    const isAside = route.source.includes("DELETE");
    const reply = isAside ? apologise("Hello.", "Try this.") : say(lines.join("\n"));
    const { fake } = await startedDiscordWith(botSaying(reply));
    fake.answerWith(route, answer, { times: 2 });
    const asked = fake.slash("news");
    const wanted = isAside ? "Hello." : "Paragraph 29 ";
    await fake.until(() => asked.messages.some(({ content }) => content.includes(wanted)));
    expect(asked.messages.map(({ content }) => content).join()).not.toContain(english.failed);
  });

  test.each(faults)("and has a menu, where Discord answers %s to that", async (_, answer) => {
    const running = await discordWith(botSaying());
    running.fake.answerWith(/^(GET|PUT) \/applications/, answer, { times: 2 });
    await running.start();
    expect(running.fake.commands().length).toBeGreaterThan(10);
  });

  test.each(faults)("and gets private messages, where Discord answers %s to opening the chat", async (_, answer) => {
    const { fake, adapter } = await startedDiscordWith(botSaying());
    fake.answerWith(/^POST \/users/, answer, { times: 2 });
    const person: Conversation = { platform: "discord", id: "300", kind: "private" };
    expect(await adapter.send(person, say("Hello."), "digest 1")).toHaveProperty("sent");
  });
});

test("a token that was reset while the bot ran is said in the log, once and with what to do", async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const { fake } = await startedDiscordWith(botSaying(), { log: pino(stream) });
  fake.gateway.resetToken();
  await expect.poll(() => lines.filter((line) => line.includes("discord.com/developers/applications"))).toHaveLength(1);
  expect(lines.join()).not.toContain(fake.token);
});

describe("a turn", () => {
  test("comes at once when nobody waits, else when the last has a sign of life", async () => {
    const signs = openFirstSigns(60_000);
    await signs.turn();
    signs.awaited("1");
    signs.awaited("2");
    const order: string[] = [];
    const turn = signs.turn().then(() => order.push("turn"));
    signs.given("1");
    await Promise.resolve();
    order.push("second");
    signs.given("2");
    await turn;
    expect(order).toEqual(["second", "turn"]);
  });

  test("comes after a while all the same", async () => {
    const signs = openFirstSigns(5);
    signs.awaited("1");
    await signs.turn();
  });
});

describe("a bot in many servers", () => {
  test("has as many connections as Discord advises, and answers on each", async () => {
    const running = await discordWith(botSaying());
    running.fake.grow({ shards: 3, servers: 9 });
    await running.start();
    expect(running.fake.gateway.identified()).toBe(3);
    await isAnswered(running.fake);
  });

  test("has those connections that this process is to have", async () => {
    const running = await discordWith(botSaying(), { shards: { own: [0, 1], all: 4 } });
    running.fake.grow({ shards: 3, servers: 9 });
    await running.start();
    expect(running.fake.gateway.identified()).toBe(2);
    await isAnswered(running.fake);
  });

  test.each([
    ["auto", "auto"],
    ["2", { own: [0, 1], all: 2 }],
    ["2-3/4", { own: [2, 3], all: 4 }],
    ["0", undefined],
    ["3-2/4", undefined],
    ["0-4/4", undefined],
    ["many", undefined],
    ["99999", undefined],
  ])("reads %j", (text, shards) => {
    expect(readShards(text)).toEqual(shards);
  });
});

test("the invitation asks for what a message needs, and no more", () => {
  const { searchParams } = new URL(invitationTo("700"));
  expect(searchParams.get("client_id")).toBe("700");
  expect(searchParams.get("scope")).toBe("bot applications.commands");
  expect(BigInt(searchParams.get("permissions") ?? 0)).toBe(USUAL_PERMISSIONS);
});

test("a connection that was lost is resumed, and questions are answered again", async () => {
  const { fake } = await startedDiscordWith(botSaying());
  const resumed = fake.gateway.resumed();
  fake.gateway.drop();
  await resumed;
  const asked = fake.slash("news");
  await fake.until(() => asked.state === "answered");
  expect(asked.messages[0]?.content).toBe("Hello.");
});
