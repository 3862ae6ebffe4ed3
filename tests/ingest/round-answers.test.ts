import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { drips, leadsTo, type Page, raw, says } from "../fakes/fake-web.ts";
import { NOON } from "./fetch-with.ts";
import { busy, DAY, failing, feedOf, HOUR, inTurn, MINUTE, readableLog, roundWith, rss, SECOND } from "./round-with.ts";

describe("a source that answers with a feed", () => {
  test("brings its backlog quietly, and what comes later as news", async () => {
    const round = await roundWith({
      pages: { "/feed": inTurn(says(feedOf("rain", "snow")), says(feedOf("hail", "rain", "snow"))) },
    });
    const { id } = await round.add("one.example/feed");
    const [first] = await round.readNext();
    expect(first).toMatchObject({ as: "read", added: 2, updated: 0 });
    const [second] = await round.readNext();
    expect(second).toMatchObject({ as: "read", added: 1, updated: 0 });
    const articles = await round.store.latestArticles({ limit: 9 });
    expect(Object.fromEntries(articles.map(({ title, isBacklog }) => [title, isBacklog]))).toEqual({
      rain: true,
      snow: true,
      hail: false,
    });
    const { state, articles: number } = await round.sourceNow(id);
    expect(state.lastRead?.added).toBe(1);
    expect(number).toBe(3);
  });

  test("is asked again with what it gave, byte for byte, and is done with a 304", async () => {
    const given = { etag: 'W/"a b,c"', "last-modified": "Sat, 14 Nov 2026 09:00:00 GMT" };
    const round = await roundWith({
      pages: {
        "/feed": inTurn(
          says(feedOf("rain"), { headers: given }),
          says("", { status: 304, headers: { etag: '"new"' } }),
        ),
      },
    });
    const { id } = await round.add("one.example/feed");
    await round.readNext();
    expect(await round.readNext()).toMatchObject([{ as: "read", added: 0 }]);
    expect(round.web.asked[0]?.headers).not.toHaveProperty("if-none-match");
    expect(round.web.asked[1]?.headers).toMatchObject({
      "if-none-match": given.etag,
      "if-modified-since": given["last-modified"],
    });
    await round.readNext();
    expect(round.web.asked[2]?.headers).toMatchObject({
      "if-none-match": '"new"',
      "if-modified-since": given["last-modified"],
    });
    expect((await round.sourceNow(id)).state.lastRead?.added).toBe(0);
  });

  test("that sends the same body again although it was asked for changes is counted, and asked for changes still", async () => {
    const round = await roundWith({ pages: { "/feed": says(feedOf("rain"), { headers: { etag: '"1"' } }) } });
    const { id } = await round.add("one.example/feed");
    for (let reading = 0; reading < 4; reading += 1) await round.readNext();
    expect((await round.sourceNow(id)).state.refusedValidators).toBe(3);
    expect(round.web.asked[3]?.headers["if-none-match"]).toBe('"1"');
  });

  test("keeps its articles when it changes all of its guids, and knows edited ones", async () => {
    const items = (guid: string, text?: string) =>
      rss(
        ["rain", "snow"].map((title) => ({
          guid: `${guid} ${title}`,
          title,
          link: `https://one.example/${title}`,
          ...(text !== undefined && title === "rain" && { text }),
        })),
      );
    const round = await roundWith({
      pages: {
        "/feed": inTurn(
          says(items("old")),
          says(items("new")),
          says(items("new", "It has stopped. Nobody knows for how long, the county said, and asked for patience.")),
        ),
      },
    });
    await round.add("one.example/feed");
    await round.readNext();
    expect(await round.readNext()).toMatchObject([{ as: "read", added: 0, updated: 0 }]);
    expect(await round.readNext()).toMatchObject([{ as: "read", added: 0, updated: 1 }]);
    expect(await round.titles()).toEqual(["rain", "snow"]);
    const rain = (await round.store.latestArticles({ limit: 9 })).find(({ title }) => title === "rain");
    expect(rain).toMatchObject({ version: 2 });
    expect(rain?.text).toContain("It has stopped.");
  });

  test("is read as rarely as it and its headers wish", async () => {
    const round = await roundWith({
      pages: {
        "/ttl": says(rss([{ title: "rain" }], "<ttl>300</ttl>")),
        "/max-age": says(feedOf("snow"), { headers: { "cache-control": "max-age=10800" } }),
      },
    });
    const [ttl, maxAge] = [await round.add("one.example/ttl"), await round.add("two.example/max-age")];
    await round.readNext();
    const hours = async (id: number) => ((await round.sourceNow(id)).state.plan.nextReadAt - NOON) / HOUR;
    expect(await hours(ttl.id)).toBeCloseTo(5, 2);
    expect(await hours(maxAge.id)).toBeCloseTo(3, 2);
  });
});

