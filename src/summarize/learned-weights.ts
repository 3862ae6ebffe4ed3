import type { Features } from "./features.ts";

/**
 * How much each feature of a sentence weighs. Written by `bench/learn-summary-weights.ts`, which says how: from 1,442
 * articles of CNN, the Daily Mail and Inshorts' sources with the summaries that their editors wrote.
 */
export const learnedWeights: readonly [keyof Features, number][] = [
  ["late", -0.332],
  ["lateInLong", 0.007],
  ["early", 0.822],
  ["depth", -0.55],
  ["first", -0.316],
  ["second", 0.387],
  ["third", 0.358],
  ["length", -0.643],
  ["centroid", 0.839],
  ["headline", 1.61],
  ["previous", -1.04],
  ["central", 0.829],
  ["frequent", 0.151],
  ["named", 0.951],
  ["figures", 0.148],
  ["names", 0.051],
  ["opensWithQuotation", -0.426],
];
