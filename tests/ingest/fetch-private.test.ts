import { isIP } from "node:net";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAllowList } from "../../src/ingest/fetch/allow-list.ts";
import type { Resolve } from "../../src/ingest/fetch/open-gate.ts";
import { isPublicAddress } from "../../src/ingest/fetch/public-address.ts";
import { fakeWeb, leadsTo, says } from "../fakes/fake-web.ts";
import { failureIn, textIn, webWith } from "./fetch-with.ts";

/** Every way to write this machine, its neighbours and what stands in for them, as the host of an address. */
const PRIVATE_HOSTS = [
  "127.0.0.1",
  "127.0.0.1.",
  "127.1",
  "127.0.1",
  "127.255.255.254",
  "2130706433",
  "0x7f000001",
  "0x7f.1",
  "0x7F.0x0.0x0.0x1",
  "017700000001",
  "0177.0.0.1",
  "0177.0.0.01",
  "0177.0x0.0.1",
  "%31%32%37.0.0.1",
  "１２７.０.０.１",
  "①②⑦.⓪.⓪.①",
  "127。0。0。1",
  "127．0｡0．1",
  "127.0.0.1%2e",
  "0",
  "0.0.0.0",
  "0.1.2.3",
  "10.0.0.1",
  "012.0.0.1",
  "100.64.0.1",
  "169.254.169.254",
  "0xa9fea9fe",
  "2852039166",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.0.1",
  "192.168.257",
  "198.18.0.1",
  "203.0.113.9",
  "224.0.0.1",
  "255.255.255.255",
  "[::1]",
  "[::]",
  "[0:0:0:0:0:0:0:1]",
  "[::127.0.0.1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[0:0:0:0:0:ffff:127.0.0.1]",
  "[::ffff:0:127.0.0.1]",
  "[::ffff:169.254.169.254]",
  "[64:ff9b::127.0.0.1]",
  "[64:ff9b::a9fe:a9fe]",
  "[64:ff9b:1::127.0.0.1]",
  "[2002:7f00:1::]",
  "[2002:a9fe:a9fe::1]",
  "[2001:0:7f00:1::80ff:fffe]",
  "[fe80::1]",
  "[fec0::1]",
  "[fc00::1]",
  "[fd00:ec2::254]",
  "[ff02::1]",
  "[100::1]",
  "[5f00::1]",
];

/** Names for them; the resolver below knows where they lead. */
const PRIVATE_NAMES: Record<string, string> = {
  localhost: "127.0.0.1",
  "localhost.": "127.0.0.1",
  LOCALHOST: "127.0.0.1",
  ｌｏｃａｌｈｏｓｔ: "127.0.0.1",
  "feeds.localhost": "127.0.0.1",
  "127.0.0.1.nip.example": "127.0.0.1",
  "v6.example": "::1",
  "mapped.example": "::ffff:127.0.0.1",
  "nat64.example": "64:ff9b::7f00:1",
  "lan.example": "192.168.1.1",
  "metadata.google.internal": "169.254.169.254",
  "zone.example": "fe80::1%lo",
  "zero.example": "0.0.0.0",
  "bücher.example": "127.0.0.1",
  "not-an-address.example": "localhost",
};

const answersWith =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses.map((address) => ({ address, family: isIP(address) }));

const resolve: Resolve = async (hostname) => {
  const known = Object.entries(PRIVATE_NAMES).find(([name]) => URL.parse(`http://${name}/`)?.hostname === hostname);
  return answersWith(known?.[1] ?? "127.0.0.1")(hostname);
};

