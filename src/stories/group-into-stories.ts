import { type Article, latestMomentOf } from "../article.ts";
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

/**
 * Articles on one event become one story, its most central article first and the others in the order given; stories
 * come in the order in which their first article was given. Meant for the few hundred articles that an answer rests on:
 * time and memory grow with the square of their number.
 */
export function groupIntoStories(articles: Article[]): Story[] {
  const alike = similarities(weighTerms(articles)).map((row, one) =>
    row.map((similarity, other) => (canBeOneEvent(articles[one], articles[other], similarity) ? similarity : 0)),
  );
  return averageLink(alike, SAME_EVENT).map((group) => storyOf(group, articles, alike));
}

/** However alike the words: not when they were published too far apart, nor when one date is unknown and the texts differ. */
function canBeOneEvent(one: Article | undefined, other: Article | undefined, similarity: number): boolean {
  const [earlier, later] = [one, other].map((article) => latestMomentOf(article?.published ?? "unknown"));
  if (earlier === undefined || later === undefined) return similarity >= SAME_TEXT;
  return Math.abs(later - earlier) <= WINDOW;
}

function storyOf(group: number[], articles: Article[], alike: number[][]): Story {
  const closeness = (index: number) => group.reduce((sum, other) => sum + (alike[index]?.[other] ?? 0), 0);
  const central = group.reduce((best, index) => (closeness(index) > closeness(best) ? index : best));
  const inOrder = [central, ...group.filter((index) => index !== central)].flatMap((index) => articles[index] ?? []);
  const [first, ...others] = inOrder;
  if (first === undefined) throw new Error("A group of articles was empty.");
  return { articles: [first, ...others] };
}
