import { describe, expect, test } from "vitest";
import { openFirstSigns } from "../../adapters/discord/first-signs.ts";
import { invitationTo } from "../../adapters/discord/invitation.ts";
import { readShards } from "../../adapters/discord/shards.ts";
import type { Conversation } from "../../src/question.ts";
import { say } from "../../src/reply.ts";
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
