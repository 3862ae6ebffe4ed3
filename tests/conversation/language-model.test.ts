import { Writable } from "node:stream";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { numberedCitations } from "../../adapters/numbered-citations.ts";
import { openFrontDoor, openHouse } from "../../src/main.ts";
import { allPhrases, phrasesFor } from "../../src/phrases/all-phrases.ts";
import type { Conversation } from "../../src/question.ts";
import type { Reply } from "../../src/reply.ts";
import { articleOf, blocksOf, botWith, configWith, drivenClock, room, type Told, wordsOf } from "../fakes/bot-with.ts";
import { type Act, fakeLanguageModel, rewords, TOKENS_A_CALL, writing } from "../fakes/fake-language-model.ts";
import { runDigests } from "../fakes/run-digests.ts";

const [training, pilots, nobody] = [
  "Officials from Veshna have begun drone training in Aldria, a minister said on Friday.",
  "The training of 40 drone pilots is to last until spring, the ministry added.",
  "No drone may fly near the airport of Aldria.",
] as const;
const drones: Told = {
  title: "Officials begin their training abroad",
  source: "Harbour Courier",
  published: { date: "2026-11-20" },
  body: [training, pilots, nobody],
};
const truly = {
  [training]: "On Friday, a minister said that officials from Veshna have begun drone training in Aldria.",
  [pilots]: "According to the ministry, the training of 40 drone pilots is to last until spring.",
  [nobody]: "Near the airport of Aldria no drone may fly.",
};
const KEY = "sk-nobody-may-see-this";
const REWORDED = "* Reworded by a language model, and checked against the sources. Proof shows their own sentences.";
const UNSUPPORTED = "In the sources' own sentences: what the language model wrote is not supported by them.";
const NO_ANSWER = "In the sources' own sentences: the language model gave no usable answer.";
const NO_BUDGET = "In the sources' own sentences: the language model has spent its budget for today.";

async function botWithModel(
  behaviour: Parameters<Awaited<ReturnType<typeof fakeLanguageModel>>["will"]>[0] = rewords(truly),
  { told = [drones], settings = {}, protocol = "url" }: Options = {},
) {
  const model = await fakeLanguageModel();
  model.will(behaviour);
  const clock = drivenClock("2026-11-22T12:00:00Z");
  const llm = { LLM_URL: model[protocol], LLM_MODEL: "small", LLM_API_KEY: KEY };
  const bot = await botWith(told, { clock, settings: { ...llm, LLM_SECONDS: "5", ...settings } });
  return { ...bot, model, clock };
}
type Options = { told?: Told[]; settings?: Record<string, string>; protocol?: "url" | "messagesUrl" };

/** The sentences as every platform shows them. */
const shown = (reply: Reply): string[] =>
  blocksOf(reply, "story").flatMap((story) =>
    numberedCitations(reply)
      .sentencesOf(story)
      .map(({ text, numbers }) => [text, ...numbers.map((number) => `[${number}]`)].join(" ")),
  );
const elsewhere: Conversation = { ...room, id: "elsewhere" };

describe.each(["url", "messagesUrl"] as const)("with a language model (%s)", (protocol) => {
  test("a summary is reworded, says so, and keeps its numbers; proof shows the sources' own sentences", async () => {
    const { ask } = await botWithModel(undefined, { protocol });
    const reply = await ask("/summary training");
    expect(shown(reply)).toEqual([`${truly[training]}* [1]`, `${truly[pilots]}* [1]`, `${truly[nobody]}* [1]`]);
    expect(wordsOf(reply)).toContain(REWORDED);
    const proof = blocksOf(await ask("/proof 1"), "proof").map(({ sentence }) => sentence.text);
    expect(proof).toEqual([training, pilots, nobody]);
  });
});

