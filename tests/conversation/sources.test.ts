import { describe, expect, test } from "vitest";
import { readAllowList } from "../../src/ingest/fetch/allow-list.ts";
import { openWeb } from "../../src/ingest/fetch/open-web.ts";
import { readOpml } from "../../src/ingest/opml.ts";
import { silentLog } from "../../src/log.ts";
import type { Conversation, Question } from "../../src/question.ts";
import type { Reply } from "../../src/reply.ts";
import type { Source, SourceState } from "../../src/source.ts";
import { blocksOf, botWith, drivenClock, room, type Told, wordsOf } from "../fakes/bot-with.ts";
import { fakeWeb, type Page, says } from "../fakes/fake-web.ts";
import { feedOf } from "../ingest/round-with.ts";

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const NOW = Date.parse("2026-11-22T12:00:00Z");

const here: Conversation = { platform: "chat", id: "den", kind: "private" };
const owner: Partial<Question> = { asker: { platform: "chat", id: "boss" }, conversation: here };
const reader: Partial<Question> = { role: "reader" };
const elsewhere: Partial<Question> = { conversation: { ...room, id: "elsewhere" } };
const german: Partial<Question> = { language: "de" };

/** A bot on a web of its own, where every host leads to one server. */
async function newsroomWith(pages: Record<string, Page> = {}, told: Told[] = []) {
  const server = await fakeWeb(pages);
  const clock = drivenClock("2026-11-22T12:00:00Z");
  const nothing = readAllowList([]);
  if (!nothing.ok) throw new Error(nothing.failure.message);
  const web = openWeb({
    clock,
    log: silentLog,
    version: "1.2.0",
    allowed: nothing.value,
    limits: { ports: [server.port] },
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
    isPublic: (address) => address === "127.0.0.1",
  });
  const bot = await botWith(told, {
    clock,
    settings: { OWNER: "chat:boss", READER_QUESTIONS_PER_MINUTE: "1000" },
    web,
  });
  const { store } = bot.parts;
  const at = (address: string) => `http://${address.replace("/", `:${server.port}/`)}`;
  const sources = () => store.sources();
  return {
    ...bot,
    store,
    clock,
    at,
    sources,
    asked: () => server.asked.map(({ url }) => url),
    plain: (reply: Reply) => wordsOf(reply).replaceAll(`:${server.port}`, ""),
    /** A default source that does as is said. */
    async does(title: string, state: Partial<SourceState> = {}, more: Partial<Source> = {}) {
      const added = { url: at(`${title.toLowerCase().replaceAll(" ", "-")}.example/feed`), title, readsPages: false };
      const plan = { nextReadAt: NOW + HOUR, failures: 0, quietReads: 0 };
      const first: SourceState = { plan, refusedValidators: 0, ...state };
      const { source } = await store.addSource({ ...added, isDefault: true, ...more }, first, NOW);
      if (more.isPaused) await store.changeSource(source.id, { isPaused: true });
      return source;
    },
  };
}

const paper = { "/feed": says(feedOf("Rain in Kent", "Snow in Wales", "Fog in Fife", "Hail in Hull")) };

