import { type Article, type CitedSentence, latestMomentOf } from "../article.ts";
import { ARTICLES_CITED, bestSentences } from "../search/choose-sentences.ts";
import type { AnswerWanted, Hit } from "../search/searcher.ts";
import { numberOf } from "../stories/number-words.ts";
import { outdatedTolls } from "../stories/outdated-tolls.ts";
import { tollsIn, yearOf } from "../stories/read-tolls.ts";
import { type TollKind, tollKindOf } from "../stories/toll-words.ts";
import type { Answer } from "../story.ts";
import { reportedSentencesIn } from "../text/reported-sentences.ts";
import { termsOf } from "../text/terms.ts";
import { wordsIn } from "../text/words.ts";
import { standingSentences } from "./standing-sentences.ts";

/** A sentence that holds no more of what was asked is near to an answer at best. */
const NEAR_ANSWER = 0.5;
/** Among the best of so many, the one that holds most of the question answers it: three of each of five articles. */
const ANSWERS_WEIGHED = 15;

/** The newest number of dead may stand in an article that holds few of the words. */
export const ARTICLES_WITH_TOLLS = 12;

/** What a sentence has of the figure that is asked for: none, one, or one of what is counted (“150 people”). */
type HasFigure = "no" | "any" | "counted";

type Weighed = {
  sentence: CitedSentence;
  article: Article;
  held: number;
  /** How many of the telling words its article does not hold. */
  lacking: number;
  /** Of those that say what is asked about, and not what became of whom. */
  holding: number;
  figure: HasFigure;
  isToll: boolean;
};

/**
 * The sentence of these articles that answers best, with those before it that it needs. One of an article without a
 * word that tells much is aside: who was evacuated in Barcelona says nothing of Passau. Undefined where no sentence stands.
 */
export function answerIn(hits: readonly Hit[], wanted: AnswerWanted): Omit<Answer, "besides"> | undefined {
  const byArticle = new Map(hits.map((hit) => [hit.article.id, { hit, standing: standingSentences(hit.article) }]));
  const isOfToll = tollAsked(wanted) !== undefined;
  const withFigures =
    wanted.figure || isOfToll
      ? (isOfToll ? hits : hits.slice(0, ARTICLES_CITED)).flatMap((hit) => figuresIn(hit, wanted))
      : [];
  const answers = [...bestSentences([...hits], ANSWERS_WEIGHED), ...withFigures].flatMap((sentence) => {
    const read = byArticle.get(sentence.article);
    const span = read?.standing.spanOf(sentence);
    return read && span ? [weighed(span, read.hit, wanted)] : [];
  });
  const best = bestOf(answers);
  if (!best) return undefined;
  return { sentence: best.sentence, article: best.article, isDirect: isDirect(best, wanted) };
}

function isDirect(best: Weighed, wanted: AnswerWanted): boolean {
  if (best.lacking > 0 || missesToll(best, wanted)) return false;
  // Of what they died its article says, and the sentence need not.
  if (best.isToll) return best.holding > 0 || wanted.words.every((word) => tollKindOf(word) !== undefined);
  return !(wanted.figure && best.figure === "no") && best.held > NEAR_ANSWER * wanted.words.length;
}

/** Of numbers of dead the one that no later article has replaced; where it is newer, it is as good an answer in fewer of the words. */
function bestOf(answers: readonly Weighed[]): Weighed | undefined {
  const ranked = answers.toSorted((one, other) => worthOf(other) - worthOf(one) || newness(other, one));
  const [best] = ranked;
  if (!best?.isToll) return best;
  // One that lacks a word beside another that it holds is looked at as well: no later report says again that the ship sank.
  const tolls = ranked.filter(
    ({ isToll, lacking, holding }) => isToll && lacking <= best.lacking + Number(holding > 0),
  );
  const isOutdated = outdatedTolls([...new Set(tolls.map(({ article }) => article))]);
  const current = tolls.find(({ article, sentence }) => !isOutdated(article, sentence.text));
  return current && { ...current, lacking: best.lacking };
}

/** Of two that are as good, what was reported a day or so later knows the newer state; below that, what is found first counts. */
const newness = (one: Weighed, other: Weighed): number => dayOf(one.article) - dayOf(other.article);

