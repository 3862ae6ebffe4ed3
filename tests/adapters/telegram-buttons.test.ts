import { describe, expect, test } from "vitest";
import { PLATFORM } from "../../adapters/telegram/conversation.ts";
import { apologise, type Reply, say } from "../../src/reply.ts";
import type { Writing } from "../fakes/fake-telegram.ts";
import { aChannel, ada, aGroup, ben, me, privateChat } from "../fakes/telegram-chats.ts";
import { connectedTelegram, notedBot } from "../fakes/telegram-with.ts";

const inGroup: Writing = { chat: aGroup };
const proofOf1 = { label: "Proof 1", ask: { command: "proof", options: { article: "1" } } };
const withProof = (text: string): Reply => say(text, { kind: "choices", choices: [proofOf1] });

/** Answers with one button; to that, with the proof. */
const withButtons = (proof: Reply = say("It rained.")) =>
  notedBot(({ command }) => (command === "proof" ? proof : withProof("Yes.")));

const labelsOf = ({ reply_markup }: { reply_markup?: { inline_keyboard: { text: string }[][] } }) =>
  reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text));

describe("pressing a button", () => {
  test("asks its question, and the answer takes the place of the message it stood under", async () => {
    const bot = withButtons();
    const { telegram } = await connectedTelegram(bot);
    const message = await telegram.ask("/news");
    expect(await telegram.press(message, "Proof 1")).toEqual({ callback_query_id: "9" });
    const answer = await telegram.nextMessage(privateChat(ada));
    expect(answer).toMatchObject({ message_id: message.message_id, text: "It rained." });
    expect(bot.questions[1]).toMatchObject({ command: "proof", options: { article: "1" }, asker: { id: "11" } });
  });

  test("leaves a way back to what stood there, its looks and buttons included, without asking again", async () => {
    const bot = withButtons();
    const { telegram } = await connectedTelegram(bot);
    const message = await telegram.ask("/news");
    await telegram.press(message, "Proof 1");
    const answer = await telegram.nextMessage(privateChat(ada));
    await telegram.press(answer, "‹ back");
    const back = await telegram.nextMessage(privateChat(ada));
    expect(back).toMatchObject({ message_id: message.message_id, text: "Yes.", entities: message.entities });
    expect(labelsOf(back)).toEqual([["Proof 1"]]);
    expect(bot.questions).toHaveLength(2);
  });

  test("of an answer that needs several messages puts the first in place and sends the others", async () => {
    const long = say(
      "first ".repeat(600),
      { kind: "text", text: "second ".repeat(500) },
      { kind: "choices", choices: [proofOf1] },
    );
    const { telegram } = await connectedTelegram(withButtons(long));
    const message = await telegram.ask("/news");
    await telegram.press(message, "Proof 1");
    const first = await telegram.nextMessage(privateChat(ada));
    const second = await telegram.nextMessage(privateChat(ada));
    expect([first.message_id, labelsOf(first)]).toEqual([message.message_id, [["‹ back"]]]);
    expect([second.text.slice(0, 6), labelsOf(second)]).toEqual(["second", [["Proof 1"]]]);
  });

  test("under a message that can no longer be edited is answered below it", async () => {
    const { telegram } = await connectedTelegram(withButtons());
    const message = await telegram.ask("/news");
    telegram.next("editMessageText", { error_code: 400, description: "Bad Request: message can't be edited" });
    await telegram.press(message, "Proof 1");
    expect(await telegram.nextMessage(privateChat(ada))).toMatchObject({
      text: "It rained.",
      reply_to_message: { message_id: message.message_id },
    });
  });

  test("is acknowledged while the chat's earlier question is still being answered", async () => {
    const slow = Promise.withResolvers<void>();
    const bot = notedBot(async ({ options }) => {
      if (options.words === "slow") await slow.promise;
      return withProof("Yes.");
    });
    const { telegram } = await connectedTelegram(bot);
    const message = await telegram.ask("/news");
    telegram.write("slow");
    await telegram.press(message, "Proof 1");
    slow.resolve();
    await telegram.nextMessage(privateChat(ada));
    await telegram.nextMessage(privateChat(ada));
    expect(bot.questions.map(({ command }) => command)).toEqual(["news", "topic", "proof"]);
  });

  test("that is too old says so in an alert, in the presser's language, and asks nothing", async () => {
    const bot = withButtons();
    const { telegram } = await connectedTelegram(bot);
    const message = await telegram.ask("/news");
    bot.choices.clear();
    expect(await telegram.press(message, "Proof 1")).toEqual({
      callback_query_id: "9",
      text: bot.phrasesFor("en").choiceExpired,
      show_alert: true,
    });
    await telegram.ask("/help");
    expect(bot.questions.map(({ command }) => command)).toEqual(["news", "help"]);
  });
});

