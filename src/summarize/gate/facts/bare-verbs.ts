import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";
import { BE, HAVE, MODAL } from "./auxiliaries.ts";
import type { Verb } from "./predicate.ts";
import type { VerbForm } from "./verb-forms.ts";

/** No verb follows these, but for "closed roads". */
const BEFORE_NOUNS =
  /^(?:the|an?|his|her|its|their|our|my|your|this|these|those|some|any|no|each|every|in|on|at|of|from|by|with|for|into|about|against|under|over|near|more|most|very|as|be|been|being|is|are|was|were|newly|recently)$/;
const LINKING = /^(?:remains?|becomes?|stays?|seems?|appears?|says?)$/;
const SUBJECTS = /^(?:i|we|you|they|he|she|it|who|which|that)$/;
const BEHIND_VERBS =
  /^(?:the|an?|his|her|its|their|our|this|these|those|some|any|no|each|every|it|him|them|us|me|all|both)$/;

type Bare = Pick<Verb, "hasSubject" | "isPassive" | "completion">;

/** A verb without helpers: "closed", "closes", "closing". */
export function bareVerb(
  tokens: readonly Token[],
  at: number,
  start: number,
  forms: ReadonlySet<VerbForm>,
  lexicon: Lexicon,
): Verb | undefined {
  const made = { at, start, isInfinitive: false, isFuture: false, isPossible: false, isConditional: false };
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
