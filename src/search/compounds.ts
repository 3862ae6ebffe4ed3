import type { Candidate, KnownWord } from "../candidate.ts";
import { formsOf } from "../text/terms.ts";
import type { AskedWord } from "./asked-question.ts";
import type { Correction } from "./correct-words.ts";
import { formIn } from "./look-up.ts";
import type { Search } from "./open-search.ts";
import type { Archive } from "./searcher.ts";
import { writesCompounds } from "./writes-compounds.ts";

type Words = Pick<Archive, "wordsMadeWith" | "knownWords">;

/** The endings of nouns: cases, plurals, and the Scandinavian articles. */
const ENDINGS = ["", ..."e en er n s es ern em et erne ene ar or na arna orna erna ens ets".split(" ")];
/** What joins two parts: Parlament-s-wahl, Stadt-e-bau, Straße-n-bahn. */
const JOINTS = ["", "s", "es", "n", "en", "er", "e"];
/** A shorter part is found in words of every kind. */
const SHORTEST_PART = 4;
const MOST_SHOWN = 3;
/** Each is one more term to look for. */
const MOST_LOOKED_FOR = 40;

/**
 * The words of the archive, as it spells them, that are made with this one: those that end with it are kinds of it (Wahl,
 * Parlamentswahl); those that begin with it count where the rest is another word of the question (Hafen and Streik,
 * Hafenstreik) or of the archive. Those that are made of two words of the question come
 * first, then the commonest. None in an archive whose languages write no compounds.
 */
export async function compoundsOf(
  { text }: AskedWord,
  { asked, languages }: Pick<Search, "asked" | "languages">,
  words: Words,
): Promise<string[]> {
  const compounding = languages.filter(writesCompounds);
  if (compounding.length === 0 || text.length < SHORTEST_PART) return [];
  const bare = [...new Set([formIn(text, undefined), ...compounding.map((language) => formIn(text, language))])];
  const parts = bare.filter((part) => part.length >= SHORTEST_PART);
  if (parts.length === 0) return [];
  const written = parts.flatMap((part) => ENDINGS.map((ending) => part + ending));
  const made = await words.wordsMadeWith([...new Set(written)]);
  const isKind = ({ word }: KnownWord) =>
    written.some((one) => word.endsWith(one) && word.length >= one.length + SHORTEST_PART);
  const held = await words.knownWords([...new Set(made.flatMap(({ word }) => restsOf(word, bare)))]);
  const known = new Set(held.map(({ word }) => word));
  const others = asked.words
    .filter((other) => other.text !== text && other.text.length >= SHORTEST_PART)
    .map((other) => formIn(other.text, undefined));
  const joinsTwo = ({ word }: KnownWord) =>
    others.some((other) => word.startsWith(other) || word.includes(other, SHORTEST_PART));
  const compounds = made.filter(
    (one) => isKind(one) || joinsTwo(one) || restsOf(one.word, bare).some((rest) => known.has(rest)),
  );
  return [...compounds.filter(joinsTwo), ...compounds.filter((one) => !joinsTwo(one))]
    .slice(0, MOST_LOOKED_FOR)
    .map(({ spelling }) => spelling);
}

/** What may stand behind the part in this word, without what joins them. */
const restsOf = (word: string, parts: readonly string[]): string[] =>
  parts
    .flatMap((part) => JOINTS.map((joint) => part + joint))
    .filter((beginning) => word.startsWith(beginning) && word.length >= beginning.length + SHORTEST_PART)
    .map((beginning) => word.slice(beginning.length));

/** The two words of the archive that make up one that it does not have: “Hafen” and “Streik” for “Hafenstreik”. */
export async function partsOf(word: string, languages: readonly string[], words: Words): Promise<string[]> {
  const folded = formIn(word, undefined);
  if (!languages.some(writesCompounds) || folded.includes(" ")) return [];
  const cuts = Array.from({ length: Math.max(0, folded.length - 2 * SHORTEST_PART + 1) }, (_, at) => {
    const [first, second] = [folded.slice(0, at + SHORTEST_PART), folded.slice(at + SHORTEST_PART)];
    const firsts = JOINTS.filter((joint) => first.endsWith(joint)).map((joint) =>
      first.slice(0, first.length - joint.length),
    );
    return { firsts: firsts.filter((one) => one.length >= SHORTEST_PART), second };
  });
  const held = await words.knownWords(cuts.flatMap(({ firsts, second }) => [...firsts, second]));
  const known = new Map(held.map((one) => [one.word, one.spelling]));
  for (const { firsts, second } of cuts) {
    const first = firsts.find((one) => known.has(one));
    if (first !== undefined && known.has(second)) return [known.get(first) ?? first, known.get(second) ?? second];
  }
  return [];
}

/**
 * What is said of the compounds that were looked for in the place of a word: those that the articles hold, in one line for
 * all the words that they stand for.
 */
export function compoundsShown(
  search: Pick<Search, "asked" | "languages" | "lookUp">,
  candidates: readonly Candidate[],
): Correction[] {
  const { languages, lookUp } = search;
  const holds = (compound: string) => {
    const forms = formsOf(compound, languages.filter(writesCompounds));
    const places = [...lookUp.terms.keys()].filter((at) => forms.includes(lookUp.terms[at]?.forms[0] ?? ""));
    return candidates.some(({ inTitle, inBody }) =>
      places.some((place) => (inTitle[place] ?? 0) + (inBody[place] ?? 0) > 0),
    );
  };
  const typedOf = new Map<string, string[]>();
  for (const { text, compounds = [] } of search.asked.words) {
    const shown = compounds.filter(holds).slice(0, MOST_SHOWN).join(", ");
    if (shown !== "") typedOf.set(shown, [...(typedOf.get(shown) ?? []), text]);
  }
  return [...typedOf].map(([shown, typed]) => ({ typed: typed.join(" "), shown }));
}