describe("an address that is not public", () => {
  const hosts = [...PRIVATE_HOSTS, ...Object.keys(PRIVATE_NAMES)];

  test("is never connected to, however it is written", async () => {
    const victim = await fakeWeb({ "/": says("secret") });
    const web = webWith({ allowed: [], resolve, limits: { ports: [victim.port] } });
    expect(hosts.length).toBeGreaterThan(60);
    for (const host of hosts) {
      const failure = failureIn(await web.get(`http://${host}:${victim.port}/`, {}));
      expect({ host, code: failure.code }).toEqual({ host, code: "private address" });
    }
    expect(victim.connections()).toBe(0);
  });

  test("is never reached by a redirect, from a host on the list either", async () => {
    const victim = await fakeWeb({ "/": says("secret") });
    const places = hosts.filter((host) => !["127.0.0.1", "127.0.0.1."].includes(host));
    const pages = places.map((host, place) => [`/${place}`, leadsTo(`http://${host}:${victim.port}/`)] as const);
    const start = await fakeWeb(Object.fromEntries(pages));
    // The list opens one name, and by it the start; not the address that the name stands for.
    const web = webWith({ allowed: ["start.example"], resolve, limits: { ports: [victim.port] } });
    for (const place of places.keys()) {
      const outcome = await web.get(`http://start.example:${start.port}/${place}`, {});
      expect(failureIn(outcome).code).toMatch(/^(private address|bad redirect)$/);
    }
    expect(start.connections()).toBe(places.length);
    expect(victim.connections()).toBe(0);
  });

  test.each([
    "http://user@127.0.0.1:PORT/",
    "http://example.org@127.0.0.1:PORT/",
    "http://example.org:80@127.0.0.1:PORT/",
    "http://:secret@127.0.0.1:PORT/",
    "http://example.org%40127.0.0.1:PORT/",
    "http://127.0.0.1:PORT\\@example.org/",
    "http:127.0.0.1:PORT/",
    "http:\\\\127.0.0.1:PORT\\",
    "http:///127.0.0.1:PORT/",
    " \thttp://127.0.0.1:PORT/\n",
    "ht\ntp://127.0\t.0.1:PORT/",
    "HTTP://127.0.0.1:PORT/",
    "//127.0.0.1:PORT/",
    "127.0.0.1:PORT/",
    "feed://127.0.0.1:PORT/",
    "ftp://127.0.0.1:PORT/",
    "ws://127.0.0.1:PORT/",
    "file://127.0.0.1/etc/passwd",
    "file:///etc/passwd",
    "data:text/xml,<rss/>",
    "blob:http://127.0.0.1:PORT/1",
    "unix:/var/run/docker.sock",
    "http://[::1%25lo]:PORT/",
    "http://[127.0.0.1]:PORT/",
    "http://127.0.0.1:99999/",
    "http://127.0.0.256:PORT/",
    "http://0x100000000:PORT/",
    "http://127.0.0.1 :PORT/",
    "http://",
    "",
  ])("is not reached by %j", async (address) => {
    const victim = await fakeWeb({ "/": says("secret") });
    const web = webWith({ allowed: [], resolve, limits: { ports: [victim.port] } });
    const failure = failureIn(await web.get(address.replace("PORT", String(victim.port)), {}));
    expect(failure.code).toMatch(/^(private address|not an address)$/);
    expect(victim.connections()).toBe(0);
  });

  test("is left out when a name has public addresses as well", async () => {
    const victim = await fakeWeb({ "/": says("feed") });
    const web = webWith({
      allowed: [],
      resolve: answersWith("127.0.0.2", "::1", "127.0.0.1", "10.0.0.1"),
      isPublic: (address) => address === "127.0.0.1",
      limits: { ports: [victim.port] },
    });
    expect(textIn(await web.get(`http://mixed.example:${victim.port}/`, {}))).toBe("feed");
  });

  test("does not come in by a second look-up: each connection has one", async () => {
    const listed = await fakeWeb({ "/": leadsTo("/feed"), "/feed": says("feed") });
    let lookUps = 0;
    const rebinding: Resolve = async (hostname) => {
      lookUps += 1;
      return answersWith(lookUps === 1 ? "127.0.0.1" : "127.0.0.2")(hostname);
    };
    const web = webWith({ allowed: ["127.0.0.1"], resolve: rebinding });
    expect(textIn(await web.get(`http://rebind.example:${listed.port}/feed`, {}))).toBe("feed");
    expect(lookUps).toBe(1);
    lookUps = 0;
    // The redirect is a connection of its own, so its answer is judged anew.
    expect(failureIn(await web.get(`http://rebind.example:${listed.port}/`, {})).code).toBe("private address");
    expect(lookUps).toBe(2);
  });
});

test("whatever stands in an address or a redirect, nothing private is asked", async () => {
  const victim = await fakeWeb({ "/": says("secret") });
  let location = "";
  const start = await fakeWeb({ "/": (asked, answer) => leadsTo(location)(asked, answer) });
  const web = webWith({ allowed: ["start.example"], resolve, limits: { ports: [victim.port] } });
  const part = fc.oneof(
    fc.constantFrom(
      "http:",
      "https:",
      "//",
      "/",
      "\\",
      "@",
      ":",
      ".",
      "%",
      "[",
      "]",
      "#",
      "?",
      "127.0.0.1",
      "::1",
      "localhost",
    ),
    fc.constant(`:${victim.port}`),
    fc.stringMatching(/^[\t -~à-ÿ０-９。]{0,6}$/),
  );
  const address = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(address, async (text) => {
      location = text;
      for (const url of [text, `http:${text}`, `http://start.example:${start.port}/`]) {
        const outcome = await web.get(url, {});
        if (!outcome.ok) expect(outcome.failure.message).toMatch(/\.$/);
      }
    }),
    { numRuns: 200 },
  );
  expect(victim.connections()).toBe(0);
});

describe("ports", () => {
  test("other than the web's own are closed", async () => {
    for (const port of [22, 25, 6379, 8080, 11211, 65535]) {
      const web = webWith({ allowed: [], resolve: answersWith("93.184.216.34") });
      const outcome = await web.get(`http://public.example:${port}/`, {});
      expect(failureIn(outcome).code).toBe("closed port");
      expect(failureIn(await web.get(`http://93.184.216.34:${port}/`, {})).code).toBe("closed port");
    }
  });
});

