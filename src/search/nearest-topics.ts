import { nearestWords } from "./correct-words.ts";
import { lookUp } from "./look-up.ts";
import type { Archive } from "./searcher.ts";

const MOST_TOPICS = 4;
const MOST_TRIED = 12;

/**
 * What the archive has where it had no answer: the words of the question that stand somewhere by themselves, then words
 * that are spelled alike. Each finds at least one article.
 */
export async function nearestTopics(
  words: readonly string[],
  languages: readonly string[],
  archive: Pick<Archive, "candidates" | "wordsLike">,
): Promise<string[]> {
  const alike: string[] = [];
  for (const word of words) alike.push(...nearestWords(word, await archive.wordsLike(word)));
  const asked = words.length > 1 ? words : [];
  const topics: string[] = [];
  const found = new Set<string>();
  for (const topic of [...new Set([...asked, ...alike])].slice(0, MOST_TRIED)) {
    if (topics.length === MOST_TOPICS) break;
    const { terms } = lookUp([{ text: topic, as: "word" }], languages);
    const [best] = (await archive.candidates({ terms, limit: 1 })).candidates;
    const isAnother = !terms.some(({ forms: [form] }) => found.has(form));
    for (const { forms } of terms) found.add(forms[0]);
    if (best !== undefined && isAnother) topics.push(topic);
  }
  return topics;
}
