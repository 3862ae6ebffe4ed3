import { citationOf } from "../article.ts";
import type { Instant } from "../clock.ts";
import type { Phrases } from "../phrases/phrases.ts";
import type { Block, Reply, StoryBlock } from "../reply.ts";
import type { Correction } from "./find-correction.ts";

type Surroundings = { phrases: Phrases; at: Instant; zone: string };

/** A message of its own for where what was sent cannot be changed: what the digest of `at` said, and what is said now. */
export function correctionMessage(corrections: readonly Correction[], { phrases, at, zone }: Surroundings): Reply {
  return {
    blocks: [
      { kind: "text", text: phrases.digests.correctionTo(at, zone) },
      ...corrections.flatMap((correction) => [storyOf(correction), ...notesOn(correction, phrases)]),
    ],
    language: phrases.language,
  };
}

/** The digest as it should have been: sentences as they are now, those left out that are taken back, each change said. */
export const correctedDigest = (digest: Reply, corrections: readonly Correction[], phrases: Phrases): Reply => ({
  ...digest,
  blocks: digest.blocks.flatMap((block) =>
    block.kind === "story" ? correctedStory(block, corrections, phrases) : [block],
  ) as Reply["blocks"],
});

function correctedStory(story: StoryBlock, corrections: readonly Correction[], phrases: Phrases): Block[] {
  const own = corrections.filter(({ article }) => story.citations.some((cited) => cited.article === article.id));
  if (own.length === 0) return [story];
  const { wording: _, ...rest } = story;
  const sentences = story.sentences.flatMap((sentence) => {
    const correction = own.find(({ article }) => article.id === sentence.article);
    if (correction?.isWithdrawn) return [];
    const change = correction?.changes.find(({ before }) => before === sentence.text);
    if (!change) return [sentence];
    return change.after ? [change.after] : [];
  });
  const citations = story.citations.map((cited) => {
    const correction = own.find(({ article }) => article.id === cited.article);
    return correction ? citationOf(correction.article) : cited;
  });
  const headed = own.find(({ article }) => article.id === story.citations[0]?.article);
  const title = headed && headed.article.source === story.source ? headed.article.title : story.title;
  // What is withdrawn is not pictured either.
  const image = headed?.isWithdrawn ? undefined : story.image;
  return [
    { ...rest, title, image, sentences, citations },
    ...own.flatMap((correction) => notesOn(correction, phrases)),
  ];
}

function storyOf({ article, changes }: Correction): StoryBlock {
  return {
    kind: "story",
    title: article.title,
    titleIsGuessed: article.titleIsGuessed,
    url: article.url,
    source: article.source,
    published: article.published,
    sentences: changes.flatMap(({ after }) => after ?? []),
    citations: [citationOf(article)],
    alsoReportedBy: [],
    isUpdate: true,
    isSample: article.isSample,
  };
}

/** "It said: …" for each change; that it was withdrawn, where it was. */
function notesOn({ article, isWithdrawn, changes }: Correction, { digests }: Phrases): Block[] {
  const { withdrawn, was } = digests.correction;
  if (isWithdrawn) return [{ kind: "text", text: `${article.source}: ${withdrawn}` }];
  return changes.map(({ before }) => ({ kind: "text", text: was(before) }));
}