describe("a topic", () => {
  test("is reworded story by story", async () => {
    const { ask, model } = await botWithModel();
    const reply = await ask("/topic drone");
    expect(shown(reply).length).toBeGreaterThan(1);
    expect(shown(reply).every((sentence) => sentence.endsWith("* [1]"))).toBe(true);
    expect(model.asked).toHaveLength(1);
  });

  test("tells the model nothing but the chosen sentences", async () => {
    const { ask, model } = await botWithModel();
    await ask("/topic drone please", { asker: { platform: "chat", id: "anna-id", name: "Anna" } });
    const asked = JSON.stringify(model.asked.map(({ body }) => body));
    expect(asked).toContain("Veshna");
    for (const never of ["please", "Anna", "anna-id", "Harbour Courier", KEY, "room"]) {
      expect(asked).not.toContain(never);
    }
  });

  test("on which the model has nothing to reword is told as ever", async () => {
    const { ask, model } = await botWithModel(undefined, { told: [{ ...drones, body: [training] }] });
    const reply = await ask("/topic drone");
    expect(shown(reply)).toEqual([`${training} [1]`]);
    expect(wordsOf(reply)).not.toContain("language model");
    expect(model.asked).toEqual([]);
  });
});

describe("a model that lies", () => {
  test.each([
    ["a number", pilots, "According to the ministry, the training of 400 drone pilots is to last until spring."],
    ["a name", training, "On Friday, a minister said that officials from Norland have begun drone training in Aldria."],
    ["a negation", nobody, "Near the airport of Aldria a drone may fly."],
    ["a day", training, "On Monday, a minister said that officials from Veshna have begun drone training in Aldria."],
    ["who said so", pilots, "The training of 40 drone pilots is to last until spring."],
    ["a link", pilots, "According to the ministry, the training of 40 pilots lasts until spring: https://evil.example"],
    ["an invented fact", nobody, "Near the airport of Aldria no drone may fly, and the president has resigned."],
  ])("about %s is replaced by the source's own sentence, and the rest stays", async (_, about, lie) => {
    const { ask } = await botWithModel(rewords({ ...truly, [about]: lie }));
    const reply = await ask("/summary training");
    const expected = [training, pilots, nobody].map((text) => (text === about ? `${text} [1]` : `${truly[text]}* [1]`));
    expect(shown(reply)).toEqual(expected);
    expect(wordsOf(reply)).toContain(REWORDED);
  });

  test("most of the time is not used at all, and the reader is told", async () => {
    const { ask } = await botWithModel(writing((text) => text.replace("Aldria", "Norland").replace("40", "50")));
    const reply = await ask("/summary training");
    expect(shown(reply)).toEqual([`${training} [1]`, `${pilots} [1]`, `${nobody} [1]`]);
    expect(wordsOf(reply)).toContain(UNSUPPORTED);
    expect(wordsOf(reply)).not.toContain(REWORDED);
  });
});

describe("a model that fails", () => {
  test.each<[string, Act]>([
    ["is too busy", { status: 429, headers: { "retry-after": "3600" } }],
    ["is broken", { status: 500 }],
    ["does not take the key", { status: 401 }],
    ["breaks off", "half"],
    ["floods", "floods"],
    ["is cut off", { says: '{"sentences":[{"te', isCut: true }],
    ["refuses", { says: "I am sorry, I cannot help with that." }],
  ])("because it %s leaves the answer as it is, and the reader is told", async (_, act) => {
    const { ask } = await botWithModel(() => act);
    const reply = await ask("/summary training");
    expect(shown(reply)).toEqual([`${training} [1]`, `${pilots} [1]`, `${nobody} [1]`]);
    expect(wordsOf(reply)).toContain(NO_ANSWER);
  });

  test("to answer in time is waited for once, and left alone for half a minute", async () => {
    const told = [drones, { ...drones, title: "Drones over the harbour", body: [pilots, nobody] }];
    const { ask, model, clock } = await botWithModel(() => "stalls", { told, settings: { LLM_SECONDS: "1" } });
    for (const asked of ["training", "training", "harbour"]) {
      expect(wordsOf(await ask(`/summary ${asked}`))).toContain(NO_ANSWER);
    }
    expect(model.asked).toHaveLength(1);
    model.will(rewords(truly));
    clock.moveTo("2026-11-22T12:00:31Z");
    expect(wordsOf(await ask("/summary harbour"))).toContain(REWORDED);
  });

  test("to answer in time is paid for once all the same: what comes late is there for the next reader", async () => {
    const late = Promise.withResolvers<void>();
    const { ask, model } = await botWithModel(
      (sentences) => ({ when: late.promise, does: rewords(truly)(sentences) }),
      {
        settings: { LLM_SECONDS: "1" },
      },
    );
    expect(wordsOf(await ask("/summary training"))).toContain(NO_ANSWER);
    expect(wordsOf(await ask("/usage"))).toContain("1 call · 0 from the cache");
    late.resolve();
    await expect.poll(async () => wordsOf(await ask("/summary training")), { timeout: 15_000 }).toContain(REWORDED);
    expect(model.asked).toHaveLength(1);
    const { input, output } = TOKENS_A_CALL;
    expect(wordsOf(await ask("/usage"))).toContain(`Today: ${input + output} tokens of 100,000 · 1 call`);
  });
});

