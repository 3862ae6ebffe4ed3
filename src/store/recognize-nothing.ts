import type { Recognition } from "../recognition.ts";

/** For a store that was given no recognition: an article is known by its keys only, and each is a story of its own. */
export const recognizeNothing: Recognition = {
  sketchOf: () => [],
  likeness: () => "different",
  countedTermsOf: () => [0],
  profileOf: () => new Uint8Array(),
  tellingTermsOf: () => [],
  window: 0,
  similarity: () => 0,
  worthALook: 1,
  group: (tellers) => tellers.map(({ story, article }) => ({ story, articles: [article] })),
};