describe("/sources add", () => {
  test("says what it found, with the latest three headlines and when it is read", async () => {
    const { ask, at, plain, asked, sources } = await newsroomWith(paper);
    const reply = await ask(`/sources add ${at("paper.example/feed")}`, owner);
    expect(plain(reply)).toBe(
      "Added for everyone: Example Times\n4 articles in it at the moment. The latest:\nRain in Kent\nSnow in Wales\nFog in Fife\n" +
        "A running bot reads it within a minute. What it holds by then can be found, but is not announced as new.",
    );
    expect(asked()).toEqual(["/feed"]);
    expect(await sources()).toMatchObject([
      { url: at("paper.example/feed"), isDefault: true, readsPages: false, state: { plan: { nextReadAt: NOW } } },
    ]);
  });

  test("says it in German", async () => {
    const { ask, at, plain } = await newsroomWith(paper);
    const reply = plain(await ask(`/sources add ${at("paper.example/feed")}`, { ...owner, ...german }));
    expect(reply).toContain("Für alle aufgenommen: Example Times\nDerzeit 4 Artikel. Die neuesten:\nRain in Kent");
    expect(reply).toContain("Ein laufender Bot liest ihn innerhalb einer Minute.");
  });

  test("says so where a feed carries only the beginnings of its articles", async () => {
    const teaser =
      "<item><title>A</title><link>http://a.example/1</link><description>Two lines … Read more</description></item>";
    const { ask, at, plain } = await newsroomWith({
      "/t": says(`<rss><channel><title>Teaser</title>${teaser}</channel></rss>`),
    });
    const hint = "/sources pages NUMBER on has their pages read";
    expect(plain(await ask(`/sources test ${at("a.example/t")}`))).toContain(hint);
    expect(plain(await ask(`/sources add ${at("a.example/t")} on`))).not.toContain(hint);
  });

  test("sends nobody to another address where the site only has no time", async () => {
    const { ask, at, plain, sources } = await newsroomWith({ "/feed": says("", { status: 503 }) });
    const reply = plain(await ask(`/sources add ${at("paper.example/feed")}`));
    expect(reply).toContain("Try again in a while.");
    expect(reply).not.toContain("give that");
    expect(await sources()).toEqual([]);
  });

  test("asks which of several feeds, and the button adds it", async () => {
    const link = (href: string, title: string) =>
      `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;
    const page = says(`<html><head>${link("/world", "World")}${link("/sport", "Sport")}</head><body></body></html>`);
    const { ask, press, at, plain, asked, sources } = await newsroomWith({
      "/": page,
      "/sport": says(feedOf("Cup final")),
    });
    const reply = await ask(`/sources add ${at("paper.example/")} folder:Games pages:on`, owner);
    expect(plain(reply)).toBe("There are several feeds. Which one?\nWorld · Sport");
    expect(asked()).toEqual(["/"]);
    const chosen = await press(reply, "Sport", owner);
    expect(plain(chosen)).toContain("Added for everyone: Example Times");
    expect(await sources()).toMatchObject([{ url: at("paper.example/sport"), folder: "Games", readsPages: true }]);
  });

  test("by a manager is for the conversation, which has its own list from then on", async () => {
    const { ask, at, plain, does, store } = await newsroomWith(paper);
    const courier = await does("Courier");
    const reply = plain(await ask(`/sources add ${at("paper.example/feed")}`));
    expect(reply).toContain("Added for this conversation: Example Times");
    expect(reply).toContain("This conversation has a list of its own now");
    const added = await store.sourceByUrl(at("paper.example/feed"));
    expect(added?.isDefault).toBe(false);
    expect(await store.chosenSources(room)).toEqual([courier.id, added?.id]);
    expect(plain(await ask("/sources", elsewhere))).not.toContain("Example Times");
  });

  test("of what is followed already asks nobody", async () => {
    const { ask, plain, does, asked } = await newsroomWith(paper);
    const { url } = await does("Courier");
    expect(plain(await ask(`/sources add ${url}`))).toBe("Courier is followed already: not read yet.");
    expect(asked()).toEqual([]);
  });

  test("of what another conversation follows joins it, and it is kept once", async () => {
    const { ask, at, sources, store } = await newsroomWith(paper);
    await ask(`/sources add ${at("paper.example/feed")}`, elsewhere);
    await ask(`/sources add ${at("paper.example/feed")}`);
    expect(await sources()).toHaveLength(1);
    expect(await store.choosersOf((await sources())[0]?.id ?? 0)).toBe(2);
  });

  test("for everyone is the owner's to say", async () => {
    const { ask, at, plain, asked } = await newsroomWith(paper);
    const reply = await ask(`/sources add ${at("paper.example/feed")} everyone`);
    expect(plain(reply)).toBe(
      "Only the owner of this bot may change what everyone follows. Add or remove it for this conversation only: for:here",
    );
    expect(asked()).toEqual([]);
  });

  test("is not for readers: nobody makes the bot ask the web", async () => {
    const { ask, at, plain, asked } = await newsroomWith(paper);
    for (const action of ["add", "test"]) {
      const reply = await ask(`/sources ${action} ${at("paper.example/feed")}`, reader);
      expect(plain(reply)).toContain("Only those who manage this conversation may do that.");
    }
    expect(asked()).toEqual([]);
  });

  test("is limited to twenty look-ups an hour for a conversation, and not for the owner", async () => {
    const { ask, at, plain } = await newsroomWith(paper);
    for (let count = 0; count < 20; count += 1) await ask(`/sources test ${at("paper.example/feed")}`);
    expect(plain(await ask(`/sources test ${at("paper.example/feed")}`))).toMatch(
      /^That was a lot of addresses to look up within an hour\. Please try again in \d+ minutes?\.$/,
    );
    expect(plain(await ask(`/sources test ${at("paper.example/feed")}`, owner))).toContain("Nothing of it was kept");
  });

  test("stops at two hundred sources of a conversation", async () => {
    const { ask, at, plain, does } = await newsroomWith(paper);
    for (let count = 0; count < 200; count += 1) await does(`Paper ${count}`);
    expect(plain(await ask(`/sources add ${at("paper.example/feed")}`))).toBe(
      "This conversation follows 200 sources, the most there can be. Remove one first: /sources remove NUMBER",
    );
  });

  test.each([
    ["no address", "url:news", /“news” does not fit “url”: it takes an address such as example\.org/],
    ["words", "the news", /“the news” does not fit “url”: .*Like this: \/sources add example\.org/],
    ["nothing", "", /“url” is missing\./],
    ["a private address", "http://192.168.0.10/feed", /192\.168\.0\.10 .*private|not on the public internet/],
    ["a password", "https://me:pw@example.org/", /holds a user name or password/],
  ])("of %s says what to do", async (_, typed, said) => {
    const { ask, plain, asked, sources } = await newsroomWith();
    const reply = plain(await ask(`/sources add ${typed}`, owner));
    expect(reply).toMatch(said);
    expect(reply).toMatch(/\/sources add/);
    expect([asked(), await sources()]).toEqual([[], []]);
  });

  test("of a login page says that it is one, in both languages", async () => {
    const login = says('<html><head><title>Sign in</title></head><body><input type="password"></body></html>');
    const { ask, at, plain } = await newsroomWith({ "/": login });
    expect(plain(await ask(`/sources add ${at("paper.example/")}`, owner))).toContain("is no feed but a login page");
    expect(plain(await ask(`/sources add ${at("paper.example/")}`, { ...owner, ...german }))).toMatch(
      /^paper\.example antwortet mit einer Anmeldeseite\. Wenn die Adresse/,
    );
  });
});

describe("/sources", () => {
  test("tells in plain words how each does, in the zone of the conversation", async () => {
    const { ask, plain, does } = await newsroomWith();
    const plan = { nextReadAt: NOW + HOUR, failures: 0, quietReads: 0 };
    await does("Busy Bote", { lastRead: { at: NOW - 12 * MINUTE, added: 3 } }, { folder: "News/World" });
    await does("Calm Courier", { lastRead: { at: NOW - 3 * HOUR, added: 0 } });
    await does("Drowsy Daily", { plan: { ...plan, restUntil: NOW + HOUR } });
    const since = Date.parse("2026-11-17T08:00:00Z");
    await does("Failing Facts", { failing: { since, because: "answers with a login page", code: "login" } });
    await does("Gone Gazette", {
      plan: { ...plan, stoppedBecause: "gone" },
      failing: { since, because: "says that it is gone for good (410)", code: "gone" },
    });
    await does("New News");
    await does("Paused Post", {}, { isPaused: true });
    await ask("/settings zone:Europe/Vienna");
    expect(plain(await ask("/sources", reader))).toBe(
      "7 feeds\n" +
        "1. Busy Bote [News/World]: read 12 minutes ago, 3 new\n" +
        "2. Calm Courier: read 3 hours ago, nothing new\n" +
        "3. Drowsy Daily: resting until 14:00: the site asked for it\n" +
        "4. Failing Facts: failing since Tuesday: answers with a login page\n" +
        "5. Gone Gazette: stopped: says that it is gone for good (410)\n" +
        "6. New News: not read yet\n" +
        "7. Paused Post: paused",
    );
    expect(plain(await ask("/sources", { ...reader, ...german }))).toBe(
      "7 Feeds\n" +
        "1. Busy Bote [News/World] – vor 12 Minuten gelesen, 3 neu\n" +
        "2. Calm Courier – vor 3 Stunden gelesen, nichts Neues\n" +
        "3. Drowsy Daily – ruht bis 14:00 Uhr: Die Website wünscht es so\n" +
        "4. Failing Facts – gestört seit Dienstag: antwortet mit einer Anmeldeseite\n" +
        "5. Gone Gazette – beendet: sagt, dass es das endgültig nicht mehr gibt (410)\n" +
        "6. New News – noch nicht gelesen\n" +
        "7. Paused Post – ausgesetzt",
    );
  });

  test("names the clock where no zone is known, and the day of what is further away", async () => {
    const { ask, plain, does } = await newsroomWith();
    const plan = { nextReadAt: NOW + HOUR, failures: 0, quietReads: 0 };
    await does("A", { plan: { ...plan, restUntil: NOW + HOUR } });
    await does("B", { plan: { ...plan, restUntil: NOW + 26 * HOUR } });
    await does("C", { failing: { since: Date.parse("2026-10-01T00:00:00Z"), because: "does not answer in time" } });
    expect(plain(await ask("/sources"))).toBe(
      "3 feeds\n1. A: resting until 13:00 UTC: the site asked for it\n2. B: resting until Monday, 14:00 UTC: the site asked for it\n" +
        "3. C: failing since 1 Oct 2026: does not answer in time",
    );
  });

  test("of none says how the first one comes in", async () => {
    const { ask, plain } = await newsroomWith();
    expect(plain(await ask("/sources"))).toBe(
      "No feeds are followed here. Add one: /sources add and the address of a site or a feed, such as /sources add example.org",
    );
  });

  test("of samples says that they are invented, and how a real one comes in", async () => {
    const { ask, plain } = await newsroomWith({}, [
      { title: "Invented", body: ["A text."], source: "Harbour Courier", isSample: true },
    ]);
    const reply = plain(await ask("/sources"));
    expect(reply).toContain("From files:\nHarbour Courier: 1 article");
    expect(reply).toContain("These are sample articles about invented events. Add a first real source: /sources add");
  });

  test("of feeds and samples calls the samples by their name", async () => {
    const { ask, plain, does } = await newsroomWith({}, [{ title: "Invented", body: ["A text."], isSample: true }]);
    await does("Courier");
    expect(plain(await ask("/sources"))).toMatch(
      /^1 feed\n1\. Courier: not read yet\nFrom files:\nExample Times: 1 article\nThese are sample articles/,
    );
  });

  test("of three hundred comes in pages", async () => {
    const { ask, press, plain, does } = await newsroomWith();
    for (let count = 100; count < 400; count += 1) await does(`Paper ${count}`);
    const first = await ask("/sources");
    expect(blocksOf(first, "list")[0]?.items).toHaveLength(20);
    expect(blocksOf(first, "page")).toEqual([{ kind: "page", number: 1, of: 15 }]);
    expect(plain(await press(first, "more"))).toContain("21. Paper 120: not read yet");
    expect(blocksOf(await ask("/sources 15"), "choices")).toEqual([]);
    expect(plain(await ask("/sources 16"))).toContain("there are 15 pages");
  });

  test("shows the owner in private what only others follow, and nobody else", async () => {
    const { ask, at, plain } = await newsroomWith(paper);
    await ask(`/sources add ${at("paper.example/feed")}`, elsewhere);
    expect(plain(await ask("/sources", owner))).toContain(
      "Followed by other conversations only:\n1. Example Times: not read yet",
    );
    expect(plain(await ask("/sources"))).toContain("No feeds are followed here.");
  });
});

describe("/sources test", () => {
  test("reads it now and keeps nothing", async () => {
    const { ask, at, plain, asked, sources } = await newsroomWith(paper);
    const reply = plain(await ask(`/sources test ${at("paper.example/feed")}`));
    expect(reply).toContain(
      "Example Times, a feed at http://paper.example/feed\n4 articles in it at the moment. The latest:\nRain in Kent",
    );
    expect(reply).toContain("Nothing of it was kept. /sources add follows it.");
    expect(asked()).toEqual(["/feed"]);
    expect(await sources()).toEqual([]);
  });

  test("of one that was read just now waits for five minutes", async () => {
    const { ask, plain, does, asked } = await newsroomWith(paper);
    await does("Courier", { plan: { nextReadAt: NOW + HOUR, lastReadAt: NOW - MINUTE, failures: 0, quietReads: 0 } });
    expect(plain(await ask("/sources test 1"))).toBe(
      "Courier was asked just now, or wants its peace: not before 12:04 UTC. Ask again then. /sources shows how it does.",
    );
    expect(asked()).toEqual([]);
  });
});

describe("/sources remove", () => {
  test("takes a source from the conversation alone, by number, title or address", async () => {
    const { ask, plain, does, store, sources } = await newsroomWith();
    const all = [await does("Courier"), await does("Gazette"), await does("The Daily Post")];
    expect(plain(await ask("/sources remove 2"))).toMatch(
      /^Removed from this conversation: Gazette\nThis conversation has a list of its own now/,
    );
    expect(plain(await ask("/sources remove the daily post"))).toContain(
      "Removed from this conversation: The Daily Post",
    );
    expect(plain(await ask(`/sources remove ${all[0]?.url}`))).toContain("Removed from this conversation: Courier");
    expect(await store.chosenSources(room)).toEqual([]);
    expect(await sources()).toHaveLength(3);
  });

  test("removes for good what nobody follows any more", async () => {
    const { ask, at, plain, sources } = await newsroomWith(paper);
    await ask(`/sources add ${at("paper.example/feed")}`);
    expect(plain(await ask("/sources remove Example Times"))).toBe(
      "Removed from this conversation: Example Times\nNobody follows it any more, so it is not read.\nTo have it back: /sources add http://paper.example/feed",
    );
    expect(await sources()).toEqual([]);
  });

  test("by the owner in private is for everyone, but leaves it to those who chose it", async () => {
    const { ask, plain, does, sources, store } = await newsroomWith();
    const courier = await does("Courier");
    await does("Gazette");
    await store.chooseSources(room, [courier.id]);
    expect(plain(await ask("/sources remove courier", owner))).toContain("Removed for everyone: Courier");
    expect(plain(await ask("/sources remove gazette", owner))).toContain("Nobody follows it any more");
    expect(await sources()).toMatchObject([{ title: "Courier", isDefault: false }]);
  });

  test("asks which where several fit, and says so where none does", async () => {
    const { ask, press, plain, does } = await newsroomWith();
    await does("Daily Post", {}, { url: "https://a.example/f" });
    await does("Daily Post", {}, { url: "https://b.example/f" });
    const reply = await ask("/sources remove Daily Post");
    expect(plain(reply)).toContain(
      "Several sources fit “Daily Post”. Which one?\nDaily Post (a.example/f) · Daily Post (b.example/f)",
    );
    expect(plain(await press(reply, "Daily Post (b.example/f)"))).toContain("/sources add https://b.example/f");
    expect(plain(await ask("/sources remove 7"))).toContain("There is no source “7” here.");
  });
});

describe("how a source is read", () => {
  test("is the owner's to change, or the manager's of the only conversation that follows it", async () => {
    const { ask, at, plain, does, store } = await newsroomWith(paper);
    await does("Courier");
    for (const line of ["pause 1", "resume 1", "pages 1 on"]) {
      expect(plain(await ask(`/sources ${line}`))).toContain("Others follow Courier as well, so only the owner");
    }
    await ask(`/sources add ${at("paper.example/feed")}`);
    expect(plain(await ask("/sources pause example times"))).toBe(
      "Paused: Example Times is not read until /sources resume.",
    );
    expect((await store.sourceByUrl(at("paper.example/feed")))?.isPaused).toBe(true);
    await ask(`/sources add ${at("paper.example/feed")}`, elsewhere);
    expect(plain(await ask("/sources resume example times"))).toContain("Others follow");
    expect(plain(await ask("/sources pause courier", owner))).toContain("Paused: Courier");
  });

  test("resumes at once, but not before the server wants it", async () => {
    const { ask, plain, does, store } = await newsroomWith();
    const ended = { failures: 3, quietReads: 0, stoppedBecause: "not found" } as const;
    const free = await does("Free", { plan: { ...ended, nextReadAt: NOW + 99 * HOUR } });
    const busy = await does("Busy", { plan: { ...ended, nextReadAt: NOW, restUntil: NOW + 2 * HOUR } });
    expect(plain(await ask("/sources resume free", owner))).toContain("a running bot reads Free within a minute");
    expect(plain(await ask("/sources resume busy", owner))).toContain("Busy is read from 14:00 UTC on");
    expect((await store.sourceById(free.id))?.state.plan).toMatchObject({ nextReadAt: NOW, failures: 0 });
    expect((await store.sourceById(free.id))?.state.plan.stoppedBecause).toBeUndefined();
    expect((await store.sourceById(busy.id))?.state.plan).toMatchObject({
      nextReadAt: NOW + 2 * HOUR,
      restUntil: NOW + 2 * HOUR,
    });
    expect((await store.dueSources(NOW, 10)).map(({ title }) => title)).toEqual(["Free"]);
  });

  test("can include the pages behind its articles", async () => {
    const { ask, plain, does, store } = await newsroomWith();
    const { id } = await does("Courier");
    expect(plain(await ask("/sources pages 1 on", owner))).toContain("pages behind new articles of Courier are read");
    expect((await store.sourceById(id))?.readsPages).toBe(true);
    await ask("/sources pages courier off", owner);
    expect((await store.sourceById(id))?.readsPages).toBe(false);
  });
});

describe("lists of feeds", () => {
  const opml = (outlines: string) => Buffer.from(`<opml version="2.0"><body>${outlines}</body></opml>`);
  const attached = (bytes: Uint8Array) => ({ attachments: [{ name: "feeds.opml", bytes }] });
  const outline = (title: string, url: string) => `<outline type="rss" text="${title}" xmlUrl="${url}"/>`;

  test("are taken in with their folders; what is there already and what cannot be is said", async () => {
    const { ask, plain, does, sources, asked } = await newsroomWith();
    await does("Courier", {}, { url: "https://courier.example/f" });
    const list = opml(
      `<outline text="News">${outline("Bote", "https://bote.example/f")}${outline("C", "https://courier.example/f")}</outline>` +
        `${outline("Home", "http://192.168.0.2/f")}${outline("Odd", "ftp://odd.example/f")}`,
    );
    const reply = await ask("/sources import", { ...owner, ...attached(list) });
    expect(plain(reply)).toBe("2 feeds added, 1 there already, 1 refused.\nOdd: it has no address of the web");
    expect(await sources()).toMatchObject([
      { title: "Bote", folder: "News", isDefault: true },
      { title: "Courier" },
      { title: "Home", url: "http://192.168.0.2/f" },
    ]);
    expect(asked()).toEqual([]);
  });

  test("for a conversation fill its list, and no more than that", async () => {
    const { ask, plain, store } = await newsroomWith();
    const many = Array.from({ length: 230 }, (_, at) => outline(`Feed ${at}`, `https://h${at}.example/f`));
    const reply = plain(await ask("/sources import", attached(opml(many.join("")))));
    expect(reply).toMatch(
      /^200 feeds added, 0 there already, 30 refused\.\nFeed 200: this conversation follows as many/,
    );
    expect(reply).toMatch(/and 20 more$/);
    expect(await store.chosenSources(room)).toHaveLength(200);
  });

  test("that are none are explained, and so is a missing file", async () => {
    const { ask, plain } = await newsroomWith();
    expect(plain(await ask("/sources import", { ...owner, ...attached(Buffer.from("hello")) }))).toBe(
      "feeds.opml is no list of feeds (OPML): export one from your feed reader. Every feed reader can export one, as OPML.",
    );
    expect(plain(await ask("/sources import", owner))).toContain("npx tidings sources import FILE.opml");
  });

  test("come out as they went in", async () => {
    const { ask, plain, does } = await newsroomWith();
    await does(
      "Bote & Co",
      {},
      { url: "https://bote.example/f?a=1&b=2", folder: "News/World", site: "https://bote.example/" },
    );
    const reply = await ask("/sources export");
    expect(plain(reply)).toContain("1 feed, as a list that other readers can import");
    const [file] = blocksOf(reply, "file");
    expect(file?.name).toBe("tidings.opml");
    const list = readOpml(file?.bytes ?? new Uint8Array());
    expect(list.ok && list.value.feeds).toEqual([
      {
        title: "Bote & Co",
        url: "https://bote.example/f?a=1&b=2",
        folder: "News/World",
        site: "https://bote.example/",
      },
    ]);
  });

  test("are not given to readers: addresses can hold keys", async () => {
    const { ask, plain, does } = await newsroomWith();
    await does("Courier");
    expect(plain(await ask("/sources export", reader))).toContain(
      "Only those who manage this conversation may do that.",
    );
  });
});
