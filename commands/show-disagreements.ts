import { citationOf } from "../src/article.ts";
import type { Context } from "../src/command.ts";
import type { Block } from "../src/reply.ts";
import { otherSources } from "../src/show-story.ts";

/** More than these would bury the story that they are about. */
const DISAGREEMENTS_SHOWN = 3;

/** What the sources of the story of this article tell differently, side by side. */
export async function showDisagreements({ newsroom, question, phrases }: Context, article: number): Promise<Block[]> {
  const found = await newsroom.newsFor(question.conversation).disagreementsIn(article);
  return found.slice(0, DISAGREEMENTS_SHOWN).map(({ about, claims }) => ({
    kind: "disagreement",
    about: phrases.stories.differ(about),
    claims: claims.map(({ text, articles }) => ({
      value: text,
      sources: otherSources(articles.map(citationOf), undefined),
    })),
  }));
}
