import fc from "fast-check";
import type { Citation, CitedSentence } from "../../src/article.ts";
import type { Block, Reply, TimelineEntry } from "../../src/reply.ts";

/** What people and pages throw at a bot, between ordinary words. */
const hostileText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc.constantFrom(
    "<b>",
    "</b></a>",
    "&lt;",
    "&amp;amp;",
    "_*[`~",
    '"><script>',
    "\ud800",
    "x\udc00y",
    "\u202Egnp.exe\u202C",
    "e\u0301\u0302\u0303".repeat(40),
    "👩‍👩‍👧‍👦".repeat(60),
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "\u0000\u0007\u001b[31m",
    "a".repeat(5000),
    "ab ".repeat(3000),
    "😀".repeat(3000),
    "\n\n\n",
    "",
  ),
  fc.lorem({ mode: "sentences", maxCount: 12 }),
);

const hostileAddress = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom("javascript:alert(1)", "tg://user?id=1", 'https://example.org/?q="><b>&amp;', "https://[::1", ""),
);

const POOL = 3000;

/** Reproducible from the seed alone; mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Replies of every kind of block, most of them short, some of 200 stories; the same ones for the same seed. */
export function* hostileReplies(count: number, seed: number): Generator<Reply> {
  const texts = fc.sample(hostileText, { numRuns: POOL, seed });
  const addresses = fc.sample(hostileAddress, { numRuns: POOL, seed });
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const several = <Item>(most: number, make: (index: number) => Item) =>
    Array.from({ length: below(most + 1) }, (_, index) => make(index));
  const text = () => texts[below(POOL)] ?? "";

  const citation = (article: number): Citation => ({
    article,
    source: text(),
    title: text(),
    url: addresses[below(POOL)],
    published: ["unknown", { date: "2022-11-30" }, { instant: 1_669_800_000_000 }][below(3)] as Citation["published"],
  });
  const sentence = (article: number): CitedSentence => {
    const said = text();
    return { text: said, article, start: 0, end: said.length };
  };
  const story = (article: number): Block => {
    const cited = citation(article);
    return {
      kind: "story",
      title: cited.title,
      titleIsGuessed: random() < 0.2,
      url: cited.url,
      source: cited.source,
      published: cited.published,
      image: addresses[below(POOL)],
      sentences: several(4, () => sentence(article)),
      citations: [cited],
      alsoReportedBy: several(3, citation),
      isUpdate: random() < 0.2,
      isSample: false,
    };
  };
  const entry = (article: number): TimelineEntry => ({
    at: { date: "2022-11-30" },
    stage: "added",
    sentence: sentence(article),
    citation: citation(article),
    alsoReportedBy: several(2, citation),
  });
  const choice = () => ({ label: text(), ask: { command: "news", options: {} } });
  const others: (() => Block)[] = [
    () => ({ kind: "text", text: text() }),
    () => ({ kind: "list", items: several(12, text) }),
    () => ({ kind: "proof", sentence: sentence(1), citation: citation(1) }),
    () => ({ kind: "choices", choices: several(130, choice) }),
    () => ({
      kind: "disagreement",
      about: text(),
      claims: several(4, (n) => ({ value: text(), sources: [citation(n)] })),
    }),
    () => ({ kind: "timeline", entries: [entry(1), ...several(8, entry)] }),
    () => ({ kind: "form", command: "subscribe", action: "add", filledIn: { topic: text() } }),
    () => ({ kind: "page", number: 1, of: 2 }),
    () => ({ kind: "picture", png: new Uint8Array(1), alt: text() }),
    () => ({ kind: "file", name: text() || "a", bytes: new Uint8Array(1) }),
    () => ({
      kind: "coverage",
      text: text(),
      asOf: 0,
      sourcesFailing: several(3, () => ({ source: text(), since: 0, reason: text() })),
    }),
    () => ({ kind: "failure", text: text(), remedy: text() }),
  ];

  for (let made = 0; made < count; made++) {
    const stories = made % 100 === 0 ? 200 : below(1 + below(12));
    const blocks = [
      ...Array.from({ length: stories }, (_, index) => story(index)),
      ...several(3, () => others[below(others.length)]?.() ?? story(0)),
    ];
    yield { blocks: (blocks.length > 0 ? blocks : [story(0)]) as Reply["blocks"] };
  }
}