describe("the same sentences", () => {
  test("are paid for once, whoever asks, and saved from then on", async () => {
    const { ask, model } = await botWithModel();
    const first = shown(await ask("/summary training"));
    expect(shown(await ask("/summary training", { conversation: elsewhere }))).toEqual(first);
    expect(model.asked).toHaveLength(1);
    const { input, output } = TOKENS_A_CALL;
    const usage = wordsOf(await ask("/usage", { conversation: elsewhere }));
    expect(usage).toContain(
      `Today: 0 tokens of 100,000 · 0 calls · 1 from the cache, which saved ${input + output} tokens`,
    );
  });

  test("asked for at once share one call", async () => {
    const { ask, model } = await botWithModel();
    const replies = await Promise.all(Array.from({ length: 8 }, () => ask("/summary training")));
    expect(new Set(replies.map((reply) => shown(reply).join()))).toHaveLength(1);
    expect(model.asked).toHaveLength(1);
    expect(wordsOf(await ask("/usage"))).toContain("1 call · 7 from the cache");
  });

  test("that came back as nonsense are not paid for again", async () => {
    const { ask, model } = await botWithModel(() => ({ says: "blah" }));
    await ask("/summary training");
    expect(wordsOf(await ask("/summary training"))).toContain(NO_ANSWER);
    expect(model.asked).toHaveLength(1);
  });

  test("in two digests are written once", async () => {
    const { ask, model, clock, parts } = await botWithModel();
    for (const conversation of [room, elsewhere]) await ask("/subscribe drone 08:00 Europe/Vienna", { conversation });
    clock.moveTo("2026-11-23T07:00:30Z");
    const sent: Reply[] = [];
    await runDigests({ ...parts, phrasesFor }, async ({ reply }) => {
      sent.push(reply);
      return { sent: ["1"] };
    });
    expect(sent).toHaveLength(2);
    for (const reply of sent) expect(wordsOf(reply)).toContain(REWORDED);
    expect(shown(sent[0] as Reply)).toEqual(shown(sent[1] as Reply));
    expect(model.asked).toHaveLength(1);
  });
});

describe("a ceiling", () => {
  test("gives the sources' own sentences at once, says so, and is told by /usage", async () => {
    const { ask, model } = await botWithModel(undefined, { settings: { LLM_TOKENS_PER_CONVERSATION_PER_DAY: "10" } });
    const reply = await ask("/summary training");
    expect(shown(reply)).toEqual([`${training} [1]`, `${pilots} [1]`, `${nobody} [1]`]);
    expect(wordsOf(reply)).toContain(NO_BUDGET);
    expect(model.asked).toEqual([]);
    expect(wordsOf(await ask("/usage"))).toContain(
      "0 tokens of 10 · 0 calls · 0 from the cache, which saved 0 tokens · 1 refused",
    );
  });

  test("in money needs prices to count with", async () => {
    const settings = { LLM_PRICE_IN: "1000", LLM_PRICE_OUT: "2000", LLM_MONEY_PER_DAY: "9" };
    const { ask } = await botWithModel(undefined, { settings });
    await ask("/summary training");
    expect(wordsOf(await ask("/usage"))).toContain("Today: 400 tokens (0.50) of 100,000 · 1 call");
    const house = (extra: Record<string, string>) =>
      openHouse(configWith({ LLM_URL: "http://127.0.0.1:1/v1", ...extra }), drivenClock("2026-11-22T12:00:00Z"));
    const refused = await house({ LLM_MODEL: "small", LLM_MONEY_PER_DAY: "9" });
    expect(refused.ok ? "" : refused.failure.message).toContain("LLM_PRICE_IN=0.15");
    const nameless = await house({});
    expect(nameless.ok ? "" : nameless.failure.message).toContain("LLM_MODEL=");
  });
});

