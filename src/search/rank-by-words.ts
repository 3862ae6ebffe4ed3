import type { Article } from "../article.ts";
import type { Candidates } from "../candidate.ts";
import type { AskedQuestion, AskedWord } from "./asked-question.ts";
import { asQuery, type Bounds, boundsOf, isInBounds, isSentence } from "./bounds.ts";
import { choosePassages } from "./choose-passages.ts";
import { type Correction, correctWords } from "./correct-words.ts";
import { certainlyMeant, coversQuestion, neededByAll } from "./covers-question.ts";
import { latestWithin } from "./latest-within.ts";
import { formIn, type LookUp, lookUp, type Sought } from "./look-up.ts";
import { nearestTopics } from "./nearest-topics.ts";
import { publisherNamesOf } from "./publisher-names.ts";
import { type Ranked, rank } from "./rank.ts";
import { rankByTexts } from "./rank-by-texts.ts";
import { readQuestion } from "./read-question.ts";
import type { Archive, Hit, Searcher, SearchOptions, SearchResult } from "./searcher.ts";
import { steer } from "./steer.ts";
import { understoodOf } from "./understood-of.ts";

/**
 * An engine's own order is only near ours, so that more are ranked than are asked for. Reading the counts of a candidate
 * is what a search spends most of its time on.
 */
const CANDIDATES_PER_HIT = 1.25;
const FEWEST_CANDIDATES = 50;

/** From so many words on a question says something, and how an article says it tells more than how often it holds them. */
const WORDS_OF_A_STATEMENT = 6;

/** A searcher by words alone: BM25F over the counts of the archive, with the sentences that hold the words. */
export const rankByWords = (archive: Archive): Searcher => ({
  async search(question, options) {
    const publishers = publisherNamesOf(await archive.publisherNames());
    const asked = readQuestion(question, { ...options, zone: options.zone ?? "UTC", publishers });
    const search = openSearch({ question, asked, languages: await archive.languages(), corrections: [] });
    if (search === undefined) return await latestWithin(archive, asked, options);
    const bounds = boundsOf(asked, options.since);
    const found = await findCorrected(archive, search, bounds, options);
    const within = await bestArticles(archive, found, bounds, options);
    const result = (best: Ranked[], isOfOtherTimes: boolean) =>
      resultOf(archive, found.search, best, { isOfOtherTimes, suggests: options.since === undefined });
    if (within.length > 0 || bounds.time === undefined) return await result(within, false);
    const ever = { ...bounds, time: undefined };
    const others = await bestArticles(archive, await findCorrected(archive, search, ever, options), ever, options);
    return await result(others, others.length > 0);
  },
});

type Opening = { question: string; asked: AskedQuestion; languages: string[]; corrections: Correction[] };
type Search = Opening & { sought: [Sought, ...Sought[]]; lookUp: LookUp };
type Found = { search: Search; candidates: Candidates };

/** Undefined where nothing is asked for. */
function openSearch(opening: Opening): Search | undefined {
  const [first, ...others] = soughtOf(opening.asked);
  if (first === undefined || first.as === "unwanted") return undefined;
  const sought: Search["sought"] = [first, ...others];
  return { ...opening, sought, lookUp: lookUp(sought, opening.languages) };
}

/** Words that no article holds are looked for as the archive spells what is near them. */
async function findCorrected(archive: Archive, search: Search, bounds: Bounds, options: SearchOptions): Promise<Found> {
  const candidates = await findCandidates(archive, search, bounds, options);
  if (options.asTyped) return { search, candidates };
  const isUnknown = ({ text }: AskedWord) => !isHeld(text, search, candidates);
  const { words, corrections } = await correctWords(search.asked.words, isUnknown, (word) => archive.wordsLike(word));
  const corrected =
    corrections.length === 0 ? undefined : openSearch({ ...search, asked: { ...search.asked, words }, corrections });
  if (corrected === undefined) return { search, candidates };
  return { search: corrected, candidates: await findCandidates(archive, corrected, bounds, options) };
}

/** What is not looked for by itself, such as the words of a phrase, is left as it is. */
function isHeld(text: string, { sought, lookUp }: Search, { articlesWith }: Candidates): boolean {
  const one = sought.find((word) => word.as === "word" && word.text === text);
  return (
    one === undefined ||
    lookUp.terms.some(({ forms: [form] }, at) => (articlesWith[at] ?? 0) > 0 && lookUp.formsOf(one).includes(form))
  );
}

/** A phrase stands for its words; in a sentence it only quotes, and its words are looked for like others. */
function soughtOf(asked: AskedQuestion): Sought[] {
  const phrases = isSentence(asked) ? [] : asked.phrases;
  const stands = ({ start, end }: { start: number; end: number }) =>
    phrases.some((phrase) => phrase.start <= start && phrase.end >= end);
  return [
    ...phrases.map(({ text }): Sought => ({ text, as: "phrase" })),
    ...asked.words.filter((word) => !stands(word)).map((word): Sought => ({ ...word, as: "word" })),
    ...asked.without.map(({ text }): Sought => ({ text, as: "unwanted" })),
  ];
}