describe("the list of allowed hosts", () => {
  test("is of no use to the open web: it cannot send us there, nor by way of itself", async () => {
    const victim = await fakeWeb({ "/": says("secret") });
    const start = await fakeWeb({ "/": leadsTo(`http://nas.example:${victim.port}/`), "/again": leadsTo("/") });
    const resolve = answersWith("127.0.0.1");
    const limits = { ports: [start.port] };
    const web = webWith({ allowed: ["nas.example"], resolve, limits, isPublic: () => true });
    expect(textIn(await web.get(`http://nas.example:${victim.port}/`, {}))).toBe("secret");
    for (const path of ["/", "/again"]) {
      expect(failureIn(await web.get(`http://open.example:${start.port}${path}`, {})).code).toBe("closed port");
    }
    expect(victim.connections()).toBe(1);
  });

  test("lets its own hosts lead to each other", async () => {
    const end = await fakeWeb({ "/": says("feed") });
    const start = await fakeWeb({ "/": leadsTo(`http://other.example:${end.port}/`) });
    const web = webWith({ allowed: ["nas.example", "other.example"], resolve: answersWith("127.0.0.1") });
    expect(textIn(await web.get(`http://nas.example:${start.port}/`, {}))).toBe("feed");
  });

  test.each([
    [["127.0.0.1"], "127.0.0.1"],
    [["127.0.0.0/8"], "127.0.0.1"],
    [["127.0.0.0/8"], "nas.example"],
    [["nas.example"], "nas.example"],
    [["NAS.example."], "nas.example"],
    [["nas.example"], "nas.example."],
    [["bücher.example"], "xn--bcher-kva.example"],
    [["10.0.0.1", "127.0.0.1/32", "fd00::/8"], "nas.example"],
  ])("%j opens %s, on any port", async (allowed, host) => {
    const server = await fakeWeb({ "/": says("feed") });
    const web = webWith({ allowed, resolve: answersWith("127.0.0.1") });
    expect(textIn(await web.get(`http://${host}:${server.port}/`, {}))).toBe("feed");
  });

  test.each([
    [["nas.example"], "other.nas.example"],
    [["nas.example"], "example"],
    [["nas.example"], "127.0.0.1"],
    [["127.0.0.2"], "127.0.0.1"],
    [["10.0.0.0/8"], "nas.example"],
    [["::1"], "127.0.0.1"],
  ])("%j does not open %s", async (allowed, host) => {
    const server = await fakeWeb({ "/": says("feed") });
    const web = webWith({ allowed, resolve: answersWith("127.0.0.1") });
    expect(failureIn(await web.get(`http://${host}:${server.port}/`, {})).code).toBe("private address");
    expect(server.connections()).toBe(0);
  });

  test.each([
    "http://nas.local",
    "nas.local:80",
    "10.0.0.0/33",
    "fd00::/129",
    "a b",
    "",
    "user@nas",
    "0x7f.1",
    "fe80::1%eth0",
  ])("does not take %j, and says what it takes", (entry) => {
    const list = readAllowList(["127.0.0.1", entry]);
    expect(list.ok ? "" : list.failure.message).toContain(`“${entry}”`);
  });
});

describe("public addresses", () => {
  const PUBLIC = ["1.1.1.1", "93.184.216.34", "172.15.0.1", "172.32.0.1", "100.63.255.255", "223.255.255.255"];

  test.each([...PUBLIC, "2606:4700::1111", "2a00:1450::1", "64:ff9b::1.1.1.1"])("%s is one", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test("lie on no link of this machine", () => {
    expect(isPublicAddress("2606:4700::1111%eth0")).toBe(false);
  });

  test("are never found in a private IPv4 range, whatever it is wrapped in", () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const inside = fc.oneof(
      fc.tuple(fc.constantFrom(0, 10, 127), byte, byte, byte),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
      fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
      fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
      fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
    );
    const wrap = fc.constantFrom("", "::", "::ffff:", "::ffff:0:", "64:ff9b::", "64:ff9b:1::", "2002::", "2001::");
    fc.assert(fc.property(inside, wrap, (address, around) => !isPublicAddress(`${around}${address.join(".")}`)));
  });

  test("do not exist outside of what is assigned, and text is none", () => {
    const outside = fc.integer({ min: 0, max: 0xffff }).filter((group) => group < 0x2000 || group > 0x3fff);
    fc.assert(
      fc.property(outside, fc.string(), (group, text) => {
        expect(isPublicAddress(`${group.toString(16)}::1`)).toBe(false);
        expect(isPublicAddress(text)).toBe(isIP(text) !== 0 && isPublicAddress(text));
      }),
    );
  });
});
