import type { Understood } from "../understood.ts";
import type { AskedQuestion } from "./asked-question.ts";
import type { Correction } from "./correct-words.ts";

type Others = Pick<Understood, "isOfOtherTimes" | "isOfOtherSources">;

/** What an answer says of how the question was understood. */
export const understoodOf = (
  asked: AskedQuestion,
  corrections: Correction[],
  { isOfOtherTimes = false, isOfOtherSources = false }: Partial<Others> = {},
): Understood => ({
  corrections,
  onlySources: asked.only.flatMap(({ names }) => names),
  sources: asked.sources.flatMap(({ names }) => names),
  unknownSources: asked.only.filter(({ names }) => names.length === 0).map(({ text }) => text),
  without: asked.without.map(({ text }) => text),
  time: asked.times.find(({ isFirm }) => isFirm),
  isOfOtherTimes,
  isOfOtherSources,
});
