import type { Phrases } from "../src/phrases/phrases.ts";

/** The same phrases, telling moments of publication by this clock where there is one. */
export const phrasesInZone = (phrases: Phrases, zone: string | undefined): Phrases =>
  zone === undefined ? phrases : { ...phrases, published: (when, own = zone) => phrases.published(when, own) };