describe("in a group", () => {
  test("whoever presses is asked for, with their own role", async () => {
    const bot = withButtons();
    const { telegram } = await connectedTelegram(bot);
    telegram.setStanding(aGroup, ada, "creator");
    const message = await telegram.ask("/news", inGroup);
    await telegram.press(message, "Proof 1", ben);
    await telegram.nextMessage(aGroup);
    expect(bot.questions.map(({ asker, role }) => [asker.name, role])).toEqual([
      ["Ada", "manager"],
      ["Ben", "reader"],
    ]);
  });

  test("what is for the presser alone leaves the message as it is", async () => {
    const { telegram } = await connectedTelegram(withButtons(apologise("Only managers may do that.", "Ask one.")));
    const message = await telegram.ask("/news", inGroup);
    await telegram.press(message, "Proof 1", ben);
    const answer = await telegram.nextMessage(aGroup);
    expect(answer.reply_to_message).toEqual({ message_id: message.message_id });
    expect(telegram.messages.get(message.message_id)?.text).toBe("Yes.");
  });
});

describe("in a channel", () => {
  const toChannel = { platform: PLATFORM, id: String(aChannel.id), kind: "channel" } as const;

  test("a button leads everybody into their own chat, and is answered there", async () => {
    const bot = withButtons();
    const { telegram, adapter } = await connectedTelegram(bot);
    await adapter.send(toChannel, withProof("Digest."), "key");
    const message = await telegram.nextMessage(aChannel);
    const [[button] = []] = message.reply_markup?.inline_keyboard ?? [];
    expect(button).toEqual({ text: "Proof 1", url: `https://t.me/${me.username}?start=key0` });
    expect((await telegram.ask("/start key0", { from: ben })).text).toBe("It rained.");
    expect(bot.questions[0]).toMatchObject({ command: "proof", conversation: { id: "12", kind: "private" } });
  });

  test("only those who manage it may press what sets it up", async () => {
    const settings: Reply = { ...withProof("Settings."), visibleTo: "asker" };
    const bot = notedBot(() => settings);
    const { telegram } = await connectedTelegram(bot);
    telegram.setStanding(aChannel, ada, "administrator");
    const message = await telegram.ask("/settings", { chat: aChannel });
    expect(await telegram.press(message, "Proof 1", ben)).toMatchObject({
      text: bot.phrasesFor("de").notAllowed("manager"),
      show_alert: true,
    });
    await telegram.press(message, "Proof 1", ada);
    await telegram.nextMessage(aChannel);
    expect(bot.questions.map(({ asker }) => asker.name)).toEqual(["News", "Ada"]);
  });
});

describe("the rows", () => {
  const rowsOf = async (...labels: string[]) => {
    const choices = labels.map((label) => ({ label, ask: { command: "news", options: {} } }));
    const { telegram } = await connectedTelegram(notedBot(() => say("Yes.", { kind: "choices", choices })));
    return labelsOf(await telegram.ask("/news"));
  };

  test("hold what belongs to one story, and what is short", async () => {
    expect(
      await rowsOf("Summary 1", "Proof 1", "Story 1", "Summary 2", "Proof 2", "More", "a label that is rather long"),
    ).toEqual([
      ["Summary 1", "Proof 1", "Story 1"],
      ["Summary 2", "Proof 2"],
      ["More"],
      ["A label that is rather long"],
    ]);
  });

  test("take times and the like for no numbers of stories", async () => {
    expect(await rowsOf("07:00", "12:30", "18:00")).toEqual([["07:00", "12:30", "18:00"]]);
  });

  test("that do not fit on one message stand on another; none is left out", async () => {
    const choices = Array.from({ length: 130 }, (_, index) => ({ label: `Topic ${index}`, ask: proofOf1.ask }));
    const { telegram } = await connectedTelegram(notedBot(() => say("Yes.", { kind: "choices", choices })));
    const first = await telegram.ask("/news");
    const second = await telegram.nextMessage(privateChat(ada));
    expect([...(labelsOf(first) ?? []), ...(labelsOf(second) ?? [])].flat()).toEqual(choices.map(({ label }) => label));
  });
});
