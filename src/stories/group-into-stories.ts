import { type Article, latestMomentOf } from "../article.ts";
import type { IndexedTerms } from "../candidate.ts";
import type { Instant } from "../clock.ts";
import type { Story } from "../story.ts";
import { averageLink } from "./average-link.ts";
import { similarities } from "./similarities.ts";
import { weighTerms } from "./weigh-terms.ts";

const HOUR = 60 * 60 * 1000;
/** Reports on one event come within three days; after that, like words are about the next one. */
const WINDOW = 72 * HOUR;
/** Measured on pages whose stories were labelled by hand: with title and text weighed as here, .26 did best. */
const SAME_EVENT = 0.26;
/** Copies of one text, with edits: all that can be told of articles whose date is not known. */
const SAME_TEXT = 0.8;
const NO_TERMS: IndexedTerms = { title: "", body: "" };

/**
 * Articles on one event become one story, its most central article first and the others in the order given; stories
 * come in the order in which their first article was given. `terms` by the article's id; one without any stands alone.
 * Meant for the few hundred articles that an answer rests on: time and memory grow with the square of their number.
 */
export function groupIntoStories(articles: Article[], terms: ReadonlyMap<number, IndexedTerms>): Story[] {
  const told = articles.map(({ id, language }) => ({ terms: terms.get(id) ?? NO_TERMS, language }));
  const moments = articles.map(({ published }) => latestMomentOf(published));
  const alike = similarities(weighTerms(told)).map((row, one) =>
    row.map((similarity, other) => (canBeOneEvent(moments[one], moments[other], similarity) ? similarity : 0)),
  );
  return averageLink(alike, SAME_EVENT).map((group) => storyOf(group, articles, alike));
}

/** However alike the words: not when they were published too far apart, nor when one date is unknown and the texts differ. */
function canBeOneEvent(one: Instant | undefined, other: Instant | undefined, similarity: number): boolean {
  if (one === undefined || other === undefined) return similarity >= SAME_TEXT;
  return Math.abs(one - other) <= WINDOW;
}

function storyOf(group: number[], articles: Article[], alike: number[][]): Story {
  const others = (index: number) => group.filter((other) => other !== index);
  const closeness = (index: number) => others(index).reduce((sum, other) => sum + (alike[index]?.[other] ?? 0), 0);
  const central = group.reduce((best, index) => (closeness(index) > closeness(best) ? index : best));
  const inOrder = [central, ...others(central)].flatMap((index) => articles[index] ?? []);
  const [first, ...rest] = inOrder;
  if (first === undefined) throw new Error("A group of articles was empty.");
  return { articles: [first, ...rest] };
}
