import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";
import type { Predicate, Verb } from "./predicate.ts";

/** What a verb is looked at among; `before` are the predicates that stand before it. */
type Context = {
  tokens: readonly Token[];
  verbs: readonly Verb[];
  dated: ReadonlySet<Token>;
  lexicon: Lexicon;
  before: readonly Predicate[];
};
type Nouns = ReadonlySet<string> | undefined;

const RELATIVE = /^(?:who|which|that|whom)$/;
const SOMEBODY = /^(?:he|she)$/;
/** Behind these stands somebody else than before them. */
const COMPANY =
  /^(?:by|for|from|with|without|after|before|during|until|since|into|about|as|between|against|through|amid|despite|behind|ahead|than|to|like|following|including|per|via)$/;
const PREPOSITION =
  /^(?:in|on|at|by|for|from|with|without|over|under|after|before|during|until|since|near|off|into|about|as|between|against|through|amid|along|across|within|towards?|despite|behind|ahead|than|to|like|following|including|upon|onto|per|via)$/;
const PARTICLE = /^(?:out|up|down|off|back|away|over)$/;

/** Keys of the words that name the subject of a verb, passive or not; undefined where the words do not tell. */
export function subjectBefore(verb: Verb, context: Context): Nouns {
  const { tokens, lexicon, before } = context;
  if (verb.isInfinitive) return subjectOfInfinitive(verb, context);
  if (!verb.hasSubject && !verb.isPassive) return undefined;
  const last = tokens[verb.start - 1];
  if (!last || last.sentence !== tokens[verb.at]?.sentence) return undefined;
  if (lexicon.joiners.has(last.word)) return subjectOf(lastFinite(before, tokens, verb));
  if (last.phrase !== tokens[verb.start]?.phrase) return subjectBeforeAside(verb, context);
  if (RELATIVE.test(last.word)) return keysOf(antecedents(verb.start - 1, context), context);
  if (SOMEBODY.test(last.word)) return subjectOf(onlyFinite(before, tokens, verb));
  const nouns = nounsUpTo(verb.start - 1, context);
  // "Smith, described by the court as a danger, was": all of it is an aside, though no comma ends it.
  const isAside = context.verbs.some(({ at, hasSubject }) => tokens[at] === nouns[0] && !hasSubject && at > 0);
  if (isAside && phraseStart(verb.start - 1, tokens) === verb.start - nouns.length)
    return subjectBeforeAside(verb, context);
  // "… and last week closed": the time is not who does it.
  if (nouns.some(({ word }) => TIME.test(word)) && nouns.every(({ word, isContent }) => !isContent || TIME.test(word)))
    return subjectOf(lastFinite(before, tokens, verb));
  return isOwned(nouns, lexicon) ? undefined : withHead(coreOf(nouns, context), verb.start - nouns.length, context);
}

/** "A house that held two shops fell": behind the object of a relative clause it may be what that clause is about. */
function withHead(nouns: Nouns, from: number, { tokens, verbs, before }: Context): Nouns {
  if (nouns === undefined) return undefined;
  const ruling = verbs.findLast(({ at }) => at < from);
  const isRelative = ruling && RELATIVE.test(tokens[ruling.start - 1]?.word ?? "");
  if (!isRelative || tokens[ruling.at]?.phrase !== tokens[from]?.phrase) return nouns;
  const head = before.find(({ at }) => at === ruling.at);
  return new Set([...nouns, ...(subjectOf(head) ?? [])]);
}

/** "The Assembly (NLA), which". */
const antecedents = (at: number, context: Context): Token[] =>
  context.tokens[at - 1]?.phrase === context.tokens[at]?.phrase ? nounsUpTo(at - 1, context) : namesBefore(at, context);

const subjectOf = (predicate: Predicate | undefined): Nouns =>
  predicate && (predicate.isPassive ? predicate.patient : predicate.agent);

