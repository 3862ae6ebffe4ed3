import { expect, onTestFinished, test } from "vitest";
import { openTelegram } from "../../adapters/telegram/telegram.ts";
import { allCommands } from "../../commands/all-commands.ts";
import type { BotParts } from "../../src/main.ts";
import { type RunningBot, startBot } from "../../src/main.ts";
import { botWith, drivenClock } from "../fakes/bot-with.ts";
import { type FakeTelegram, openFakeTelegram } from "../fakes/fake-telegram.ts";
import { ada, aGroup, ben, privateChat, type TelegramChat } from "../fakes/telegram-chats.ts";

const rain = {
  title: "Heavy rain floods Kent villages",
  body: [
    "Heavy rain flooded eleven villages in Kent on Tuesday, the county said.",
    "Firefighters brought 200 people to safety, and no one was hurt.",
    "More rain is expected on Wednesday.",
  ],
  source: "Example Times",
  url: "https://example.org/rain",
  published: { date: "2026-11-21" },
};

/** The whole bot, as `npm start` runs it, on the side of a small Telegram. */
async function runningBot(settings: Record<string, string> = {}) {
  const clock = drivenClock("2026-11-22T12:00:00Z");
  const { parts } = await botWith([rain], { clock, settings });
  const telegram = await openFakeTelegram();
  const start = async (): Promise<RunningBot> => {
    const adapter = openTelegram({ token: telegram.token, apiRoot: telegram.root, clock, log: parts.log });
    const started = await startBot(parts as BotParts, [adapter]);
    if (!started.ok) throw new Error(started.failure.message);
    onTestFinished(() => started.value.stop());
    return started.value;
  };
  onTestFinished(() => telegram.close());
  return { telegram, clock, start };
}

test("a reader asks by command and by free text, presses buttons, and gets a digest at its minute, once", async () => {
  const { telegram, clock, start } = await runningBot();
  const bot = await start();

  const answer = await telegram.ask("/topic kent rain");
  expect(answer.text).toContain("Heavy rain floods Kent villages\n21 Nov 2026 · one source");
  expect(answer.entities).toContainEqual(
    expect.objectContaining({ type: "text_link", url: "https://example.org/rain" }),
  );
  const again = await telegram.ask("kent rain");
  expect(again.text).toBe("Nothing new on “kent rain” since 12:00 UTC.");
  await telegram.press(again, "What I told you before");
  const told = await telegram.nextMessage(privateChat(ada));
  expect([told.message_id, told.text]).toEqual([again.message_id, answer.text]);

  await telegram.press(answer, "Proof 1");
  const proof = await telegram.nextMessage(privateChat(ada));
  expect(proof.text).toContain("Heavy rain flooded eleven villages in Kent on Tuesday, the county said.");
  expect(proof.message_id).toBe(answer.message_id);
  await telegram.press(proof, "‹ back");
  expect(await telegram.nextMessage(privateChat(ada))).toMatchObject({ text: answer.text, entities: answer.entities });

  expect((await telegram.ask("/subscribe kent rain 08:00 Europe/Vienna", { from: ben })).text).toContain(
    "Europe/Vienna",
  );
  await bot.tick();
  expect(telegram.untaken(privateChat(ben))).toEqual([]);

  clock.moveTo("2026-11-23T07:00:00Z");
  await bot.tick();
  expect((await telegram.nextMessage(privateChat(ben))).text).toContain("Heavy rain floods Kent villages");
  await bot.tick();
  expect(telegram.untaken(privateChat(ben))).toEqual([]);
});

test("nothing that matches is said so, and an unknown command is answered", async () => {
  const { telegram, start } = await runningBot();
  await start();
  expect((await telegram.ask("solar panels")).text).toContain("Nothing about “solar panels”");
  expect((await telegram.ask("/topik rain")).text).toContain("Did you mean /topic?");
  expect((await telegram.ask("/start")).text).toContain("every sentence with its source");
});

test("who speaks another language is answered in it, where the bot speaks it", async () => {
  const { telegram, start } = await runningBot();
  await start();
  const german = { ...ada, id: 12, language_code: "de-AT" };
  expect((await telegram.ask("/nonsense", { from: german })).text).toContain("Den Befehl „/nonsense“ gibt es nicht.");
});

