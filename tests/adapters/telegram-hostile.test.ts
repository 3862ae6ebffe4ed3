import { expect, test } from "vitest";
import type { TelegramApi } from "../../adapters/telegram/api.ts";
import { inlineResult, storiesIn } from "../../adapters/telegram/inline-results.ts";
import { type Posting, postMessage } from "../../adapters/telegram/post-message.ts";
import { CAPTION_LIMIT } from "../../adapters/telegram/render.ts";
import { ENTITY_LIMIT, MESSAGE_LIMIT } from "../../adapters/telegram/split-messages.ts";
import { writeMessages } from "../../adapters/telegram/write-messages.ts";
import { silentLog } from "../../src/log.ts";
import { phrasesFor } from "../../src/phrases/all-phrases.ts";
import type { Reply } from "../../src/reply.ts";
import { hostileReplies } from "../fakes/hostile-replies.ts";
import { openApiSpec } from "../fakes/telegram-api-spec.ts";
import { parseTelegramHtml, strictFaultIn } from "../fakes/telegram-html.ts";

type Call = { method: string; payload: Record<string, unknown> };

/** Every call by which a reply is sent, as it is handed to the library. */
async function callsFor(reply: Reply): Promise<Call[]> {
  const calls: Call[] = [];
  const noted = (method: string) => async (payload: Record<string, unknown>) => {
    calls.push({ method, payload });
    return { message_id: calls.length };
  };
  const api = Object.fromEntries(["sendMessage", "sendPhoto", "sendDocument"].map((name) => [name, noted(name)]));
  const posting = {
    api: api as unknown as TelegramApi,
    token: "none",
    log: silentLog,
    fileOf: (bytes: Uint8Array<ArrayBuffer>, name: string) => new File([bytes], name),
  };
  const writing = { phrases: phrasesFor("en"), keepChoice: async () => "abcdefghijklmnopqrstuvwx" };
  for (const message of await writeMessages(reply, writing)) {
    await postMessage(posting as unknown as Posting, { chat_id: 1 }, message);
  }
  return calls;
}

/** What Telegram would not take, or not show as it is meant. */
function faultsIn({ payload: { text, parse_mode, caption } }: Call): string[] {
  if (text === undefined) return String(caption ?? "").length > CAPTION_LIMIT ? ["the caption is too long"] : [];
  const html = String(text);
  const strict = parse_mode === "HTML" ? strictFaultIn(html) : "it is no HTML";
  if (strict) return [strict];
  const parsed = parseTelegramHtml(html);
  return [
    ...(parsed.text.trim() === "" ? ["nothing to read"] : []),
    ...(parsed.text.length > MESSAGE_LIMIT ? [`${parsed.text.length} units`] : []),
    ...(parsed.entities.length > ENTITY_LIMIT ? [`${parsed.entities.length} entities`] : []),
    ...(parsed.text.isWellFormed() ? [] : ["half a character"]),
  ];
}

const specification = process.env.TELEGRAM_API_SPEC;
const checkCall = specification ? openApiSpec(specification) : () => [];

test("10,000 replies of hostile text become calls that Telegram takes, strict HTML and all", {
  timeout: 120_000,
}, async () => {
  let calls = 0;
  for (const reply of hostileReplies(10_000, 20_261_123)) {
    for (const call of await callsFor(reply)) {
      calls += 1;
      const faults = [...faultsIn(call), ...checkCall(call.method, call.payload)];
      if (faults.length > 0) expect({ faults, call, reply }).toEqual({ faults: [] });
    }
  }
  expect(calls).toBeGreaterThan(10_000);
});

test("stories of hostile text become results that Telegram takes, behind the bot's name", async () => {
  const making = { phrases: phrasesFor("en"), username: "tidings_bot" };
  let made = 0;
  for (const reply of hostileReplies(300, 7)) {
    for (const [index, story] of storiesIn(reply).slice(0, 10).entries()) {
      const result = await inlineResult(story, `1-${index}`, making);
      if (!result) continue;
      made += 1;
      const { message_text: text, ...content } = result.input_message_content as { message_text: string };
      const call = { method: "answerInlineQuery", payload: { inline_query_id: "1", results: [result] } };
      const faults = [
        ...("parse_mode" in content ? faultsIn({ method: "sendMessage", payload: { text, ...content } }) : []),
        ...checkCall(call.method, call.payload),
        ...(result.title.length > 200 || result.title.trim() === "" ? ["the title"] : []),
      ];
      if (faults.length > 0) expect({ faults, call }).toEqual({ faults: [] });
    }
  }
  expect(made).toBeGreaterThan(500);
});

test.skipIf(!specification)("the description refuses what Telegram would refuse", () => {
  const call = { chat_id: 1, text: "Yes." };
  expect(checkCall("sendMessage", call)).toEqual([]);
  expect(checkCall("sendMesage", call)).toEqual(["sendMesage: no such method"]);
  expect(checkCall("sendMessage", { text: "Yes." })).toEqual(["sendMessage.chat_id: missing"]);
  expect(checkCall("sendMessage", { ...call, colour: "red" })).toEqual(["sendMessage: no such field “colour”"]);
  expect(checkCall("sendMessage", { ...call, link_preview_options: { is_disabled: 1 } })).toEqual([
    "sendMessage.link_preview_options.is_disabled: neither true nor false",
  ]);
  const button = { text: "More", callback_data: "x".repeat(65) };
  expect(checkCall("sendMessage", { ...call, reply_markup: { inline_keyboard: [[button]] } })).toEqual([
    "sendMessage.reply_markup.inline_keyboard[0][0].callback_data: 65 bytes, not 1 to 64",
  ]);
  const article = { type: "photo", id: "1", title: "Rain", input_message_content: { message_text: "Rain" } };
  expect(checkCall("answerInlineQuery", { inline_query_id: "1", results: [article] })).not.toEqual([]);
});

test.each([
  ["<b>bold", "no end of b"],
  ["<b></b>", "an empty tag"],
  ["<b><b>x</b></b>", "a tag in its own kind"],
  ["<b><i>x</b></i>", "an end tag"],
  ["a & b", "what stands"],
  ["a > b", "what stands"],
  ["<a>x</a>", "a tag"],
  ['<a href="javascript:x">x</a>', "what stands"],
  ["<script>x</script>", "a tag"],
])("%s is not strict HTML", (html, fault) => {
  expect(strictFaultIn(html)).toContain(fault);
});
