import { describe, expect, test } from "vitest";
import { blocksOf, botWith, wordsOf } from "../fakes/bot-with.ts";
import { fakeWeb, says } from "../fakes/fake-web.ts";
import { webWith } from "../ingest/fetch-with.ts";

const html = { headers: { "content-type": "text/html; charset=utf-8" } };
const sentences = [
  "Officials from Veshna have begun drone training in Aldria, a minister said on Friday.",
  "The training of 40 pilots is to last until spring, the ministry added.",
  "Aldria will lend its airfield at Lirio to the pilots for the whole winter.",
  "The two countries signed a treaty on common exercises three years ago.",
];
const page = (body = sentences.map((text) => `<p>${text}</p>`).join(""), head = "") =>
  says(
    `<!doctype html><html lang="en"><head><title>Drone training begins</title>${head}</head><body><article><h1>Drone training begins</h1>${body}</article></body></html>`,
    html,
  );
const somebody = { conversation: { platform: "chat", id: "anna", kind: "private" }, role: "reader" } as const;

/** On the open web, or on the owner's network, of which some is opened. */
const bot = async (pages: Parameters<typeof fakeWeb>[0], opened?: string[]) => {
  const web = await fakeWeb(pages);
  const open = { allowed: [], isPublic: () => true, limits: { ports: [web.port] } };
  const there = await botWith([], { web: webWith(opened ? { allowed: opened } : open) });
  return { ...there, web, summary: (path = "/news") => there.ask(`/summary ${web.origin}${path}`, somebody) };
};

describe("/summary of a link never seen before", () => {
  test("reads the page, answers in its own sentences, and keeps nothing", async () => {
    const { summary, parts, web } = await bot({ "/news": page() });
    const reply = await summary();
    const [story] = blocksOf(reply, "story");
    expect(story).toMatchObject({ title: "Drone training begins", url: `${web.origin}/news` });
    expect(story?.sentences.length).toBeGreaterThan(1);
    for (const { text } of story?.sentences ?? []) expect(sentences).toContain(text);
    expect(wordsOf(reply)).toContain("keep nothing of it");
    expect(await parts.store.coverage()).toMatchObject({ articles: 0 });
  });

  test("asks robots.txt first, and leaves alone what it forbids", async () => {
    const { summary, web } = await bot({ "/news": page(), "/robots.txt": says("User-agent: *\nDisallow: /news") });
    expect(wordsOf(await summary())).toContain("robots.txt");
    expect(web.asked.map(({ url }) => url)).toEqual(["/robots.txt"]);
  });

  test("leaves alone what does not want to be kept or is for those who pay", async () => {
    const { summary, web } = await bot({ "/news": page(undefined, '<meta name="robots" content="nosnippet">') });
    expect(blocksOf(await summary(), "story")).toEqual([]);
    expect(web.asked.map(({ url }) => url)).toContain("/news");
  });

  test("does not reach into the owner's network", async () => {
    const { summary, web } = await bot({ "/news": page() }, []);
    const reply = await summary();
    expect(blocksOf(reply, "failure")).toHaveLength(1);
    expect(web.asked).toEqual([]);
  });

  test("reads what the owner opened in that network to the owner, and to nobody else", async () => {
    const { ask, summary, web } = await bot({ "/news": page() }, ["127.0.0.1"]);
    expect(wordsOf(await summary())).toContain("not on the public internet");
    expect(web.asked).toEqual([]);
    const owner = { ...somebody, asker: { platform: "terminal", id: "local" } };
    expect(blocksOf(await ask(`/summary ${web.origin}/news`, owner), "story")).toHaveLength(1);
  });

  test("says why when the page is not there", async () => {
    const { summary } = await bot({});
    expect(wordsOf(await summary("/gone"))).toContain("127.0.0.1");
    expect(blocksOf(await summary("/gone"), "failure")).toHaveLength(1);
  });

  test("is for readers only in a private chat, and ten times an hour", async () => {
    const { ask, summary, web } = await bot({ "/news": page() });
    await ask(`/summary ${web.origin}/news`, { role: "reader" });
    expect(web.asked).toEqual([]);
    for (let asked = 0; asked < 10; asked += 1) await summary();
    const before = web.asked.length;
    expect(wordsOf(await summary())).toContain("Please try again in");
    expect(web.asked).toHaveLength(before);
  });
});
