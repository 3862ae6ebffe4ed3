import { setDefaultCACertificates } from "node:tls";
import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { fakeWeb, leadsTo, raw, says } from "../fakes/fake-web.ts";
import { selfSigned } from "../fakes/self-signed.ts";
import { failureIn, fetchedIn, NOON, textIn, webWith } from "./fetch-with.ts";

const FEED = "<rss version='2.0'><channel><title>Kent</title></channel></rss>";
const HOUR = 60 * 60 * 1000;

describe("an answer", () => {
  test("comes as bytes, with its final address and the headers that matter", async () => {
    const headers = { "Content-Type": "application/rss+xml", "Set-Cookie": "id=1", "X-Powered-By": "PHP" };
    const { origin } = await fakeWeb({ "/feed": says(FEED, { headers }) });
    const fetched = fetchedIn(await webWith({}).get(`${origin}/feed?a=1#top`, {}));
    expect(fetched).toMatchObject({ status: 200, url: `${origin}/feed?a=1`, permanentUrl: undefined });
    expect(fetched.headers).toMatchObject({ "content-type": "application/rss+xml" });
    expect(Object.keys(fetched.headers)).not.toContain("set-cookie");
    expect(Object.keys(fetched.headers)).not.toContain("x-powered-by");
    expect(textIn({ ok: true, value: fetched })).toBe(FEED);
  });

  test.each([
    ["gzip", gzipSync(FEED)],
    ["x-gzip", gzipSync(FEED)],
    ["GZIP", gzipSync(FEED)],
    ["deflate", deflateSync(FEED)],
    ["deflate", deflateRawSync(FEED)],
    ["identity", Buffer.from(FEED)],
  ])("is unpacked from %s", async (packing, body) => {
    const { origin } = await fakeWeb({ "/": says(body, { headers: { "content-encoding": packing } }) });
    expect(textIn(await webWith({}).get(origin, {}))).toBe(FEED);
  });

  test("may be empty, packed or not", async () => {
    const { origin } = await fakeWeb({
      "/": says("", { headers: { "content-encoding": "gzip" } }),
      "/plain": says(""),
    });
    expect(textIn(await webWith({}).get(origin, {}))).toBe("");
    expect(textIn(await webWith({}).get(`${origin}/plain`, {}))).toBe("");
  });

  test("leaves no connection open behind it", async () => {
    const web = await fakeWeb({ "/": says(FEED), "/old": leadsTo("/"), "/no": says(FEED, { status: 404 }) });
    for (const path of ["/", "/old", "/no"]) await webWith({}).get(web.origin + path, {});
    await expect.poll(() => web.open()).toBe(0);
    expect(web.connections()).toBe(4);
  });
});

