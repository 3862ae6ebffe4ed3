import { describe, expect, test } from "vitest";
import { inTurnByHost } from "../../../src/cli/doctor/in-turn-by-host.ts";
import { shellWord } from "../../../src/cli/doctor/shell-word.ts";
import { systemClock } from "../../../src/clock.ts";
import type { Source } from "../../../src/source.ts";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.ts";
import { drivenClock } from "../../fakes/bot-with.ts";
import { fakeLanguageModel, TOKENS_A_CALL } from "../../fakes/fake-language-model.ts";
import { fakeWeb, says, silent } from "../../fakes/fake-web.ts";
import { newSource, stateDueAt } from "../../store/store-samples.ts";
import { on, patient, troubles } from "./examined.ts";

const FEED = `<rss version="2.0"><channel><title>Kent</title></channel></rss>`;
const HERE = { ALLOW_PRIVATE: "127.0.0.1" };

/** A store that reads these addresses, by their titles. */
async function reading(urls: Record<string, string>, clock = systemClock) {
  const here = patient(clock);
  await here.run(["import", "-"], { input: JSON.stringify({ title: "Rain", body: "Rain fell." }) });
  const opened = await openSqliteStore(`${here.folder}/data/tidings.db`);
  if (!opened.ok) throw new Error(opened.failure.message);
  const added = [];
  for (const [title, url] of Object.entries(urls))
    added.push((await opened.value.addSource(newSource({ url, title }), stateDueAt(0), 0)).source);
  return { ...here, store: opened.value, added };
}

