import { partsOf } from "./compounds.ts";
import { nearestWords } from "./correct-words.ts";
import { lookUp } from "./look-up.ts";
import type { Archive } from "./searcher.ts";

const MOST_TOPICS = 4;
const MOST_TRIED = 12;
/** Among so many of the articles that hold a word most, one has it in its headline if it is what news is about. */
const LOOKED_AT = 20;

/**
 * What the archive has where it had no answer: the words of the question that are a topic by themselves, because they
 * stand in a headline or were typed as names, then the parts of a compound and words that are spelled alike. Each finds at least one article.
 */
export async function nearestTopics(
  words: readonly string[],
  languages: readonly string[],
  archive: Pick<Archive, "candidates" | "wordsLike" | "wordsMadeWith" | "knownWords">,
): Promise<string[]> {
  const formsHeld = async (topic: string): Promise<string[]> => {
    const { terms } = lookUp([{ text: topic, as: "word" }], languages);
    const { candidates } = await archive.candidates({ terms, limit: LOOKED_AT });
    const isTopic = candidates.some(({ inTitle }) => inTitle.some((count) => count > 0)) || isCapital(topic);
    return candidates.length > 0 && isTopic ? terms.map(({ forms: [form] }) => form) : [];
  };
  const topics: string[] = [];
  const known = new Set<string>();
  const keep = async (topic: string): Promise<boolean> => {
    const forms = await formsHeld(topic);
    const isAnother = forms.length > 0 && topics.length < MOST_TOPICS && !forms.some((form) => known.has(form));
    if (isAnother) topics.push(topic);
    for (const form of forms) known.add(form);
    return forms.length > 0;
  };
  const missing: string[] = [];
  for (const word of words.slice(0, MOST_TRIED)) {
    const isThere = words.length > 1 && (await keep(word));
    if (!isThere) missing.push(word);
  }
  for (const word of missing) {
    for (const part of await partsOf(word, languages, archive)) await keep(part);
    for (const alike of nearestWords(word, await archive.wordsLike(word))) await keep(alike);
  }
  return topics;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
