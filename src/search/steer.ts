import type { AskedQuestion } from "./asked-question.ts";
import { bestFirst, type Ranked } from "./rank.ts";
import { isWithin } from "./time/time-range.ts";

/**
 * What a named publisher and a named time add to the score of an article, as shares of the best score by words alone.
 * Tried from .3 to .8 each, on questions of MultiHop-RAG among articles that name no such source and among themselves:
 * right answers first rise up to .5 and stay the same beyond, and of two sources the one named should win over the date,
 * which every publisher has.
 */
const SHARE_OF_A_SOURCE = 0.8;
const SHARE_OF_A_TIME = 0.5;

/**
 * What an article in another language than the question keeps of its score: a name is written alike in many, and who asks in
 * English reads English first.
 */
const SHARE_OF_ANOTHER_LANGUAGE = 0.6;

/** Ranked articles in the order in which they answer, with regard to who is named and when, and in which language is asked. */
export function steer(
  ranked: Ranked[],
  { sources, times, languages }: Pick<AskedQuestion, "sources" | "times" | "languages">,
): Ranked[] {
  const isForeign = ({ candidate: { language } }: Ranked) =>
    language !== undefined && languages.length > 0 && !languages.includes(language);
  if (sources.length === 0 && times.length === 0 && !ranked.some(isForeign)) return ranked;
  const best = ranked[0]?.score ?? 0;
  const named = new Set(sources.flatMap(({ names }) => names));
  return ranked
    .map((one): Ranked => {
      const { source, published } = one.candidate;
      const isOfTime = times.some((time) => isWithin(published, time));
      const share = (named.has(source) ? SHARE_OF_A_SOURCE : 0) + (isOfTime ? SHARE_OF_A_TIME : 0);
      const kept = isForeign(one) ? SHARE_OF_ANOTHER_LANGUAGE : 1;
      return { ...one, score: kept * one.score + share * best };
    })
    .sort(bestFirst);
}