describe("a source that does not", () => {
  const login = '<html><title>Sign in</title><form><input type="password"></form></html>';
  const hotel =
    '<!DOCTYPE html><html><head><meta http-equiv="refresh" content="0; url=http://portal.example/"></head></html>';
  const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024));

  test.each<[string, Page, string]>([
    ["a login page", says(login), "answers with a login page"],
    ["a captive portal", says(hotel), "answers with a note that it has moved"],
    ["nothing at the address", says("", { status: 404 }), "has nothing at this address (404)"],
    ["a fault of its own", says("", { status: 500 }), "has a fault of its own (500)"],
    ["a bomb", says(bomb, { headers: { "content-encoding": "gzip" } }), "sends more than a feed takes"],
    ["a drip", drips(["<rss>"], 5), "does not answer in time"],
    [
      "half an answer",
      raw("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss>"),
      "breaks off in the middle of its answer",
    ],
    ["a reset line", ({ socket }) => socket.resetAndDestroy(), "breaks off in the middle of its answer"],
    ["a redirect without end", leadsTo("/feed"), "leads on and on"],
    ["nothing", says(""), "is empty: no feed and nothing else"],
  ])("fails in words: %s", async (_, page, because) => {
    const round = await roundWith({ pages: { "/feed": page }, limits: { totalMs: 300 } });
    const { id } = await round.add("one.example/feed");
    expect(failing(await round.readNext())).toEqual([because]);
    expect((await round.sourceNow(id)).state.failing).toMatchObject({ because });
    expect(await round.titles()).toEqual([]);
  });

  test("fails since the first time, and recovers by itself", async () => {
    const round = await roundWith({
      pages: { "/feed": inTurn(says(login), busy(), says(feedOf("rain"))) },
    });
    const { id } = await round.add("one.example/feed");
    await round.readNext();
    const since = (await round.sourceNow(id)).state.failing?.since;
    await round.readNext();
    expect((await round.sourceNow(id)).state.failing).toMatchObject({
      since,
      because: "asks to be left alone for a while (429)",
    });
    await round.readNext();
    expect((await round.sourceNow(id)).state).not.toHaveProperty("failing");
    expect(await round.titles()).toEqual(["rain"]);
  });

  test.each([
    [404, 7],
    [403, 3],
    [410, 1],
  ])("with %i is asked %i times and then no more", async (status, times) => {
    const round = await roundWith({ pages: { "/feed": says("", { status }) } });
    const { id } = await round.add("one.example/feed");
    for (let reading = 0; reading < 9; reading += 1) await round.readNext();
    expect(round.asked()).toHaveLength(times);
    expect((await round.sourceNow(id)).state.plan.stoppedBecause).toBeDefined();
  });

  test("after a wrong page, an unchanged feed is not taken for read before it was", async () => {
    const etag = { headers: { etag: '"portal"' } };
    const round = await roundWith({ pages: { "/feed": inTurn(says(login, etag), says(feedOf("rain"))) } });
    await round.add("one.example/feed");
    await round.readNext();
    await round.readNext();
    expect(round.web.asked[1]?.headers).not.toHaveProperty("if-none-match");
    expect(await round.titles()).toEqual(["rain"]);
  });

  test("is logged when that changes, and not every time", async () => {
    const { log, lines } = readableLog();
    const round = await roundWith({
      pages: { "/feed": inTurn(says(login), says(login), busy(), says(feedOf("rain")), says(feedOf("rain"))) },
      log,
    });
    await round.add("one.example/feed");
    for (let reading = 0; reading < 5; reading += 1) await round.readNext();
    expect(lines).toEqual([
      "a source cannot be read: answers with a login page",
      "a source cannot be read: asks to be left alone for a while (429)",
      "a source can be read again",
    ]);
  });
});

