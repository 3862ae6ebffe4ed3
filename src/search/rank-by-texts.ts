import type { Candidates } from "../candidate.ts";
import type { AskedQuestion } from "./asked-question.ts";
import type { Correction } from "./correct-words.ts";
import { lookAtLead } from "./look-at-lead.ts";
import { lookCloser } from "./look-closer.ts";
import type { Sought } from "./look-up.ts";
import type { Ranked } from "./rank.ts";
import type { Archive } from "./searcher.ts";
import { steer } from "./steer.ts";
import { typedWords } from "./typed-word.ts";

/** From so many words on a question says something, and how an article says it tells more than how often it holds them. */
const WORDS_OF_A_STATEMENT = 6;
/** Reading a text takes longer than ranking it; looking at 20 or 30 changed nothing. */
const LOOKED_AT = 12;

type Put = {
  question: string;
  asked: AskedQuestion;
  sought: readonly Sought[];
  corrections: readonly Correction[];
  found: Candidates;
};

/**
 * Ranked articles, the first of them ranked once more by what their texts say. Which ones are the first depends on who is
 * named, too; what that adds to the scores is left to the caller.
 */
export async function rankByTexts(
  archive: Pick<Archive, "articlesById">,
  ranked: Ranked[],
  put: Put,
): Promise<Ranked[]> {
  const first = steer(ranked, put.asked).slice(0, LOOKED_AT);
  const leading = new Set(first.map(({ candidate }) => candidate.article));
  const articles = await archive.articlesById([...leading]);
  const texts = new Map(articles.map((article) => [article.id, article]));
  const { corrections, question, sought, found } = put;
  if (!isStatement(sought)) return lookAtLead(ranked, texts, sought);
  const shown = new Map(corrections.map((correction) => [correction.typed, correction.shown]));
  const typed = typedWords(question).map(({ text }) => shown.get(text) ?? text);
  return lookCloser(ranked, texts, { typed, sought, found });
}

const isStatement = (sought: readonly Sought[]): boolean =>
  sought.filter(({ as }) => as !== "unwanted").length >= WORDS_OF_A_STATEMENT;