describe("sources", () => {
  test("are asked, and one that does not answer is named, with how to look closer", async () => {
    const web = await fakeWeb({ "/good": says(FEED), "/bad": says("", { status: 503 }) });
    const { doctor, store } = await reading({ Good: `${web.origin}/good`, "It's bad": `${web.origin}/bad` });
    await store.close();
    const found = await doctor(HERE);
    expect(found.status).toBe(0);
    expect(on("sources", found)).toEqual(["good: 1 of 2 asked answer", expect.stringMatching(/^note: It's bad: /)]);
    const note = found.findings.find(({ what }) => what.startsWith("It's bad"));
    expect(note?.remedy).toBe("npx tidings sources test 'It'\\''s bad'");
  });

  test("are asked behind the wall: a private address is not, unless its owner allows it", async () => {
    const web = await fakeWeb({ "/good": says(FEED) });
    const { doctor, store } = await reading({ Inside: `${web.origin}/good` });
    await store.close();
    expect(on("sources", await doctor())).toEqual([expect.stringMatching(/^note: Inside: /)]);
    expect(web.asked).toEqual([]);
    expect(on("sources", await doctor(HERE))).toEqual(["good: 1 of 1 asked answer"]);
  });

  test("of which none answers are trouble: the machine is cut off", async () => {
    const web = await fakeWeb({});
    const { doctor, store } = await reading({ One: `${web.origin}/1`, Two: `${web.origin}/2` });
    await store.close();
    const found = await doctor(HERE);
    expect(found.status).toBe(1);
    expect(on("sources", found)).toEqual(["trouble: none of 2 asked answers"]);
  });

  test("that were given up are trouble, and are not asked; nor is one that asked for rest, or is paused", async () => {
    const web = await fakeWeb({});
    const { doctor, store, added } = await reading({
      Gone: `${web.origin}/1`,
      Busy: `${web.origin}/2`,
      Off: `${web.origin}/3`,
    });
    const [gone, busy, off] = added as [Source, Source, Source];
    await store.saveSourceState(gone.id, stateDueAt(0, { stoppedBecause: "gone" }));
    await store.saveSourceState(busy.id, stateDueAt(0, { restUntil: Date.now() + 3_600_000 }));
    await store.changeSource(off.id, { isPaused: true });
    await store.close();
    const found = await doctor(HERE);
    expect(troubles(found).map(({ what, remedy }) => [what, remedy])).toEqual([
      ["Gone is read no more: gone", "npx tidings sources resume Gone"],
    ]);
    expect(web.asked).toEqual([]);
  });

  test("are not asked offline", async () => {
    const web = await fakeWeb({ "/good": says(FEED) });
    const { doctor, store } = await reading({ Good: `${web.origin}/good` });
    await store.close();
    expect(on("sources", await doctor(HERE, ["--offline"]))).toEqual([
      "good: 1 source to read; none was asked (--offline)",
    ]);
    expect(web.asked).toEqual([]);
  });

  test("tell what time it is, also from a cache", async () => {
    const date = "Mon, 23 Nov 2026 12:00:00 GMT";
    const web = await fakeWeb({ "/good": says(FEED, { headers: { date, age: "600" } }) });
    const told = async (now: string) => {
      const { doctor, store } = await reading({ Good: `${web.origin}/good` }, drivenClock(now));
      await store.close();
      return on("clock", await doctor(HERE));
    };
    expect(await told("2026-11-23T12:10:30Z")).toEqual(["good: right to the minute, by another computer asked"]);
    expect(await told("2026-11-23T12:00:00Z")).toEqual(["trouble: it is 10 minutes slow, by another computer asked"]);
  });

  test("of one host are asked one after the other, and those of several at once", async () => {
    const sources = ["https://a.example/1", "https://a.example/2", "https://b.example/1"].map(
      (url) => ({ url }) as Source,
    );
    const begun: string[] = [];
    const both = Promise.withResolvers<void>();
    const done = await inTurnByHost(sources, { atOnce: 2, signal: new AbortController().signal }, async ({ url }) => {
      begun.push(url);
      if (begun.length === 2) both.resolve();
      await both.promise;
      return url;
    });
    expect(begun).toEqual(["https://a.example/1", "https://b.example/1", "https://a.example/2"]);
    expect(done.toSorted()).toEqual(sources.map(({ url }) => url));
    expect(await inTurnByHost(sources, { atOnce: 2, signal: AbortSignal.abort() }, async () => 1)).toEqual([]);
  });

  test("have names that a shell takes as one word", () => {
    expect(shellWord("example.org")).toBe("example.org");
    expect(shellWord("$(reboot)'; rm x")).toBe(`'$(reboot)'\\''; rm x'`);
  });
});

describe("the language model", () => {
  const settings = { LLM_MODEL: "small", LLM_API_KEY: "sk-marker" };

  test("is asked once, for a few words, and its time is told", async () => {
    const model = await fakeLanguageModel();
    const found = await patient().doctor({ ...settings, LLM_URL: model.url });
    expect(found.status).toBe(0);
    expect(on("language model", found)).toEqual([expect.stringMatching(/^good: small 127\.0\.0\.1:\d+ answered in /)]);
    expect(model.asked).toHaveLength(1);
  });

  test("says what the call has cost, in tokens, and in money where there are prices", async () => {
    const model = await fakeLanguageModel();
    const asked = { ...settings, LLM_URL: model.url };
    const tokens = TOKENS_A_CALL.input + TOKENS_A_CALL.output;
    expect(on("language model", await patient().doctor(asked))[0]).toMatch(new RegExp(` s, for ${tokens} tokens$`));
    const priced = await patient().doctor({ ...asked, LLM_PRICE_IN: "2", LLM_PRICE_OUT: "10" });
    expect(on("language model", priced)[0]).toContain(`for ${tokens} tokens, 0.001600 by LLM_PRICE_…`);
  });

  test("that refuses the key, or is not named, is trouble", async () => {
    const model = await fakeLanguageModel();
    model.will(() => ({ status: 401, body: '{"error":"sk-marker is wrong"}' }));
    const found = await patient().doctor({ ...settings, LLM_URL: model.url });
    expect(troubles(found)).toMatchObject([
      {
        subject: "language model",
        what: expect.stringContaining("does not take the key"),
        remedy: "Look at LLM_API_KEY.",
      },
    ]);
    const [unnamed] = troubles(await patient().doctor({ LLM_URL: model.url }));
    expect(unnamed?.what).toBe("LLM_URL is set, but LLM_MODEL is not");
  });

  test("that says nothing is not waited for longer than a reader would", async () => {
    const { origin } = await fakeWeb({ "/v1/chat/completions": silent });
    const found = await patient().doctor({ ...settings, LLM_URL: `${origin}/v1`, LLM_SECONDS: "1" });
    expect(on("language model", found)).toEqual([expect.stringMatching(/^trouble: .* took too long to answer\.?$/)]);
  });

  test("is not asked offline", async () => {
    const model = await fakeLanguageModel();
    await patient().doctor({ ...settings, LLM_URL: model.url }, ["--offline"]);
    expect(model.asked).toEqual([]);
  });
});
