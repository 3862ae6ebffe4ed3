import type { Candidates } from "../candidate.ts";
import { answerWanted } from "./answer-wanted.ts";
import type { AskedQuestion, AskedWord } from "./asked-question.ts";
import { type Bounds, boundsOf, isInBounds } from "./bounds.ts";
import { compoundsOf, compoundsShown } from "./compounds.ts";
import { correctWords } from "./correct-words.ts";
import { findCandidates, namedIn } from "./find-candidates.ts";
import { foundArticles } from "./found-articles.ts";
import { inCapitals } from "./in-capitals.ts";
import { joinedWords } from "./joined-words.ts";
import { latestWithin } from "./latest-within.ts";
import type { Sought } from "./look-up.ts";
import { nearestTopics } from "./nearest-topics.ts";
import { onlyAnswers } from "./only-answers.ts";
import { openSearch, type Search } from "./open-search.ts";
import { publisherNamesOf } from "./publisher-names.ts";
import { type Ranked, rank } from "./rank.ts";
import { rankByTexts } from "./rank-by-texts.ts";
import { readQuestion } from "./read-question.ts";
import type { Archive, FoundArticles, Searcher, SearchOptions } from "./searcher.ts";
import { steer } from "./steer.ts";
import { understoodOf } from "./understood-of.ts";

/** A searcher by words alone: BM25F over the counts of the archive, with the sentences that hold the words. */
export const rankByWords = (archive: Archive): Searcher => ({
  find: (question, options) => find(archive, question, options),

  /** An article that went between the two questions to the archive is left out. */
  async search(question, options) {
    const { found, hitOf, ...about } = await find(archive, question, options);
    const articles = await archive.articlesById(found.map(({ id }) => id));
    return { ...about, hits: articles.flatMap((article) => hitOf(article) ?? []) };
  },
});

async function find(archive: Archive, question: string, options: SearchOptions): Promise<FoundArticles> {
  const publishers = publisherNamesOf(await archive.publisherNames());
  const asked = readQuestion(question, { ...options, zone: options.zone ?? "UTC", publishers });
  const search = openSearch({ question, asked, languages: await archive.languages(), corrections: [] });
  if (search === undefined) return await latestWithin(archive, asked, options);
  const bounds = boundsOf(asked, options.since);
  const within = await findBest(archive, search, bounds, options);
  const result = (best: BestFound, isOfOtherTimes: boolean) =>
    resultOf(archive, best, { isOfOtherTimes, suggests: options.since === undefined });
  if (within.best.length > 0 || bounds.time === undefined) return await result(within, false);
  const others = await findBest(archive, search, { ...bounds, time: undefined }, options);
  return others.best.length > 0 ? await result(others, true) : await result(within, false);
}

type Found = { search: Search; candidates: Candidates };
type BestFound = Found & { best: Ranked[] };

/** Where nothing answers, each word stands for the archive's compounds that are made with it as well. */
async function findBest(archive: Archive, search: Search, bounds: Bounds, options: SearchOptions): Promise<BestFound> {
  const found = await findCorrected(archive, search, bounds, options);
  const best = await bestArticles(archive, found, bounds, options);
  if (best.length > 0 || options.asTyped) return { ...found, best };
  const compounding = await withCompounds(archive, found.search);
  if (compounding === undefined) return { ...found, best };
  const others = { search: compounding, candidates: await findCandidates(archive, compounding, bounds, options) };
  const bestOfOthers = await bestArticles(archive, others, bounds, options);
  return bestOfOthers.length > 0 ? { ...others, best: bestOfOthers } : { ...found, best };
}

async function withCompounds(archive: Archive, search: Search): Promise<Search | undefined> {
  const words = await Promise.all(
    search.asked.words.map(async (word) => {
      const compounds = word.compounds ?? (await compoundsOf(word, search, archive));
      return compounds.length > 0 ? { ...word, compounds } : word;
    }),
  );
  const isAsItWas = words.every(({ compounds }, at) => compounds === search.asked.words[at]?.compounds);
  return isAsItWas ? undefined : openSearch({ ...search, asked: { ...search.asked, words } });
}

/** Words that no article holds are looked for as the archive has what is made with them, or spells what is near them. */
async function findCorrected(archive: Archive, search: Search, bounds: Bounds, options: SearchOptions): Promise<Found> {
  const candidates = await findCandidates(archive, search, bounds, options);
  if (options.asTyped) return { search, candidates };
  const isUnknown = ({ text }: AskedWord) => !isHeld(text, search, candidates);
  const { words, corrections } = await correctWords(search.asked.words, isUnknown, {
    like: (word) => archive.wordsLike(word),
    compounds: (word) => compoundsOf(word, search, archive),
  });
  const isAsItWas =
    words.length === search.asked.words.length && words.every((word, at) => word === search.asked.words[at]);
  const corrected = isAsItWas ? undefined : openSearch({ ...search, asked: { ...search.asked, words }, corrections });
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

async function bestArticles(archive: Archive, found: Found, bounds: Bounds, options: SearchOptions): Promise<Ranked[]> {
  const { search, candidates } = found;
  const ranked = rank(candidates, search.sought, search.lookUp).filter(
    (one) => one.score > 0 && isAllowed(one, search.sought) && isInBounds(one, bounds),
  );
  const answers = options.onlyAnswers
    ? await inCapitals(archive, onlyAnswers(ranked, search, candidates), search.sought)
    : ranked;
  const closer = await rankByTexts(archive, answers, { ...search, found: candidates });
  return steer(closer, search.asked).slice(0, options.limit);
}

/** Counted in the article's own language: a form of another one is no phrase, and excludes nothing. */
const isAllowed = ({ counts }: Ranked, sought: readonly Sought[]): boolean =>
  sought.every(({ as }, at) => as === "word" || (as === "phrase") === (counts[at] ?? 0) > 0);

async function resultOf(
  archive: Archive,
  { search, candidates, best }: BestFound,
  { isOfOtherTimes, suggests }: { isOfOtherTimes: boolean; suggests: boolean },
): Promise<FoundArticles> {
  const wanted = answerWanted(search, candidates);
  const sought = search.sought.filter(({ as }) => as !== "unwanted");
  const ofBest = best.map(({ candidate }) => candidate);
  const isLost = best.length === 0 && suggests && !saysUnknownSource(search.asked);
  return {
    ...foundArticles(search, best),
    wanted,
    words: joinedWords(sought, search),
    nearest: isLost ? await nearestTopics(wanted.words, search.languages, archive) : [],
    understood: understoodOf(search.asked, [...search.corrections, ...compoundsShown(search, ofBest)], {
      isOfOtherTimes,
      isOfOtherSources: isOfOthers(best, search),
    }),
  };
}

function isOfOthers(best: readonly Ranked[], { asked }: Search): boolean {
  const named = namedIn(asked);
  return best.length > 0 && named.length > 0 && !best.some(({ candidate }) => named.includes(candidate.source));
}

/** Then it is the publisher that is missing, and not the topic. */
const saysUnknownSource = ({ only }: AskedQuestion): boolean => only.some(({ names }) => names.length === 0);