test("a start leads by taps and words to a first digest, across a restart in the middle", async () => {
  const { telegram, start } = await runningBot();
  const before = await start();
  const chat = privateChat(ada);
  const german = { ...ada, language_code: "de-AT" };
  await telegram.press(await telegram.ask("/start", { from: german }), "Kent", german);
  const more = await telegram.nextMessage(chat);
  await before.stop();
  await start();
  await telegram.press(more, "Weiter", german);
  await telegram.nextMessage(chat);
  const zone = await telegram.ask("6:45", { from: german });
  expect(zone.text).toContain("Bei dir ist es 13:00 Uhr, richtig?");
  await telegram.press(zone, "Ja, 13:00", german);
  const ready = await telegram.nextMessage(chat);
  expect(ready.message_id).toBe(zone.message_id);
  expect(ready.text).toContain("06:45");
  expect(ready.text).toContain("Heavy rain floods Kent villages");
});

test("a reader who blocks the bot loses nothing: the digest comes when they are back", async () => {
  const { telegram, clock, start } = await runningBot();
  const bot = await start();
  const chat = privateChat(ada);
  const [member, kicked] = [{ status: "member" }, { status: "kicked", until_date: 0 }];
  await telegram.ask("/subscribe kent rain 08:00 Europe/Vienna");
  telegram.setMembership(chat, member, kicked);
  await telegram.ask("/help", { from: ben });
  clock.moveTo("2026-11-23T07:00:00Z");
  await bot.tick();
  expect(telegram.untaken(chat)).toEqual([]);
  telegram.setMembership(chat, kicked, member);
  await telegram.ask("/help", { from: ben });
  clock.moveTo("2026-11-24T07:00:00Z");
  await bot.tick();
  expect((await telegram.nextMessage(chat)).text).toContain("Heavy rain floods Kent villages");
});

test("a group that becomes a supergroup keeps its digest", async () => {
  const { telegram, clock, start } = await runningBot();
  const bot = await start();
  const group = { id: -55, type: "group", title: "Kent" } as const;
  telegram.addChat(group);
  telegram.setStanding(group, ada, "creator");
  await telegram.ask("/subscribe kent rain 08:00 Europe/Vienna", { chat: group });
  telegram.write("", { chat: group, text: undefined, entities: undefined, migrate_to_chat_id: aGroup.id });
  await telegram.ask("/help", { from: ben });
  clock.moveTo("2026-11-23T07:00:00Z");
  await bot.tick();
  expect((await telegram.nextMessage(aGroup)).text).toContain("Heavy rain floods Kent villages");
  expect(telegram.untaken(group)).toEqual([]);
});

test("a list of feeds that is sent is followed, and comes back as a file", async () => {
  const { telegram, start } = await runningBot();
  await start();
  const opml =
    '<opml version="2.0"><body><outline type="rss" text="Example" xmlUrl="https://example.org/feed"/></body></opml>';
  telegram.sendFile("feeds.opml", Buffer.from(opml));
  expect((await telegram.nextMessage(privateChat(ada))).text).toContain("1");
  const sent = telegram.called("sendDocument");
  await telegram.ask("/sources export");
  const { document } = await sent;
  expect(await (document as File).text()).toContain('xmlUrl="https://example.org/feed"');
});

test("every command is answered, and every button under every answer, by people and in groups", {
  timeout: 120_000,
}, async () => {
  const { telegram, start } = await runningBot({
    READER_QUESTIONS_PER_MINUTE: "10000",
    CONVERSATION_QUESTIONS_PER_MINUTE: "10000",
  });
  await start();
  telegram.setStanding(aGroup, ada, "creator");
  const failed: string[] = [];
  let pressed = 0;
  const note = (what: string, { text }: { text: string }) => {
    if (/Something went wrong/.test(text)) failed.push(what);
  };
  for (const chat of [privateChat(ada), aGroup]) {
    for (const { name, example } of allCommands.filter(({ needsModel }) => !needsModel)) {
      const answer = await telegram.ask(example, { chat });
      note(example, answer);
      const buttons = answer.reply_markup?.inline_keyboard.flat().filter(({ callback_data }) => callback_data) ?? [];
      for (const { text } of buttons) {
        await telegram.press(answer, text);
        pressed += 1;
        note(`${name}: ${text}`, await telegram.nextMessage(chat));
        await drained(telegram, chat);
      }
      await drained(telegram, chat);
    }
  }
  expect(failed).toEqual([]);
  expect(pressed).toBeGreaterThan(30);
});

/** Until nothing more comes for what was asked last: a question behind it is answered after it. */
async function drained(telegram: FakeTelegram, chat: TelegramChat): Promise<void> {
  let message = await telegram.ask("/help nonsense", { chat });
  while (!message.text.includes("nonsense")) message = await telegram.nextMessage(chat);
}
