import { expect, test } from "vitest";
import { openFrontDoor, startBot } from "../../src/main.ts";
import { botWith, drivenClock } from "../fakes/bot-with.ts";
import { discordWith } from "../fakes/discord-with.ts";
import { idBehind, textOf } from "../fakes/fake-discord-answer.ts";
import { CHANNEL } from "../fakes/fake-discord-world.ts";

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

test("/topic is answered with cited sentences, and its button with the proof", async () => {
  const { parts } = await botWith([drones]);
  const { fake, start } = await discordWith(openFrontDoor(parts));
  await start();

  const topic = fake.slash("topic", { words: "seals drones" });
  await fake.until(() => topic.state === "answered");
  const [answer] = topic.messages;
  expect(textOf(answer ?? {})).toContain("[Harbour drones count seals off Kent](<https://kestrel.example/seals>)");
  expect(textOf(answer ?? {})).toContain("Drones counted four hundred seals off Kent on Monday. \\[1\\]");
  expect(textOf(answer ?? {})).toContain("-# \\[1\\] [Kestrel Post](<https://kestrel.example/seals>)");

  const proof = fake.press(idBehind(answer, "Proof 1"));
  await fake.until(() => proof.state === "answered");
  expect(proof.messages[0]?.content).toContain("> Drones counted four hundred seals off Kent on Monday.");
});

test("/subscribe brings a digest at its minute, once", async () => {
  const clock = drivenClock("2026-11-22T06:30:00Z");
  const { parts } = await botWith([drones], { clock });
  const { fake, adapter } = await discordWith(openFrontDoor(parts));
  const running = await startBot(parts, [adapter]);
  if (!running.ok) throw new Error(running.failure.message);

  const options = { topic: "seals", time: "08:00", zone: "Europe/Vienna" };
  const subscribe = fake.slash("subscribe", options, { isManager: true });
  await fake.until(() => subscribe.state === "answered");
  expect(subscribe.messages[0]?.content).toContain("every day at 08:00");

  await running.value.tick();
  expect(fake.messagesIn(CHANNEL)).toEqual([]);
  clock.moveTo("2026-11-22T07:00:00Z");
  await running.value.tick();
  await running.value.tick();
  const [digest, ...more] = fake.messagesIn(CHANNEL);
  expect(textOf(digest ?? {})).toContain("Harbour drones count seals off Kent");
  expect(more).toEqual([]);
  await running.value.stop();
});

test("only managers may subscribe a channel", async () => {
  const { parts } = await botWith([drones]);
  const { fake, start } = await discordWith(openFrontDoor(parts));
  await start();
  const subscribe = fake.slash("subscribe", { topic: "seals", zone: "Vienna" });
  await fake.until(() => subscribe.messages.length > 0);
  expect(subscribe.messages[0]?.content).toContain("Only those who manage this conversation may do that.");
  expect(subscribe.messages[0]?.isEphemeral).toBe(true);
});
