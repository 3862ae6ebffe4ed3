import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";
import type { Completion } from "./read-predicates.ts";
import type { VerbForm } from "./verb-forms.ts";

/** A verb in a sentence: `start` is the place of the first word that belongs to it, as "has" in "has been closed". */
export type Verb = {
  at: number;
  start: number;
  isPassive: boolean;
  /** Has a subject of its own: neither "to close" nor "closing". */
  hasSubject: boolean;
  isInfinitive: boolean;
  completion: Completion;
  /** "May close": it is left open whether. */
  isPossible: boolean;
  /** "Will close": somebody says that it is going to happen. */
  isFuture: boolean;
};

const MODAL = /^(?:will|would|shall|should|can|could|may|might|must|cannot|(?:wo|would|should|ca|could|must)n't)$/;
const POSSIBLE = /^(?:may|might|could)$/;
const FUTURE = /^(?:will|wo|won't|shall)$/;
const HAVE = /^(?:has|have|had|having|(?:has|have|had)n't)$/;
const BE = /^(?:is|are|was|were|be|been|being|am|(?:is|are|was|were)n't)$/;
const DO = /^(?:do|does|did|(?:do|does|did)n't)$/;
/** What may stand between "has" and "closed". */
const BETWEEN =
  /^(?:not|never|also|already|still|just|now|then|even|yet|ever|always|often|once|again|soon|later|only|first|both|all|long|since|today|yesterday|\p{L}{2,}ly)$/u;
const NOT_BETWEEN = /^(?:family|reply|supply|apply|ally|assembly|july|italy|rally|fly|bully)$/;

/** The verbs of a sentence in order, as far as their forms and the words around tell them from nouns and adjectives. */
export function findVerbs(tokens: readonly Token[], lexicon: Lexicon): Verb[] {
  if (lexicon.verbs.size === 0) return [];
  return tokens.flatMap((_, at) => verbAt(tokens, at, lexicon) ?? []);
}

type Helpers = { words: readonly string[]; start: number };

/** The words that help a verb, in order, and where they begin. */
function helpersBefore(tokens: readonly Token[], at: number): Helpers {
  const words: string[] = [];
  let start = at;
  for (let index = at - 1; index >= 0; index -= 1) {
    const { word = "", phrase } = tokens[index] ?? {};
    if (phrase !== tokens[at]?.phrase) break;
    if (BETWEEN.test(word) && !NOT_BETWEEN.test(word)) {
      start = index;
      continue;
    }
    if (!MODAL.test(word) && !HAVE.test(word) && !BE.test(word) && !DO.test(word) && word !== "to") break;
    words.unshift(word);
    start = index;
    if (word === "to") break;
  }
  return { words, start };
}

function verbAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Verb | undefined {
  const token = tokens[at];
  if (!token || (token.isLarge && !token.isOpening)) return undefined;
  const { words, start } = helpersBefore(tokens, at);
  if (BE.test(token.word)) return isLastHelper(tokens, at, lexicon) ? copula(at, start, words, token.word) : undefined;
  const forms = lexicon.verbs.get(token.word);
  if (!forms) return undefined;
  return words.length === 0
    ? bareVerb(tokens, at, start, forms, lexicon)
    : helpedVerb(tokens, at, forms, { words, start });
}

/** "Has been closed", "will close", "to close". */
function helpedVerb(
  tokens: readonly Token[],
  at: number,
  forms: ReadonlySet<VerbForm>,
  { words, start }: Helpers,
): Verb | undefined {
  const helper = words.at(-1) ?? "";
  const isInfinitive = words[0] === "to";
  const isFuture = words.some((word) => FUTURE.test(word));
  const isPossible = words.some((word) => POSSIBLE.test(word));
  const made = {
    at,
    start,
    isInfinitive,
    hasSubject: !isInfinitive && words[0] !== "being",
    isFuture,
    isPossible,
    isPassive: false,
  };
  const isBeing = BE.test(helper);
  if (isBeing && forms.has("ing")) return { ...made, completion: openOr("untold", words) };
  if (isBeing && forms.has("participle"))
    return { ...made, isPassive: true, completion: helper === "being" ? "open" : openOr("done", words) };
  const isPerfect = HAVE.test(helper) && (forms.has("participle") || forms.has("past"));
  const isBase = !isBeing && !HAVE.test(helper) && forms.has("base");
  if (!isPerfect && !isBase) return undefined;
  const isDenied = tokens.slice(start, at).some(({ word }) => /^(?:not|never|\p{L}+n't)$/u.test(word));
  if (isDenied) return { ...made, completion: "untold" };
  const isCaused = isInfinitive && isCausing(tokens, start);
  return { ...made, completion: isCaused ? "done" : openOr("done", words) };
}

const CAUSES =
  /^(?:caused|managed|helped|led|leads|causes|continue[sd]?|began|begun|started|happened|proved|came|turned|went|forced|failed|allowed|enabled|overcame|recovered|rallied|returned)$/;
const CAUSED_WITHIN = 9;

/** "The rain caused the river to burst": it did. */
const isCausing = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - CAUSED_WITHIN), at)
    .some(({ word, sentence }) => sentence === tokens[at]?.sentence && CAUSES.test(word));

/** "Will have been closed" and "to be closed" are yet to come. */
const openOr = (other: Completion, words: readonly string[]): Completion =>
  words[0] === "to" || words.some((word) => MODAL.test(word)) ? "open" : other;

/** "Is a nurse", and not "is closing". */
function isLastHelper(tokens: readonly Token[], at: number, { verbs }: Lexicon): boolean {
  const next = tokens.slice(at + 1).find(({ word }) => !BETWEEN.test(word) || NOT_BETWEEN.test(word));
  if (!next || next.phrase !== tokens[at]?.phrase || BE.test(next.word)) return false;
  const forms = verbs.get(next.word);
  return !forms?.has("ing") && !forms?.has("participle");
}

const copula = (at: number, start: number, words: readonly string[], word: string): Verb => ({
  at,
  start,
  isPassive: false,
  hasSubject:
    words[0] !== "to" && !/^(?:be|been|being)$/.test(word)
      ? true
      : words.some((helper) => MODAL.test(helper) || HAVE.test(helper)),
  isInfinitive: words[0] === "to",
  isFuture: words.some((helper) => FUTURE.test(helper)),
  isPossible: words.some((helper) => POSSIBLE.test(helper)),
  completion: "untold",
});

/** No verb follows these, but for "closed roads". */
const BEFORE_NOUNS =
  /^(?:the|an?|his|her|its|their|our|my|your|this|these|those|some|any|no|each|every|in|on|at|of|from|by|with|for|into|about|against|under|over|near|more|most|very|as|be|been|being|is|are|was|were|newly|recently)$/;
const LINKING = /^(?:remains?|becomes?|stays?|seems?|appears?|says?)$/;
const SUBJECTS = /^(?:i|we|you|they|he|she|it|who|which|that)$/;
const BEHIND_VERBS =
  /^(?:the|an?|his|her|its|their|our|this|these|those|some|any|no|each|every|it|him|them|us|me|all|both)$/;

type Bare = Pick<Verb, "hasSubject" | "isPassive" | "completion">;

/** A verb without helpers: "closed", "closes", "closing". */
function bareVerb(
  tokens: readonly Token[],
  at: number,
  start: number,
  forms: ReadonlySet<VerbForm>,
  lexicon: Lexicon,
): Verb | undefined {
  const made = { at, start, isInfinitive: false, isFuture: false, isPossible: false };
  if (forms.has("ing")) return { ...made, hasSubject: false, isPassive: false, completion: "untold" };
  const isBegun = tokens[at - 1]?.phrase === tokens[at]?.phrase;
  if (isBegun && BEFORE_NOUNS.test(tokens[at - 1]?.word ?? "")) return undefined;
  const isPast = forms.has("past") || forms.has("participle");
  const bare = isPast ? pastVerb(tokens, at, forms, lexicon) : presentVerb(tokens, at, start, forms, lexicon);
  return bare && { ...made, ...bare };
}

/** "Closed the bridge"; "closed by the council" is passive. */
function pastVerb(tokens: readonly Token[], at: number, forms: ReadonlySet<VerbForm>, lexicon: Lexicon): Bare {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const isBy =
    next?.phrase === token?.phrase && lexicon.agent.has(next?.word ?? "") && !isNumber(tokens[at + 2], lexicon);
  if (!forms.has("past") || isBy) return { isPassive: true, hasSubject: false, completion: "done" };
  // "Should take six weeks and cost".
  const isJoined = forms.has("base") && lexicon.joiners.has(tokens[at - 1]?.word ?? "");
  return { isPassive: false, hasSubject: !isReduced(tokens, at, lexicon), completion: isJoined ? "untold" : "done" };
}

/** "Fell by 18 percent". */
const isNumber = (token: Token | undefined, { numbers }: Lexicon): boolean =>
  token !== undefined && (/^\d/.test(token.word) || numbers.has(token.word));

/** "Closes the bridge"; a base form only behind "they" and the like. */
function presentVerb(
  tokens: readonly Token[],
  at: number,
  start: number,
  forms: ReadonlySet<VerbForm>,
  { verbs }: Lexicon,
): Bare | undefined {
  const [before, token, next] = [tokens[start - 1], tokens[at], tokens[at + 1]];
  const present: Bare = { isPassive: false, hasSubject: true, completion: "untold" };
  if (before?.phrase !== token?.phrase) return undefined;
  if (SUBJECTS.test(before?.word ?? "")) return present;
  if (before?.isContent !== true) return undefined;
  if (LINKING.test(token?.word ?? "")) return present;
  const isRuling = next?.word === "to" && verbs.get(tokens[at + 2]?.word ?? "")?.has("base") === true;
  const hasObject = next?.phrase === token?.phrase && (isRuling || isBeforeNouns(next));
  return hasObject && (forms.has("present") || before.word.endsWith("s")) ? present : undefined;
}

const isBeforeNouns = (token: Token | undefined): boolean =>
  token !== undefined && (token.isLarge || BEHIND_VERBS.test(token.word));

const PREPOSITION = /^(?:in|on|at|of|from|by|with|for|into|during|after|before|to|as|under|over|near)$/;

/** "Soldiers killed in March were buried": another verb of the same statement has its subject before both. */
function isReduced(tokens: readonly Token[], at: number, { verbs, borders, joiners }: Lexicon): boolean {
  if (!PREPOSITION.test(tokens[at + 1]?.word ?? "")) return false;
  for (const token of tokens.slice(at + 1)) {
    if (token.phrase !== tokens[at]?.phrase || borders.has(token.word) || joiners.has(token.word)) return false;
    if (MODAL.test(token.word) || HAVE.test(token.word) || BE.test(token.word)) return true;
    const forms = token.isLarge ? undefined : verbs.get(token.word);
    if (forms?.has("past") || (forms?.has("present") && isBeforeNouns(tokens[tokens.indexOf(token) + 1]))) return true;
  }
  return false;
}
