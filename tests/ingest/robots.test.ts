import { describe, expect, test } from "vitest";
import type { Clock } from "../../src/clock.ts";
import { openRobots } from "../../src/ingest/robots.ts";
import { type FakeWeb, fakeWeb, leadsTo, type Page, raw, says } from "../fakes/fake-web.ts";
import { NOON, webWith } from "./fetch-with.ts";
import { keptTexts, noQueue } from "./robots-with.ts";

const HOUR = 3_600_000;

/** The robots.txt of a host, judged for paths on it. */
async function judging(robots: Page, { limits = {} } = {}) {
  const server = await fakeWeb({ "/robots.txt": robots, "/elsewhere.txt": says("User-agent: *\nDisallow: /moved") });
  let now = NOON;
  const clock: Clock = { now: () => now };
  const kept = keptTexts(clock);
  const open = () => openRobots({ web: webWith({ limits }), inTurn: noQueue, kept, clock });
  const first = open();
  return {
    server,
    open,
    pass: (ms: number) => {
      now += ms;
    },
    check: (path: string, rules = first) => rules.check(`${server.origin}${path}`),
  };
}

const allowed = (pause = 0) => ({ ok: true, value: { pause } });
const refused = (code: string) => expect.objectContaining({ ok: false, failure: expect.objectContaining({ code }) });
const asked = ({ asked: questions }: FakeWeb) => questions.length;

describe("a page may be read", () => {
  test.each([
    ["there is no robots.txt", says("", { status: 404 })],
    ["robots.txt is forbidden", says("", { status: 403 })],
    ["robots.txt is for those with an account", says("", { status: 401 })],
    ["robots.txt has gone", says("", { status: 410 })],
    ["robots.txt is no question for that server", says("", { status: 418 })],
    ["robots.txt is empty", says("")],
    ["robots.txt is a page", says("<html><body>Disallow: /</body></html>")],
    ["robots.txt forbids it to somebody else", says("User-agent: Otherbot\nDisallow: /")],
    ["robots.txt allows it to us", says("User-agent: *\nDisallow: /\n\nUser-agent: Tidings\nAllow: /")],
    ["a longer rule allows it", says("User-agent: *\nDisallow: /\nAllow: /news/")],
    ["robots.txt leads to rules about other pages", leadsTo("/elsewhere.txt")],
  ])("where %s", async (_, page) => {
    const { check } = await judging(page);
    expect(await check("/news/rain")).toEqual(allowed());
  });

  test("after the pause that the host wants, up to a minute", async () => {
    for (const [delay, pause] of [
      ["7", 7000],
      ["2.5", 2500],
      ["600", 60_000],
      ["-3", 0],
      ["soon", 0],
    ] as const) {
      const { check } = await judging(says(`User-agent: *\nCrawl-delay: ${delay}`));
      expect([delay, await check("/news/rain")]).toEqual([delay, allowed(pause)]);
    }
  });
});

describe("a page is left alone", () => {
  test.each([
    ["all programs are to stay away", says("User-agent: *\nDisallow: /")],
    ["we are to stay away", says("User-agent: *\nAllow: /\n\nUser-agent: tidings\nDisallow: /")],
    ["a pattern forbids it", says("User-agent: *\nDisallow: /*/rain$")],
    ["the file begins with a mark", says("\ufeffUser-agent: *\r\nDisallow: /news")],
  ])("where %s", async (_, page) => {
    const { check } = await judging(page);
    const verdict = await check("/news/rain");
    expect(verdict).toEqual(refused("robots"));
    expect(verdict).toMatchObject({ failure: { message: expect.stringMatching(/^127\.0\.0\.1:\d+ does not let/) } });
  });

  test.each([
    ["has a fault", says("", { status: 500 })],
    ["has no time", says("", { status: 503 })],
    ["is asked too often", says("", { status: 429 })],
    ["hangs up", raw("")],
    ["leads on and on", leadsTo("/robots.txt")],
  ])("for now where the host %s", async (_, page) => {
    const { check } = await judging(page);
    expect(await check("/news/rain")).toEqual(refused("later"));
  });

  test("where the rules lead elsewhere, by the rules there", async () => {
    const { check } = await judging(leadsTo("/elsewhere.txt"));
    expect(await check("/moved/1")).toEqual(refused("robots"));
  });
});

describe("a robots.txt is asked for", () => {
  test("once a day, also by another round and for several pages at once", async () => {
    const { check, server, pass, open } = await judging(says("User-agent: *\nDisallow: /private"));
    await Promise.all([check("/a"), check("/private/b"), check("/c")]);
    pass(23 * HOUR);
    expect(await check("/private/d", open())).toEqual(refused("robots"));
    expect(asked(server)).toBe(1);
    pass(2 * HOUR);
    await check("/e");
    expect(asked(server)).toBe(2);
  });

  test("again after an hour where the host did not answer", async () => {
    let isWell = false;
    const page: Page = (question, answer) => says("", { status: isWell ? 404 : 500 })(question, answer);
    const { check, server, pass } = await judging(page);
    await check("/a");
    expect(await check("/b")).toEqual(refused("later"));
    expect(asked(server)).toBe(1);
    isWell = true;
    pass(HOUR + 1);
    expect(await check("/c")).toEqual(allowed());
  });
});

describe("a hostile robots.txt", () => {
  const line = "Disallow: /nothing-here-at-all\n";
  test("counts up to 500 KB, and not by half a rule", async () => {
    const before = `User-agent: *\n${line.repeat(17_000)}`;
    const cut = `${before.slice(0, 500 * 1024 - 11)}\nDisallow: /private`;
    const { check } = await judging(says(cut));
    expect(await check("/news")).toEqual(allowed());
    expect(
      await (await judging(says(`User-agent: *\nDisallow: /news\n${line.repeat(17_000)}`))).check("/news"),
    ).toEqual(refused("robots"));
  });

  test("that takes too long to follow ends in a refusal, while others are answered", { timeout: 20_000 }, async () => {
    const slow = await judging(says(`User-agent: *\n${`Disallow: ${"/*".repeat(600)}x\n`.repeat(400)}`));
    const usual = await judging(says("User-agent: *\nAllow: /"));
    const [hostile, good] = await Promise.all([slow.check(`/${"a/".repeat(20_000)}`), usual.check("/news")]);
    expect(good).toEqual(allowed());
    expect(hostile).toEqual(refused("later"));
  });
});