describe("a domain that asks for peace", () => {
  test.each([
    ["in seconds", busy("7200"), 2 * HOUR],
    ["until a date", busy(new Date(NOON + 3 * HOUR).toUTCString(), 503), 3 * HOUR],
    ["for two days", busy("172800"), 2 * DAY],
    ["without saying for how long", busy(), HOUR],
  ])("gets it from all of its hosts: %s", async (_, page, wait) => {
    const round = await roundWith({ pages: { "/busy": page, "/feed": says(feedOf("rain")) } });
    await round.add("a.one.co.uk/busy");
    await round.ingest.readDue();
    const other = await round.add("b.one.co.uk/feed");
    await round.add("two.co.uk/feed");
    expect((await round.ingest.readDue()).map(({ as }) => as).toSorted()).toEqual(["read", "resting"]);
    const { plan } = (await round.sourceNow(other.id)).state;
    expect(plan.restUntil).toBeGreaterThanOrEqual(NOON + wait);
    expect(plan.nextReadAt).toBeGreaterThanOrEqual(NOON + wait);
    expect(plan.nextReadAt).toBeLessThan(NOON + wait + MINUTE);
    expect(round.asked()).toEqual(["a.one.co.uk/busy", "two.co.uk/feed"]);
  });

  test("gets it after a restart as well, and is asked when it is over", async () => {
    const round = await roundWith({ pages: { "/busy": busy("7200"), "/feed": says(feedOf("rain")) } });
    await round.add("a.one.example/busy");
    await round.ingest.readDue();
    const { id } = await round.add("b.one.example/feed");
    const restarted = round.another();
    expect(await restarted.readDue()).toMatchObject([{ as: "resting" }]);
    await round.time.pass(2 * HOUR + MINUTE);
    await restarted.readDue();
    expect((await round.sourceNow(id)).state).toMatchObject({ lastRead: { added: 1 } });
    expect((await round.sourceNow(id)).state.plan.restUntil).toBeUndefined();
  });

  test("is the one at the end of the redirects", async () => {
    const round = await roundWith({
      pages: {
        "/leads": (asked, answer) => leadsTo(`http://two.example:${asked.socket.localPort}/busy`)(asked, answer),
        "/busy": busy("7200"),
        "/feed": says(feedOf("rain")),
      },
    });
    await round.add("one.example/leads");
    await round.ingest.readDue();
    await round.add("one.example/feed");
    const other = await round.add("x.two.example/feed");
    await round.ingest.readDue();
    expect((await round.sourceNow(other.id)).state.plan.restUntil).toBe(NOON + 2 * HOUR);
    expect(await round.titles()).toEqual(["rain"]);
  });

  test("is one source only on a host of one's own", async () => {
    const round = await roundWith({
      pages: { "/busy": busy("7200"), "/feed": says(feedOf("rain")) },
      allowed: ["bridge.local"],
    });
    const { id } = await round.add("bridge.local/busy");
    await round.ingest.readDue();
    await round.add("bridge.local/feed");
    expect(await round.ingest.readDue()).toMatchObject([{ as: "read" }]);
    expect((await round.sourceNow(id)).state.plan.nextReadAt).toBeGreaterThanOrEqual(NOON + 2 * HOUR);
  });
});

describe("a source that has moved", () => {
  const permanently = (status: number) => leadsTo("/new", status);

  test.each([301, 308])("for good (%i) is read at the new address after two answers that say so", async (status) => {
    const round = await roundWith({ pages: { "/old": permanently(status), "/new": says(feedOf("rain")) } });
    const { id } = await round.add("one.example/old");
    await round.readNext();
    expect((await round.sourceNow(id)).url).toBe(round.at("one.example/old"));
    const [report] = await round.readNext();
    expect(report).toMatchObject({
      as: "read",
      note: `has moved and is read at ${round.at("one.example/new")} from now on`,
    });
    await round.readNext();
    expect(round.asked()).toEqual([
      "one.example/old",
      "one.example/new",
      "one.example/old",
      "one.example/new",
      "one.example/new",
    ]);
  });

  test("for now (302) stays where it is", async () => {
    const round = await roundWith({ pages: { "/old": permanently(302), "/new": says(feedOf("rain")) } });
    const { id } = await round.add("one.example/old");
    for (let reading = 0; reading < 4; reading += 1) await round.readNext();
    expect((await round.sourceNow(id)).url).toBe(round.at("one.example/old"));
  });

  test("to where another source is stays, and says so", async () => {
    const { log, lines } = readableLog();
    const round = await roundWith({ pages: { "/old": permanently(301), "/new": says(feedOf("rain")) }, log });
    const { id } = await round.add("one.example/old");
    await round.add("one.example/new");
    await round.readNext();
    const reports = await round.readNext();
    const notes = reports.flatMap((report) => (report.as === "read" ? (report.note ?? []) : []));
    expect(notes).toEqual([
      `has moved to ${round.at("one.example/new")}, where another source is read already: remove one`,
    ]);
    expect((await round.sourceNow(id)).url).toBe(round.at("one.example/old"));
    for (let reading = 0; reading < 4; reading += 1) await round.readNext();
    expect(lines).toEqual(["a source has moved to where another one is read"]);
  });

  test("to a login page has not moved", async () => {
    const round = await roundWith({
      pages: { "/old": permanently(301), "/new": says("<html><title>Log in</title></html>") },
    });
    const { id } = await round.add("one.example/old");
    for (let reading = 0; reading < 4; reading += 1) await round.readNext();
    expect((await round.sourceNow(id)).url).toBe(round.at("one.example/old"));
    expect((await round.sourceNow(id)).state.failing?.because).toBe("answers with a login page");
  });
});

test("a host is asked for one thing at a time, two seconds apart", async () => {
  const times: number[] = [];
  const round = await roundWith({
    pages: {
      "/feed": (asked, answer) => {
        times.push(round.time.clock.now());
        says(feedOf(String(asked.url)))(asked, answer);
      },
    },
  });
  for (let source = 0; source < 5; source += 1) await round.add(`one.example/feed?${source}`);
  await round.readNext();
  expect(times).toHaveLength(5);
  for (const [place, at] of times.slice(1).entries())
    expect(at - (times[place] ?? 0)).toBeGreaterThanOrEqual(2 * SECOND);
});
