import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** "The offensive in Tikrit" is not "the offensive in Mosul", though both stand in the evidence. */
export const places: Check = (claim, { sentences, keys }) => {
  const known = sentences.flatMap(placed);
  const moved = placed(claim).find(({ head, word, names }) => {
    const same = known.filter((other) => other.head === head && other.word === word);
    // "Vanzant's interview" may be the "interview with Vanzant".
    if (word === "'s" && sentences.some((sentence) => isNear(head, names, sentence))) return false;
    return (
      same.length > 0 &&
      names.every((key) => keys.has(key) && !same.some((other) => [...other.names, ...other.joined].includes(key)))
    );
  });
  return moved && `roles: “${moved.word}” stands before something else in the sentences it names`;
};

const WITHIN = 4;

const isNear = (head: string, names: readonly string[], { tokens }: Reading): boolean =>
  tokens.some(
    ({ key }, at) => key === head && tokens.slice(at, at + WITHIN + 1).some((token) => names.includes(token.key)),
  );

const PLACING = /^(?:in|at|near|from|of|outside|against|into|inside|for|im|in|aus|bei|gegen|en|à|dans|contre)$/;
const SMALL = /^(?:the|an?|der|die|das|dem|le|la|les|l|el|los|las)$/;

/** `joined` are names that "and" adds: "in Hull and Leeds". */
type Placed = { head: string; word: string; names: readonly string[]; joined: readonly string[] };

/** The word before each of these small words, and the name right behind it. */
const placed = ({ tokens, text }: Reading): Placed[] =>
  tokens.flatMap(({ word, isLarge, start, end, key }, at) => {
    const owned = tokens[at + 1];
    // "Slade's last song" is "the last song of Slade".
    if (isLarge && owned && /['’]s?$/u.test(text.slice(start, end + 1).trim()))
      return owned.isContent || owned.isLarge ? [{ head: owned.key, word: "'s", names: [key], joined: [] }] : [];
    const head = tokens[at - 1];
    if (
      !PLACING.test(word) ||
      !head?.isContent ||
      (head.isLarge && !head.isOpening) ||
      head.phrase !== tokens[at]?.phrase
    )
      return [];
    const from = SMALL.test(tokens[at + 1]?.word ?? "") ? at + 2 : at + 1;
    const names = nameFrom(tokens, text, from);
    return names.length > 0 ? [{ head: head.key, word, names, joined: joinedNames(tokens, from) }] : [];
  });

const JOINED_WITHIN = 6;

function joinedNames(tokens: readonly Token[], from: number): string[] {
  const chunk = tokens[from]?.chunk ?? 0;
  const near = tokens.slice(from, from + JOINED_WITHIN).filter(({ clause }) => clause === tokens[from]?.clause);
  const joined = near.filter((token) => token.chunk === chunk + 1 && !/^(?:and|und|et|y|e|и)$/.test(token.word));
  return joined[0]?.isLarge === true ? joined.filter(({ isLarge }) => isLarge).map(({ key }) => key) : [];
}

/** Nothing in "Peru's capital", for what that is called may follow. */
function nameFrom(tokens: readonly Token[], text: string, from: number): string[] {
  const names: string[] = [];
  for (let at = from; tokens[at]?.isLarge === true && tokens[at]?.phrase === tokens[from - 1]?.phrase; at += 1)
    names.push(tokens[at]?.key ?? "");
  const last = tokens[from + names.length - 1];
  return last && /['’]s?$/u.test(text.slice(last.start, last.end + 1).trim()) ? [] : names;
}