const lastFinite = (before: readonly Predicate[], tokens: readonly Token[], verb: Verb): Predicate | undefined =>
  before.findLast(({ hasSubject, at }) => hasSubject && tokens[at]?.sentence === tokens[verb.at]?.sentence);

/** "She" is whom the only verb before has for its subject; after several it may be any. */
function onlyFinite(before: readonly Predicate[], tokens: readonly Token[], verb: Verb): Predicate | undefined {
  const finite = before.filter(
    ({ hasSubject, at }) => hasSubject && tokens[at]?.sentence === tokens[verb.at]?.sentence,
  );
  const [first] = finite;
  // "He was hit by Smith after he", "told Smith that he", "his lawyer said he": it may be either of them.
  const isOwners = first?.isTelling && tokens.slice(0, first.at).some(({ word }) => /^(?:his|her)$/.test(word));
  const mayBeEither = first?.isPassive ? first.agent : first?.isTelling && (isOwners || first.patient);
  return finite.length === 1 && !mayBeEither ? first : undefined;
}

const TIME = /^(?:(?:season|week|month|year|day|night|morning|evening|afternoon|weekend|moment|time)s?|today|ago)$/;
const OWNER = /^(?:his|her|its|their|our|my)$/;

/** "His country": whose that is stands elsewhere. */
const isOwned = (nouns: readonly Token[], { anaphors }: Lexicon): boolean =>
  OWNER.test(nouns[0]?.word ?? "") && nouns.slice(1).every(({ key }) => anaphors.has(key));

/** "Vowed to close" is of who vowed; "asked them to close" of them, if not of who asked. */
function subjectOfInfinitive(verb: Verb, { tokens, before }: Context): Nouns {
  const ruling = before.at(-1);
  if (!ruling || tokens[ruling.at]?.clause !== tokens[verb.at]?.clause) return undefined;
  if (ruling.at === verb.start - 1) return subjectOf(ruling);
  return ASKING.test(tokens[ruling.at]?.word ?? "") ? ruling.patient : undefined;
}

const ASKING =
  /^(?:ask|order|urg|tell|told|forc|allow|permit|invit|request|advis|persuad|instruct|command|appoint|hir|warn|encourag|caus|enabl|help|requir|direct|press)(?:e|es|s|ed|ing)?$/;

const LONGEST_ASIDE = 25;

/** "Smith, 47, a nurse from Hull, said": the words before the asides, and those of the asides themselves. */
function subjectBeforeAside({ start }: Verb, context: Context): Nouns {
  const { tokens } = context;
  const from = phraseStart(start - 1, tokens);
  if (start - from > LONGEST_ASIDE || tokens[from - 1]?.sentence !== tokens[start]?.sentence) return undefined;
  const named = namesBefore(from, context);
  // "The mayor, who met the teachers, left": the mayor did.
  if (named.length > 0 && RELATIVE.test(tokens[from]?.word ?? "")) return keysOf(named, context);
  // "May have (once again) missed": nobody stands before the aside.
  return named.length > 0 ? keysOf([...named, ...tokens.slice(from, start)], context) : undefined;
}

/** The words before a mark of punctuation; where they are few, also those before the mark before. */
function namesBefore(from: number, context: Context): Token[] {
  const { tokens } = context;
  const named = nounsUpTo(from - 1, context);
  const start = phraseStart(from - 1, tokens);
  const isAside =
    named.length <= SHORT_ASIDE && named.length === from - start && !context.lexicon.joiners.has(named[0]?.word ?? "");
  const goesOn = isAside && start > 0 && tokens[start - 1]?.sentence === tokens[from - 1]?.sentence;
  return goesOn ? [...namesBefore(start, context), ...named] : named;
}

const SHORT_ASIDE = 4;

function phraseStart(at: number, tokens: readonly Token[]): number {
  let from = at;
  while (from > 0 && tokens[from - 1]?.phrase === tokens[at]?.phrase) from -= 1;
  return from;
}

const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|does|did)$/;