async function bestArticles(
  archive: Archive,
  found: Found,
  bounds: Bounds,
  { onlyAnswers, limit }: SearchOptions,
): Promise<Ranked[]> {
  const { search, candidates } = found;
  const ranked = rank(candidates, search.sought, search.lookUp).filter(
    (one) =>
      one.score > 0 &&
      isAllowed(one, search.sought) &&
      isInBounds(one, bounds) &&
      (!onlyAnswers || answers(one, search)),
  );
  const closer = isStatement(search) ? await rankByTexts(archive, ranked, { ...search, found: candidates }) : ranked;
  return steer(closer, search.asked).slice(0, limit);
}

const isStatement = ({ sought }: Search): boolean =>
  sought.filter(({ as }) => as !== "unwanted").length >= WORDS_OF_A_STATEMENT;

/** Those of the publishers that are named are asked for once more: they may stand far down among all. */
async function findCandidates(
  archive: Archive,
  { asked, sought, lookUp }: Search,
  bounds: Bounds,
  options: SearchOptions,
): Promise<Candidates> {
  const limit = Math.max(FEWEST_CANDIDATES, Math.ceil(options.limit * CANDIDATES_PER_HIT));
  const allOf = (as: Sought["as"]) => sought.filter((one) => one.as === as);
  const needed = options.onlyAnswers ? neededByAll(sought) : [];
  const holding = [...allOf("phrase"), ...needed].map((one) => ({ forms: lookUp.formsOf(one) }));
  const without = allOf("unwanted").map((one) => ({ forms: plainForms(one, options.language) }));
  const query = { terms: lookUp.terms, limit, holding, without, ...asQuery(bounds) };
  const found = await archive.candidates(query);
  const named = asked.sources.flatMap(({ names }) => names);
  if (named.length === 0 || bounds.publishers) return found;
  const theirs = await archive.candidates({ ...query, publishers: named });
  const known = new Set(found.candidates.map(({ article }) => article));
  return {
    ...found,
    candidates: [...found.candidates, ...theirs.candidates.filter(({ article }) => !known.has(article))],
  };
}

/** As it was typed and in the asker's language: a stem of a third one would exclude too much, and is looked at later. */
const plainForms = ({ text }: Sought, language = "en"): [string, ...string[]] => [
  formIn(text, undefined),
  formIn(text, language),
];

/** Counted in the article's own language: a form of another one is no phrase, and excludes nothing. */
const isAllowed = ({ counts }: Ranked, sought: readonly Sought[]): boolean =>
  sought.every(({ as }, at) => as === "word" || (as === "phrase") === (counts[at] ?? 0) > 0);

function answers({ parts, weights }: Ranked, { sought }: Search): boolean {
  const meant = certainlyMeant(sought);
  const counts = (_: unknown, at: number) => meant.some((one) => one === sought[at]);
  return coversQuestion(parts.map((part) => part > 0).filter(counts), weights.filter(counts));
}

/** An article that went between the two questions to the archive is left out. */
async function asHits(archive: Archive, search: Search, best: Ranked[]): Promise<Hit[]> {
  const found = await archive.articlesById(best.map(({ candidate }) => candidate.article));
  const articles = new Map(found.map((article) => [article.id, article]));
  return best.flatMap((ranked) => {
    const article = articles.get(ranked.candidate.article);
    return article === undefined ? [] : [hitOf(article, ranked, search)];
  });
}

function hitOf(
  article: Article,
  { candidate, parts, weights, score, closeness }: Ranked,
  { sought, lookUp }: Search,
): Hit {
  const places = lookUp.placesIn(candidate.language).map((those, at) => (sought[at]?.as === "unwanted" ? [] : those));
  const wanted = places.map((those, at) => ({
    forms: those.flatMap((place) => lookUp.terms[place]?.forms ?? []),
    weight: weights[at] ?? 0,
  }));
  return {
    article,
    score,
    closeness,
    matched: sought.filter((_, at) => (parts[at] ?? 0) > 0).map(({ text }) => text),
    passages: () => choosePassages(article, wanted, score),
  };
}

async function resultOf(
  archive: Archive,
  search: Search,
  best: Ranked[],
  { isOfOtherTimes, suggests }: { isOfOtherTimes: boolean; suggests: boolean },
): Promise<SearchResult> {
  const words = search.sought.filter(({ as }) => as !== "unwanted").map(({ text }) => text);
  const isLost = best.length === 0 && suggests && !saysUnknownSource(search.asked);
  return {
    hits: await asHits(archive, search, best),
    words,
    nearest: isLost ? await nearestTopics(words, search.languages, archive) : [],
    understood: understoodOf(search.asked, search.corrections, isOfOtherTimes),
  };
}

/** Then it is the publisher that is missing, and not the topic. */
const saysUnknownSource = ({ only }: AskedQuestion): boolean => only.some(({ names }) => names.length === 0);