const DAY = 24 * 60 * 60 * 1000;
const dayOf = ({ published }: Article): number => Math.floor((latestMomentOf(published) ?? 0) / DAY);

/** How many were on board is no answer to how many were hurt. */
function missesToll({ isToll, sentence }: Weighed, wanted: AnswerWanted): boolean {
  const kind = tollAsked(wanted);
  return kind !== undefined && !isToll && !wordsIn(sentence.text).some(({ word }) => tollKindOf(word) === kind);
}

/** Whether it is asked how many died, were injured or are missing. */
export function tollAsked({ figure, words }: AnswerWanted): TollKind | undefined {
  const kinds = words.map((word) => tollKindOf(word));
  const asked = kinds.find((kind) => kind === "dead" || kind === "injured" || kind === "missing");
  return figure || kinds.includes("toll") ? (asked ?? (kinds.includes("toll") ? "dead" : undefined)) : undefined;
}

/** Sentences with a figure and a word of the question: “The crash killed all 150” has one word of “how many died …”. */
const figuresIn = ({ article: { id, text, paragraphs, language } }: Hit, wanted: AnswerWanted): CitedSentence[] =>
  paragraphs
    .flatMap((paragraph) => reportedSentencesIn(text, paragraph, language))
    .map(({ start, end }) => ({ text: text.slice(start, end), article: id, start, end }))
    .filter(
      ({ text: said }) =>
        (figureIn(said, language, wanted) !== "no" && heldIn(said, wanted.words, language) > 0) ||
        tollsIn(said, language).some(({ of }) => of === tollAsked(wanted)),
    );

function weighed(sentence: CitedSentence, { article, held: ofArticle }: Hit, wanted: AnswerWanted): Weighed {
  const { telling, words } = wanted;
  const { language } = article;
  const kind = tollAsked(wanted);
  const tolls = kind === undefined ? [] : tollsIn(sentence.text, language, yearOf(article));
  const isToll = tolls.some(({ of }) => of === kind);
  // “The toll rose to 27” says how many people died, in none of these words.
  const said = isToll ? words.filter((word) => tollKindOf(word) !== undefined) : [];
  const others = words.filter((word) => !said.includes(word));
  return {
    sentence,
    article,
    held: said.length + heldIn(sentence.text, others, language),
    lacking: telling.filter((word) => !ofArticle.includes(word) && !said.includes(word)).length,
    holding: words.filter((word) => ofArticle.includes(word) && tollKindOf(word) === undefined).length,
    // How many were killed says nothing of how many are missing.
    figure: isToll ? "counted" : tolls.length > 0 ? "no" : figureIn(sentence.text, language, wanted),
    isToll,
  };
}

const FIGURE_COUNTS_AS: Readonly<Record<HasFigure, number>> = { no: 0, any: 1, counted: 2 };

/** A figure that is asked for counts like one of the words, and what the article lacks against those that it holds. */
const worthOf = ({ held, figure, lacking }: Weighed): number => held + FIGURE_COUNTS_AS[figure] - lacking;

function heldIn(text: string, words: readonly string[], language: string | undefined): number {
  const terms = new Set(termsOf(text, language));
  return words.filter((word) => termsOf(word, language).every((term) => terms.has(term))).length;
}

/** A year tells when, and not how many. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** So many words behind a figure stands what it counts: “150 people”, “two more young men”. */
const COUNTS_WITHIN = 3;

/** Figures other than those of the question: “Flight 9525” says nothing of how many were on board. */
function figureIn(text: string, language: string | undefined, { figure, words: asked }: AnswerWanted): HasFigure {
  if (!figure) return "no";
  const words = wordsIn(text).map(({ word }) => word);
  const isFigure = (word: string) => /^\p{N}/u.test(word) || numberOf(word, language) !== undefined;
  const places = words.flatMap((word, at) => (isFigure(word) && !YEAR.test(word) && !asked.includes(word) ? [at] : []));
  if (places.length === 0) return "no";
  const of = figure.of === undefined ? [] : [figure.of];
  const counts = (at: number) => heldIn(words.slice(at + 1, at + 1 + COUNTS_WITHIN).join(" "), of, language) > 0;
  return places.some(counts) ? "counted" : "any";
}