describe("/usage", () => {
  test("shows managers their conversation, and owners everything", async () => {
    const { ask } = await botWithModel(undefined, { settings: { OWNER: "chat:olga" } });
    await ask("/summary training", { conversation: elsewhere });
    const manager = wordsOf(await ask("/usage"));
    expect(manager).toContain("in this conversation:\nToday: 0 tokens of 100,000");
    expect(manager).not.toContain("all conversations");
    const owner = wordsOf(await ask("/usage", { asker: { platform: "chat", id: "olga" } }));
    expect(owner).toContain("In all conversations together:\nToday: 400 tokens of 1,000,000 · 1 call");
    expect(owner).toContain("30 days: 400 tokens · 1 call");
    expect(wordsOf(await ask("/usage", { role: "reader" }))).toContain("Only those who manage this conversation");
    await ask("/settings language:de");
    expect(wordsOf(await ask("/usage"))).toContain("Heute: 0 Tokens von 100.000 · 0 Aufrufe");
  });

  test("and all else is unknown to readers where no model is set", async () => {
    const { ask, parts } = await botWith([drones]);
    expect(wordsOf(await ask("/usage"))).toContain("I know no command “/usage”");
    expect(wordsOf(await ask("/help"))).not.toContain("usage");
    expect(openFrontDoor(parts).commands.map(({ name }) => name)).not.toContain("usage");
    expect(wordsOf(await ask("/summary training"))).not.toContain("language model");
  });
});

test("a wording stays in the language of its sources, because only there it can be checked", async () => {
  const { ask, model } = await botWithModel();
  await ask("/settings language:de");
  const reply = await ask("/summary training");
  expect(shown(reply)[0]).toBe(`${truly[training]}* [1]`);
  expect(wordsOf(reply)).toContain("Von einem Sprachmodell umformuliert");
  expect(JSON.stringify(model.asked[0]?.body)).toContain("Write in English");
});

test("the key stands in no reply and in no line of the log", async () => {
  const lines: string[] = [];
  const into = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const model = await fakeLanguageModel();
  const clock = drivenClock("2026-11-22T12:00:00Z");
  const config = configWith({ LLM_URL: model.url, LLM_MODEL: "small", LLM_API_KEY: KEY });
  const log = pino({ level: "trace" }, into);
  const house = await openHouse(config, clock, { log });
  if (!house.ok) throw new Error(house.failure.message);
  await house.value.newsroom.keep([articleOf(drones)]);
  const bot = openFrontDoor({ ...house.value, config, clock, log });
  const acts: Act[] = [401, 404, 500].map((status) => ({ status, body: `{"error":"Bad key ${KEY}"}` }));
  for (const [hour, act] of [...acts, { says: KEY }, "half" as const].entries()) {
    model.will(() => act);
    clock.moveTo(`2026-11-22T1${hour}:00:00Z`);
    const question = { conversation: room, asker: { platform: "chat", id: "a" }, role: "reader" as const };
    const asked = { command: "summary", options: { article: "training" }, attachments: [] };
    const reply = await bot.answer({ ...question, ...asked });
    expect(JSON.stringify(reply)).toContain("language model");
    expect(JSON.stringify(reply)).not.toContain(KEY);
  }
  expect(lines.join("")).toContain("the language model gave no answer");
  expect(lines.join("")).toContain("LLM_API_KEY");
  expect(lines.join("")).not.toContain(KEY);
});

test("every language says why a story was not reworded, in words of its own", () => {
  for (const { model } of allPhrases) {
    const said = (["budget", "no answer", "not supported"] as const).map(model.notReworded);
    expect(new Set([...said, model.reworded])).toHaveLength(4);
    expect(model.reworded.startsWith("* ")).toBe(true);
  }
});