describe("a question", () => {
  test("says who asks and how to reach them, and nothing else", async () => {
    const web = await fakeWeb({ "/": leadsTo("/next"), "/next": says(FEED, { headers: { "set-cookie": "id=1" } }) });
    const asking = webWith({ contact: "https://example.org/our-bot (Jürgen)" });
    await asking.get(web.origin, { accept: "application/rss+xml" });
    await asking.get(web.origin, { accept: "application/rss+xml" });
    expect(web.asked.map(({ headers }) => headers)).toEqual(
      Array(4).fill({
        host: `127.0.0.1:${web.port}`,
        connection: expect.any(String),
        "user-agent": "Tidings/1.2.0 (+https://example.org/our-bot%20J%C3%BCrgen)",
        accept: "application/rss+xml",
        "accept-encoding": "gzip, deflate",
      }),
    );
  });

  test("goes out without a contact as well", async () => {
    const web = await fakeWeb({ "/": says(FEED) });
    await webWith({}).get(web.origin, {});
    expect(web.asked[0]?.headers["user-agent"]).toBe("Tidings/1.2.0 (news reader)");
  });

  test("never goes through a proxy of the environment", async () => {
    const proxy = await fakeWeb({});
    const web = await fakeWeb({ "/": says(FEED) });
    const names = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "NODE_USE_ENV_PROXY"];
    const before = names.map((name) => process.env[name]);
    for (const name of names) process.env[name] = name === "NODE_USE_ENV_PROXY" ? "1" : proxy.origin;
    try {
      expect(textIn(await webWith({}).get(web.origin, {}))).toBe(FEED);
    } finally {
      for (const [place, name] of names.entries()) {
        const value = before[place];
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
    expect(proxy.connections()).toBe(0);
  });
});

describe("validators", () => {
  const ETAG = 'W/"a,b;c\\"-gzip ü"';
  const MODIFIED = "Sat,  14 nov 26 11:00:00 +0000";

  test("go back byte for byte, and a 304 brings nothing but newer ones", async () => {
    const web = await fakeWeb({
      "/": ({ headers }, answer) =>
        headers["if-none-match"] === undefined
          ? answer.socket?.end(
              Buffer.from(
                `HTTP/1.1 200 OK\r\nETag: ${ETAG}\r\nLast-Modified: ${MODIFIED}\r\nContent-Length: 2\r\n\r\nok`,
                "latin1",
              ),
            )
          : answer.writeHead(304, { ETag: '"next"' }).end(),
    });
    const first = fetchedIn(await webWith({}).get(`${web.origin}/`, {}));
    expect(first.validators).toEqual({ url: `${web.origin}/`, etag: ETAG, lastModified: MODIFIED });
    const second = fetchedIn(await webWith({}).get(`${web.origin}/`, { validators: first.validators }));
    expect(web.asked[1]?.headers).toMatchObject({ "if-none-match": ETAG, "if-modified-since": MODIFIED });
    expect(second).toMatchObject({ status: 304, validators: { etag: '"next"', lastModified: MODIFIED } });
  });

  test("are forgotten when a 200 comes without them", async () => {
    const web = await fakeWeb({ "/": says(FEED) });
    const validators = { url: `${web.origin}/`, etag: '"1"' };
    expect(fetchedIn(await webWith({}).get(web.origin, { validators })).validators).toEqual({ url: `${web.origin}/` });
  });

  test("of one address are not sent to another", async () => {
    const web = await fakeWeb({ "/old": leadsTo("/new"), "/new": says(FEED), "/": says("", { status: 304 }) });
    const validators = { url: `${web.origin}/elsewhere`, etag: '"1"', lastModified: MODIFIED };
    await webWith({}).get(`${web.origin}/old`, { validators });
    for (const { headers } of web.asked) {
      expect(headers).not.toHaveProperty("if-none-match");
      expect(headers).not.toHaveProperty("if-modified-since");
    }
    // Nobody asked whether it changed, so “it has not” is no answer.
    expect(failureIn(await webWith({}).get(web.origin, { validators })).code).toBe("unexpected answer");
  });

  test("go to the end of the redirects, where they came from", async () => {
    const web = await fakeWeb({ "/old": leadsTo("/new", 301), "/new": says("", { status: 304 }) });
    const validators = { url: `${web.origin}/new`, etag: '"1"' };
    const again = fetchedIn(await webWith({}).get(`${web.origin}/old`, { validators }));
    expect(web.asked.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"1"']);
    expect(again).toMatchObject({ status: 304, permanentUrl: `${web.origin}/new`, validators });
  });
});

describe("redirects", () => {
  test.each([
    [[301], true],
    [[308], true],
    [[301, 308, 301], true],
    [[302], false],
    [[303], false],
    [[307], false],
    [[301, 302], false],
    [[307, 308], false],
  ])("%j lead to the page; only permanent ones say that it moved", async (statuses, hasMoved) => {
    const hops = statuses.map((status, place) => [`/${place}`, leadsTo(`./${place + 1}`, status)] as const);
    const { origin } = await fakeWeb({ ...Object.fromEntries(hops), [`/${statuses.length}`]: says(FEED) });
    const end = `${origin}/${statuses.length}`;
    const fetched = fetchedIn(await webWith({}).get(`${origin}/0`, {}));
    expect(fetched).toMatchObject({ status: 200, url: end, permanentUrl: hasMoved ? end : undefined });
  });

  test("are followed five times and no more", async () => {
    const hops = Array.from({ length: 6 }, (_, place) => [`/${place}`, leadsTo(`/${place + 1}`)] as const);
    const web = await fakeWeb({ ...Object.fromEntries(hops), "/6": says(FEED) });
    expect(textIn(await webWith({}).get(`${web.origin}/1`, {}))).toBe(FEED);
    expect(failureIn(await webWith({}).get(`${web.origin}/0`, {})).code).toBe("too many redirects");
    expect(web.asked).toHaveLength(12);
  });

  test("that run in a circle end", async () => {
    const web = await fakeWeb({ "/a": leadsTo("/b"), "/b": leadsTo("/a") });
    expect(failureIn(await webWith({}).get(`${web.origin}/a`, {})).code).toBe("too many redirects");
    expect(web.asked).toHaveLength(6);
  });

  test("with letters that were not escaped still arrive", async () => {
    const web = await fakeWeb({
      "/": raw(Buffer.from("HTTP/1.1 302 Found\r\nLocation: /münchen\r\nContent-Length: 0\r\n\r\n")),
      "/m%C3%BCnchen": says(FEED),
    });
    expect(textIn(await webWith({}).get(web.origin, {}))).toBe(FEED);
  });

  test.each([
    "file:///etc/passwd",
    "data:text/plain,hello",
    "ftp://127.0.0.1/",
    "gopher://127.0.0.1/",
    "javascript:alert(1)",
    "http://user:secret@127.0.0.1/",
    "http://[",
    "//",
  ])("to %s are not followed", async (location) => {
    const web = await fakeWeb({ "/": leadsTo(location) });
    expect(failureIn(await webWith({}).get(web.origin, {})).code).toBe("bad redirect");
    expect(web.connections()).toBe(1);
  });

  test("that do not say where are not followed", async () => {
    const { origin } = await fakeWeb({ "/": says("", { status: 301 }) });
    expect(failureIn(await webWith({}).get(origin, {})).code).toBe("bad redirect");
  });

  test("from https to http are not followed; certificates that nobody signed are not believed", async () => {
    const certificate = selfSigned(systemClock.now());
    const plain = await fakeWeb({ "/": says(FEED) });
    const secure = await fakeWeb({ "/": leadsTo(plain.origin), "/feed": says(FEED) }, certificate);
    expect(failureIn(await webWith({}).get(`${secure.origin}/feed`, {})).code).toBe("untrusted certificate");
    expect(secure.asked).toHaveLength(0);
    setDefaultCACertificates([certificate.cert]);
    expect(textIn(await webWith({}).get(`${secure.origin}/feed`, {}))).toBe(FEED);
    expect(failureIn(await webWith({}).get(secure.origin, {})).message).toContain("from https to http");
    expect(plain.connections()).toBe(0);
  });
});

describe("a refusal", () => {
  test.each([
    [401, "not permitted"],
    [403, "not permitted"],
    [404, "not found"],
    [410, "gone"],
    [429, "busy"],
    [500, "server error"],
    [502, "server error"],
    [503, "busy"],
    [599, "server error"],
    [418, "unexpected answer"],
    [204, "unexpected answer"],
    [206, "unexpected answer"],
    [300, "unexpected answer"],
    [304, "unexpected answer"],
  ])("with %i is called “%s” and explained", async (status, code) => {
    const { origin, port } = await fakeWeb({ "/": says("", { status }) });
    const failure = failureIn(await webWith({}).get(origin, {}));
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(new RegExp(`^127\\.0\\.0\\.1:${port} .*${status}.*\\.$`));
  });

  test.each([
    ["120", NOON + 120_000],
    ["Sat, 14 Nov 2026 13:00:00 GMT", NOON + HOUR],
    ["Saturday, 14-Nov-26 13:00:00 GMT", NOON + HOUR],
    ["Sat Nov 14 13:00:00 2026", NOON + HOUR],
    ["172800", NOON + 48 * HOUR],
    ["604800", NOON + 7 * 24 * HOUR],
    ["999999999999999999999", NOON + 7 * 24 * HOUR],
    ["Fri, 31 Dec 2049 23:59:59 GMT", NOON + 7 * 24 * HOUR],
    ["Sat, 14 Nov 2026 11:00:00 GMT", undefined],
    ["0", undefined],
    ["-5", undefined],
    ["soon", undefined],
  ])("with Retry-After: %s says until when to wait", async (retryAfter, retryAt) => {
    const headers = { "retry-after": retryAfter };
    const { origin } = await fakeWeb({
      "/429": says("", { status: 429, headers }),
      "/503": says("", { status: 503, headers }),
    });
    for (const path of ["/429", "/503"]) {
      expect(failureIn(await webWith({}).get(origin + path, {}))).toMatchObject({ code: "busy", retryAt });
    }
  });
});
