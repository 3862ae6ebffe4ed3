import { english } from "./english.ts";
import { german } from "./german.ts";
import type { Phrases } from "./phrases.ts";

/** Every language that the bot speaks; the first one is spoken where nothing else is known. */
export const allPhrases: readonly [Phrases, ...Phrases[]] = [english, german];

/** For a BCP 47 tag such as "de-AT"; English for a language that the bot does not speak. */
export function phrasesFor(language: string | undefined): Phrases {
  const primary = language?.toLowerCase().split(/[-_]/)[0];
  return allPhrases.find((phrases) => phrases.language === primary) ?? allPhrases[0];
}
