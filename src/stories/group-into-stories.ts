import { type Article, latestMomentOf } from "../article.ts";
import type { Story } from "../story.ts";
import { averageLink } from "./average-link.ts";
import { similarityOf, type TermWeights, weighTerms } from "./weigh-terms.ts";

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
  const weights = weighTerms(articles);
  const similarities = articles.map((one, row) =>
    articles.map((other, column) => (row === column ? 1 : likeness(one, other, similarity(weights, row, column)))),
  );
  return averageLink(similarities, SAME_EVENT).map((group) => storyOf(group, articles, similarities));
}

/** 0 for articles that cannot be on one event, however alike their words. */
function likeness(one: Article, other: Article, similarity: number): number {
  const [momentOfOne, momentOfOther] = [latestMomentOf(one.published), latestMomentOf(other.published)];
  if (momentOfOne === undefined || momentOfOther === undefined) return similarity >= SAME_TEXT ? similarity : 0;
  return Math.abs(momentOfOne - momentOfOther) <= WINDOW ? similarity : 0;
}

const similarity = (weights: TermWeights[], row: number, column: number): number => {
  const [one, other] = [weights[row], weights[column]];
  return one && other ? similarityOf(one, other) : 0;
};

function storyOf(group: number[], articles: Article[], similarities: number[][]): Story {
  const closeness = (index: number) => group.reduce((sum, other) => sum + (similarities[index]?.[other] ?? 0), 0);
  const central = group.reduce((best, index) => (closeness(index) > closeness(best) ? index : best));
  const inOrder = [central, ...group.filter((index) => index !== central)].flatMap((index) => articles[index] ?? []);
  const [first, ...others] = inOrder;
  if (first === undefined) throw new Error("A group of articles was empty.");
  return { articles: [first, ...others] };
}
