import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commandsToMenu } from "../../adapters/discord/commands-to-menu.ts";
import { modalOf } from "../../adapters/discord/forms.ts";
import { type Pages, pageOf } from "../../adapters/discord/pages.ts";
import { writeMessages } from "../../adapters/discord/write-messages.ts";
import { allCommands } from "../../commands/all-commands.ts";
import type { Citation } from "../../src/article.ts";
import { allPhrases, phrasesFor } from "../../src/phrases/all-phrases.ts";
import { english } from "../../src/phrases/english.ts";
import type { Block, Reply } from "../../src/reply.ts";
import { hasOpenapi, violationsOf } from "../fakes/discord-openapi.ts";
import { faultOfMessage } from "../fakes/fake-discord-checks.ts";

const KEY = "0123456789abcdef01234567";
const REPLIES = 10_000;

/** Short, long, and much longer than anything of Discord's; what could break out, cut in half, or weigh nothing. */
const text = fc.oneof(
  { weight: 60, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
  {
    weight: 39,
    arbitrary: fc
      .array(
        fc.constantFrom(
          "@everyone ",
          "<@300>",
          "**",
          "`",
          "[x](https://evil.example)",
          "\n",
          "🛸",
          "\u202e",
          "\ud800",
          "seal ",
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join("")),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("x", "*", "🛸", "seal ", "\u00a0", "_\n"), fc.integer({ min: 50, max: 7000 }))
      .map(([part, times]) => part.repeat(times)),
  },
);
const number = fc.integer({ min: 1, max: 400 });
const url = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom(
    "javascript:alert(1)",
    "https://a.example/",
    `https://a.example/${"x".repeat(3000)}`,
    "not an address",
  ),
  text.map((path) => `https://a.example/${path}`),
);
const published = fc.oneof(
  fc.constant("unknown" as const),
  fc.constant({ date: "2026-11-21" }),
  fc.integer({ min: 0, max: 4e12 }).map((instant) => ({ instant })),
);
const citation: fc.Arbitrary<Citation> = fc.record({ article: number, source: text, title: text, url, published });
const sentence = fc.record({ text, article: number, start: fc.constant(0), end: fc.constant(1) });
const few = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { maxLength: 2 });

const story: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant("story" as const),
  title: text,
  titleIsGuessed: fc.boolean(),
  url,
  image: url,
  source: text,
  published,
  sentences: few(sentence),
  citations: few(citation),
  alsoReportedBy: few(citation),
  isUpdate: fc.boolean(),
  isSample: fc.boolean(),
});
const ask = fc.record({ command: fc.constantFrom("summary", "proof", "news"), options: fc.record({ article: text }) });
const block: fc.Arbitrary<Block> = fc.oneof(
  text.map((said): Block => ({ kind: "text", text: said })),
  few(text).map((items): Block => ({ kind: "list", items })),
  fc.record({ kind: fc.constant("proof" as const), sentence, citation }),
  fc.array(fc.record({ label: text, ask }), { maxLength: 70 }).map((choices): Block => ({ kind: "choices", choices })),
  fc.record({
    kind: fc.constant("disagreement" as const),
    about: text,
    claims: few(fc.record({ value: text, sources: few(citation) })),
  }),
  fc.record({
    kind: fc.constant("timeline" as const),
    entries: fc
      .array(
        fc.record({
          at: published,
          stage: fc.constantFrom("first" as const, "added" as const, "latest" as const),
          sentence,
          citation,
          alsoReportedBy: few(citation),
        }),
        { minLength: 1, maxLength: 4 },
      )
      .map(([first, ...more]) => [first, ...more] as Extract<Block, { kind: "timeline" }>["entries"]),
  }),
  fc.constant<Block>({ kind: "form", command: "subscribe", action: "add", filledIn: {} }),
  fc.constant<Block>({ kind: "page", number: 2, of: 3 }),
  fc.record({ kind: fc.constant("file" as const), name: text, bytes: fc.constant(new Uint8Array([1])) }),
  fc.record({ kind: fc.constant("picture" as const), alt: text, png: fc.constant(new Uint8Array([1])) }),
  fc.record({ kind: fc.constant("failure" as const), text, remedy: text }),
);
/** Mostly few, now and then up to 200. */
const stories = fc.oneof(
  { weight: 199, arbitrary: fc.array(story, { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.array(story, { minLength: 1, maxLength: 200, size: "max" }) },
);
const reply = fc
  .tuple(few(block), stories, few(block))
  .map(([above, middle, below]) => [...above, ...middle, ...below])
  .filter((blocks) => blocks.length > 0)
  .map((blocks) => ({ blocks }) as Reply);

const allKept = async ({ options }: { options: unknown }) => {
  // As short as the real ones, and the same for the same.
  let hash = 0;
  for (const character of JSON.stringify(options)) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash.toString(16).padStart(24, "0");
};

describe.skipIf(!hasOpenapi)("Discord's own description of its API", () => {
  test("says what does not fit it", () => {
    const path = "/channels/1/messages";
    expect(violationsOf("POST", path, { content: "Hello." })).toEqual([]);
    expect(violationsOf("POST", path, { content: "x".repeat(4001) })[0]).toContain("must NOT have more than 4000");
    expect(violationsOf("POST", path, { contents: "Hello." })[0]).toContain("additional properties");
    expect(violationsOf("POST", "/channels/1/letters", {})[0]).toContain("no such route");
    const button = { type: 2, style: 2, label: "x".repeat(81), custom_id: "t:1" };
    expect(violationsOf("POST", path, { components: [{ type: 1, components: [button] }] })).toHaveLength(1);
  });

  test("fits the menus", () => {
    const menu = commandsToMenu(allCommands, phrasesFor);
    expect(violationsOf("PUT", "/applications/1/commands", menu)).toEqual([]);
  });

  test.each(allPhrases.map((phrases) => [phrases.languageName, phrases] as const))(
    "fits the form of every command, in %s",
    (_, phrases) => {
      const asks = allCommands.flatMap(({ name, actions }) =>
        Object.keys(actions).map((action) => ({ command: name, action, options: {} })),
      );
      const forms = asks.flatMap((each) => modalOf(each, KEY, allCommands, phrases) ?? []);
      expect(forms.length).toBeGreaterThan(10);
      const faults = forms.flatMap((data) => violationsOf("POST", "/interactions/1/token/callback", { type: 9, data }));
      expect(faults).toEqual([]);
    },
  );
});

test(`${REPLIES} hostile replies are messages that Discord takes`, { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(reply, async (said) => {
      const messages = await writeMessages(said, { phrases: english, keepChoice: allKept });
      const pages: Pages = messages.map(({ body }) => body);
      const bodies = [...pages, ...pages.flatMap((_, page) => pageOf(pages, KEY, page)?.body ?? [])];
      for (const body of bodies) {
        expect(faultOfMessage(body)).toBeUndefined();
        expect(body.allowed_mentions).toEqual({ parse: [] });
        expect(violationsOf("PATCH", "/webhooks/1/token/messages/@original", body)).toEqual([]);
        expect(violationsOf("POST", "/channels/1/messages", { ...body, nonce: "n", enforce_nonce: true })).toEqual([]);
      }
    }),
    { numRuns: REPLIES },
  );
});
