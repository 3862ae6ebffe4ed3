import type { Features } from "./features.ts";

/**
 * How much each feature of a sentence weighs. Written by `bench/learn-summary-weights.ts`, which says how: from 1,442
 * articles of CNN, the Daily Mail and Inshorts' sources with the summaries that their editors wrote.
 */
export const learnedWeights: readonly [keyof Features, number][] = [
  ["late", -0.333],
  ["lateInLong", 0.007],
  ["early", 0.811],
  ["depth", -0.556],
  ["first", -0.305],
  ["second", 0.389],
  ["third", 0.364],
  ["length", -0.638],
  ["centroid", 0.85],
  ["headline", 1.615],
  ["previous", -1.047],
  ["central", 0.83],
  ["frequent", 0.144],
  ["named", 0.948],
  ["figures", 0.148],
  ["names", 0.051],
  ["opensWithQuotation", -0.414],
];
