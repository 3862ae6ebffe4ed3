import { typedWords } from "./typed-word.ts";

/** What publishers are called: for each way of saying it, as folded words, the names in the archive that it stands for. */
export type PublisherNames = {
  /** How many words the longest has. */
  longest: number;
  /** Empty where nobody is called so. */
  called(words: readonly string[]): string[];
  /** Those called so or, where nobody is, those in whose names these words follow one another: “meridian” for the Meridian Wire. */
  naming(words: readonly string[]): string[];
};

const ARTICLE = /^(?:the|der|die|das|el|la|le|il|o|a|het|de)$/;
/** “The Age” is no “age”; “guardian” is the Guardian. */
const SHORTEST_WITHOUT_ARTICLE = 6;
/** What follows these is a section or a slogan: “FOX News - Health”, “CNBC | World Business News Leader”. */
const SECTION = /\s+[-–—|:·]\s+|:\s+/u;
const ENDING_OF_A_SITE = /^(?:com|org|net|co|uk|de|fr|es|it|ru|info|news|at|ch|eu|us|tv|io)$/;

let last: { key: string; names: PublisherNames } | undefined;

/** `names` as the archive has them. Those of the last call are remembered: they change seldom, and are asked for always. */
export function publisherNamesOf(names: readonly string[]): PublisherNames {
  const key = names.join("\n");
  if (last?.key !== key) last = { key, names: readNames(names) };
  return last.names;
}

function readNames(names: readonly string[]): PublisherNames {
  const called = new Map<string, string[]>();
  for (const name of names) {
    for (const alias of new Set(aliasesOf(name))) called.set(alias, [...(called.get(alias) ?? []), name]);
  }
  const longest = Math.max(0, ...[...called.keys()].map((alias) => alias.split(" ").length));
  const holding = (words: readonly string[]) => names.filter((name) => holdsInOrder(wordsOf(name), words));
  return {
    longest,
    called: (words) => called.get(words.join(" ")) ?? [],
    naming: (words) => called.get(words.join(" ")) ?? holding(words),
  };
}

const holdsInOrder = (name: readonly string[], words: readonly string[]): boolean =>
  words.length > 0 && ` ${name.join(" ")} `.includes(` ${words.join(" ")} `);

function aliasesOf(name: string): string[] {
  const [head = name] = name.split(SECTION);
  return [name, head].flatMap((said) => variantsOf(wordsOf(said))).filter((alias) => alias !== "");
}

const wordsOf = (name: string): string[] => typedWords(name).map(({ folded }) => folded);

function variantsOf(words: readonly string[]): string[] {
  const [first = "", ...others] = words;
  const bare = ARTICLE.test(first) && others.join("").length >= SHORTEST_WITHOUT_ARTICLE ? [others] : [];
  return [words, ...bare].flatMap((said) => [said.join(" "), withoutEnding(said).join(" ")]);
}

/** “CBSSports.com” is said “CBSSports”. */
function withoutEnding(words: readonly string[]): readonly string[] {
  const kept = words.findLastIndex((word) => !ENDING_OF_A_SITE.test(word)) + 1;
  const name = words[0] === "www" ? words.slice(1, kept) : words.slice(0, kept);
  // “The News” and “US” are no less names.
  return name.length === 0 || (name.length === 1 && ARTICLE.test(name[0] ?? "")) ? words : name;
}
