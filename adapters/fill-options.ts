import type { TypedWord } from "./split-typed.ts";
import type { TypedOption } from "./typed-option.ts";

export type Filled = Record<string, unknown>;

/**
 * Gives typed words to options. Named values go to their option. Of the loose words, those at the end go to the options
 * whose shape they have ("… 5", "… 08:00"), and what remains to the first free text. Words that fit nowhere go to the
 * first option all the same, so that its check can say what it takes.
 */
export function fillOptions(words: TypedWord[], options: TypedOption[]): Filled {
  const filled: Filled = {};
  const loose = takeNamed(words, options, filled);
  const open = () => options.filter(({ name }) => !Object.hasOwn(filled, name));
  if (takeLoneNumber(loose, shapesOf(options, open()), filled)) return filled;
  const beforeShapes = takeFromEnd(loose, shapesOf(options, open()), filled);
  const rest = divideAtShape(beforeShapes, open(), filled);
  if (rest.length === 0) return filled;

  // “sources add not an address”: what is needed is given what there is, and its check says what it takes.
  const isNeeded = open().some(({ isRequired, kind }) => isRequired && kind === "shaped");
  const free = isNeeded ? undefined : open().find(({ kind }) => kind === "free");
  if (free) filled[free.name] = free.keepsQuotes ? asTyped(rest) : joined(rest);
  else giveWhatFits(rest, options, filled);
  return filled;
}

/** "limit reader 0": a number is meant for the number, also where there can be none so small; its check says so. */
function giveWhatFits(rest: TypedWord[], options: TypedOption[], filled: Filled): void {
  const open = () => options.filter(({ name }) => !Object.hasOwn(filled, name));
  const last = rest.slice(-1);
  const isTaken = takeLoneNumber(last, open(), filled);
  const left = takeFromEnd(isTaken ? rest.slice(0, -1) : rest, open(), filled);
  if (left.length > 0) giveToTheFirst(left, options, filled);
}

/** An unquoted name of free text reaches over the words behind it: `topic:iran drones`. Answers with the loose words. */
function takeNamed(words: TypedWord[], options: TypedOption[], filled: Filled): TypedWord[] {
  const firstNamed = words.findIndex(({ option }) => option !== undefined);
  if (firstNamed === -1) return words;
  const loose = words.slice(0, firstNamed);
  for (let start = firstNamed; start < words.length; ) {
    const next = words.findIndex(({ option }, index) => index > start && option !== undefined);
    const end = next === -1 ? words.length : next;
    const [named, ...behind] = words.slice(start, end);
    const option = options.find(({ name }) => name === named?.option);
    if (named && option) loose.push(...giveNamed(named, behind, option, options, filled));
    start = end;
  }
  return loose;
}

function giveNamed(
  named: TypedWord,
  behind: TypedWord[],
  option: TypedOption,
  options: TypedOption[],
  filled: Filled,
): TypedWord[] {
  // "zone:" with nothing behind it gives nothing.
  if (named.text === "" && !named.isQuoted) return behind;
  filled[option.name] = option.read(named.text);
  if (option.kind !== "free" || named.isQuoted) return behind;
  const others = options.filter(({ name }) => !Object.hasOwn(filled, name));
  const words = takeFromEnd(behind, shapesOf(options, others), filled);
  filled[option.name] = joined([named, ...words]);
  return [];
}

/**
 * What may be told from free text by its shape. Where a command is about a text that it needs, as a topic is, a number
 * or a common word at its end belongs to the text ("apollo 11"): only what cannot be mistaken is taken from it.
 */
function shapesOf(all: TypedOption[], open: TypedOption[]): TypedOption[] {
  const isAboutText = all.find(({ kind }) => kind === "free")?.isRequired === true;
  return isAboutText ? open.filter(({ kind }) => kind === "shaped" || kind === "free") : open;
}

/** "/news 50" means the count, also where 50 is too many: then the check says how many there can be. */
function takeLoneNumber(words: TypedWord[], options: TypedOption[], filled: Filled): boolean {
  const [word, ...others] = words;
  const option = options.find(({ kind }) => kind === "number");
  if (!word || others.length > 0 || word.isQuoted || !option) return false;
  const value = option.read(word.text);
  if (typeof value === "number") filled[option.name] = value;
  return typeof value === "number";
}

/** Takes the longest run of words at the end in which each has its own option; answers with the words before it. */
function takeFromEnd(words: TypedWord[], options: TypedOption[], filled: Filled): TypedWord[] {
  for (let start = Math.max(0, words.length - 2 * options.length); start < words.length; start++) {
    const taken = matchAll(words.slice(start), options);
    if (!taken) continue;
    Object.assign(filled, taken);
    return words.slice(0, start);
  }
  return words;
}

/** Every word to an option of its own, or two of them ("5:30 pm"); undefined when one is left over. */
function matchAll(words: TypedWord[], options: TypedOption[]): Filled | undefined {
  if (words.length === 0) return {};
  for (const length of [2, 1]) {
    const some = words.slice(0, length);
    const option = some.length === length ? options.find((each) => isFor(each, some)) : undefined;
    const others = option && matchAll(words.slice(length), without(options, option));
    if (option && others) return { ...others, [option.name]: option.read(textOf(some)) };
  }
  return undefined;
}

/** What stands behind a time is short: the name of a place. */
const MOST_WORDS_BEHIND = 8;

/**
 * "iran drones 08:00 New York": a word that can only be the time parts the text before it from the text behind it.
 * Answers with the words that are still to be given.
 */
function divideAtShape(words: TypedWord[], open: TypedOption[], filled: Filled): TypedWord[] {
  for (const [index, divider] of open.entries()) {
    const behind = open.slice(index + 1).find(({ kind }) => kind === "free");
    if (divider.kind !== "shaped" || !behind) continue;
    for (let at = words.length - 2; at >= Math.max(0, words.length - 2 - MOST_WORDS_BEHIND); at--) {
      const length = [2, 1].find(
        (count) => at + count < words.length && divider.takes(textOf(words.slice(at, at + count))),
      );
      if (!length) continue;
      filled[divider.name] = divider.read(textOf(words.slice(at, at + length)));
      filled[behind.name] = joined(words.slice(at + length));
      return words.slice(0, at);
    }
  }
  return words;
}

/** No option takes these words: the first is given them with what it has, and its check names them. */
function giveToTheFirst(rest: TypedWord[], options: TypedOption[], filled: Filled): void {
  const open = options.find(({ name }) => !Object.hasOwn(filled, name));
  const [first] = options;
  if (open) filled[open.name] = open.read(joined(rest));
  else if (first) filled[first.name] = `${joined(rest)} ${filled[first.name]}`;
}

/** Quotes around a number or a word say that it is text. */
const isFor = ({ kind, takes }: TypedOption, words: TypedWord[]) =>
  (kind === "shaped" || kind === "free" || !words.some(({ isQuoted }) => isQuoted)) && takes(textOf(words));

const without = (options: TypedOption[], option: TypedOption) => options.filter((each) => each !== option);

const textOf = (words: TypedWord[]) => words.map(({ text }) => text).join(" ");

/** One quotation is what stands in it; several words are as they were typed. */
const joined = (words: TypedWord[]): string => {
  const [first, ...others] = words;
  if (first?.isQuoted && others.length === 0) return first.text;
  return asTyped(words);
};

const asTyped = (words: TypedWord[]): string => words.map(({ raw }) => raw).join(" ");