/** The words up to a place, back to the beginning of their statement or to the verb before. */
function nounsUpTo(end: number, { tokens, verbs, lexicon }: Context): Token[] {
  const phrase = tokens[end]?.phrase;
  let from = end;
  for (; from >= 0; from -= 1) {
    const token = tokens[from];
    if (!token || token.phrase !== phrase || lexicon.borders.has(token.word)) break;
    if (AUXILIARY.test(token.word) || verbs.some(({ at, hasSubject }) => at === from && hasSubject)) break;
  }
  return tokens.slice(from + 1, end + 1);
}

/** "Officers from Hull" are officers; behind "in July" it may be any of the words; "there" is nobody. */
function coreOf(nouns: readonly Token[], context: Context): Nouns {
  if (PREPOSITION.test(nouns[0]?.word ?? "")) return keysOf(nouns, context);
  if (nouns.some(({ word }) => word === "there")) return undefined;
  const end = nouns.findIndex(({ word }) => COMPANY.test(word));
  const core = keysOf(end < 0 ? nouns : nouns.slice(0, end), context);
  return core ?? keysOf(nouns, context);
}

function keysOf(tokens: readonly Token[], { dated }: Context): Nouns {
  const naming = tokens.filter(
    (token, at) => (token.isContent || isNamed(token, tokens[at - 1])) && !dated.has(token) && !isAdverb(token),
  );
  return naming.length > 0 ? new Set(naming.map(({ key }) => key)) : undefined;
}

/** "The suspect" is somebody, though "suspect" may say that something is uncertain. */
const isNamed = ({ word }: Token, before: Token | undefined): boolean =>
  /^(?:suspects?|accused|dead)$/.test(word) && /^(?:the|an?|his|her|their)$/.test(before?.word ?? "");

const isAdverb = ({ word, isLarge }: Token): boolean => !isLarge && /\p{L}{3,}ly$/u.test(word);

/** Keys of the words that name what a verb is done to; undefined where none follow. */
export function objectBehind(verb: Verb, context: Context): Nouns {
  const { tokens, verbs, lexicon } = context;
  let from = verb.at + 1;
  if (PARTICLE.test(tokens[from]?.word ?? "") && !/^(?:the|an?|his|her|its)$/.test(tokens[from + 1]?.word ?? ""))
    from += 1;
  if (PREPOSITION.test(tokens[from]?.word ?? "")) return undefined;
  let end = from;
  for (; end < tokens.length; end += 1) {
    const token = tokens[end];
    if (!token || token.phrase !== tokens[verb.at]?.phrase || lexicon.borders.has(token.word)) break;
    if (PREPOSITION.test(token.word) || verbs.some(({ start }) => start === end)) break;
  }
  return keysOf([...tokens.slice(from, end), ...listBehind(end, verb, context)], context);
}

const LIST_ITEM = 4;

/** "Education, tourism, research and training": what stands between commas belongs to the list, up to the words with "and". */
function listBehind(from: number, verb: Verb, { tokens, verbs, lexicon }: Context): Token[] {
  const list: Token[] = [];
  let at = from;
  while (tokens[at] !== undefined && tokens[at]?.phrase !== tokens[at - 1]?.phrase) {
    const phrase = tokens.slice(at).filter(({ phrase: own }) => own === tokens[at]?.phrase);
    const isLast = phrase.some(({ word }) => lexicon.joiners.has(word));
    const isRelative = RELATIVE.test(tokens[at + phrase.length]?.word ?? "");
    const isItem =
      !isRelative &&
      phrase.length <= (isLast ? 2 * LIST_ITEM : LIST_ITEM) &&
      tokens[at]?.sentence === tokens[verb.at]?.sentence &&
      !lexicon.borders.has(tokens[at]?.word ?? "") &&
      !verbs.some(({ at: verbAt, hasSubject }) => hasSubject && phrase.includes(tokens[verbAt] as Token));
    if (!isItem) return [];
    list.push(...phrase);
    if (isLast) return list;
    at += phrase.length;
  }
  return [];
}
