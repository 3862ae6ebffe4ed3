import { alignKeys } from "./align-keys.ts";
import type { Predicate } from "./facts/predicate.ts";
import type { Quantity } from "./facts/quantity.ts";
import { quotedSpans } from "./facts/quoted-spans.ts";
import { type Attribution, readAttributions } from "./facts/read-attributions.ts";
import { readPredicates } from "./facts/read-predicates.ts";
import { readShares, type Share } from "./facts/read-quantifiers.ts";
import { readQuantities } from "./facts/read-quantities.ts";
import { readScopes, type Scope } from "./facts/read-scopes.ts";
import type { Lexicon } from "./lexicon.ts";
import type { HedgeFamily } from "./lexicons/lexicon-words.ts";
import { findPhrases } from "./phrase-table.ts";
import { readTokens, type Token } from "./read-tokens.ts";

/** What a sentence states, read once for all checks. */
export type Reading = {
  text: string;
  tokens: readonly Token[];
  /** Keys of the words with a meaning. */
  keys: ReadonlySet<string>;
  words: ReadonlySet<string>;
  quantities: readonly Quantity[];
  shares: readonly Share[];
  negations: readonly Scope<true>[];
  hedges: readonly Scope<HedgeFamily>[];
  attributions: readonly Attribution[];
  predicates: readonly Predicate[];
  quotations: readonly string[];
  /** Places of the words that say that one thing comes from another: "because". */
  causes: readonly number[];
  /** Begins with a pronoun or with "the company": it goes on about what the sentence before was about. */
  leansBack: boolean;
};

/** Reads a sentence of the evidence, or with its keys a claim, whose words then go by the keys of the evidence. */
export function readSentence(text: string, lexicon: Lexicon, evidenceKeys?: ReadonlySet<string>): Reading {
  const own = readTokens(text, lexicon);
  const tokens = evidenceKeys ? alignKeys(own, evidenceKeys, lexicon) : own;
  const quantities = readQuantities(text, tokens, lexicon);
  return {
    text,
    tokens,
    keys: new Set(tokens.filter(({ isContent }) => isContent).map(({ key }) => key)),
    words: new Set(tokens.map(({ word }) => word)),
    quantities,
    shares: readShares(tokens, quantities, lexicon),
    negations: withoutIdioms(readScopes(tokens, lexicon.negators, lexicon), tokens, lexicon),
    hedges: readScopes(tokens, lexicon.hedges, lexicon).filter(
      ({ at }) =>
        !isMonth(tokens[at]) &&
        !isAsked(tokens, at) &&
        !isRule(tokens, at) &&
        !isAbout(tokens, at) &&
        !isOwnView(tokens, at) &&
        !isCausedBy(tokens, at, lexicon) &&
        !isCompared(tokens, at) &&
        !isUnable(tokens, at) &&
        !isOwed(tokens, at),
    ),
    attributions: readAttributions(tokens, lexicon),
    predicates: readPredicates(tokens, datedIn(tokens, quantities), lexicon),
    quotations: quotedSpans(text),
    causes: findPhrases(tokens, lexicon.causes).flatMap(({ at }) => (isDueTo(tokens, at, lexicon) ? [] : [at])),
    leansBack: leansBack(tokens, lexicon),
  };
}

const datedIn = (tokens: readonly Token[], quantities: readonly Quantity[]): Set<Token> =>
  new Set(quantities.flatMap(({ kind, at, end }) => (kind === "number" ? [] : tokens.slice(at, end))));

/** "No doubt" and "not only" deny nothing. */
function withoutIdioms(negations: Scope<true>[], tokens: readonly Token[], { idioms }: Lexicon): Scope<true>[] {
  // "Not just here but there"; alone, "not just" denies.
  const found = findPhrases(tokens, idioms).filter(
    ({ at, end }) => tokens[end - 1]?.word !== "just" || tokens.slice(at).some(({ word }) => word === "but"),
  );
  return negations.filter((negation) => !found.some(({ at, end }) => negation.at >= at && negation.at < end));
}

/** "They are due to join": no cause. */
const isDueTo = (tokens: readonly Token[], at: number, lexicon: Lexicon): boolean =>
  tokens[at]?.word === "due" && lexicon.passive.has(tokens[at - 1]?.word ?? "") && !isCausedBy(tokens, at - 1, lexicon);

/** "It is not clear if", "asked if": a question and no condition. */
const isAsked = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === "if" && ASKING.test(tokens[at - 1]?.word ?? "");

const ASKING = /^(?:clear|unclear|said|say|says|know|knows|known|ask|asks|asked|asking|see|sure|wonder|wondered)$/;

/** "No shift may last longer" is a rule, and leaves nothing open. */
const isRule = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === "may" && tokens.slice(Math.max(0, at - RULE_WITHIN), at).some(({ word }) => word === "no");

const RULE_WITHIN = 3;

/** "Se debe a la sequía": a cause and no duty. */
const isOwed = (tokens: readonly Token[], at: number): boolean =>
  /^deben?$/.test(tokens[at]?.word ?? "") && /^al?$/.test(tokens[at + 1]?.word ?? "");

/** "Could not agree": they did not. */
const isUnable = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === "could" && tokens[at + 1]?.word === "not";

/** "More likely to fall ill": a figure says so, and nobody doubts it. */
const isCompared = (tokens: readonly Token[], at: number): boolean =>
  /^(?:un)?likely$/.test(tokens[at]?.word ?? "") && /^(?:more|less)$/.test(tokens[at - 1]?.word ?? "");

/** "I think", "to think that": a view, which is its speaker's and no doubt of anybody. */
const isOwnView = (tokens: readonly Token[], at: number): boolean =>
  /^(?:think|believe)$/.test(tokens[at]?.word ?? "") &&
  (tokens[at - 1]?.word === "i" || (tokens[at - 1]?.word === "to" && tokens[at - 1]?.isOpening === true));

/** "Is due to technical reasons": a cause, and nothing that is to come. */
const isCausedBy = (tokens: readonly Token[], at: number, { verbs }: Lexicon): boolean =>
  verbs.size > 0 &&
  tokens[at + 1]?.word === "due" &&
  tokens[at + 2]?.word === "to" &&
  !verbs.get(tokens[at + 3]?.word ?? "")?.has("base");

/** "Have to do with": no duty. */
const isAbout = (tokens: readonly Token[], at: number): boolean =>
  /^ha(?:ve|s|d)$/.test(tokens[at]?.word ?? "") && tokens[at + 2]?.word === "do" && tokens[at + 3]?.word === "with";

/** "May" is a month where it is written large inside a sentence. */
const isMonth = (token: Token | undefined): boolean => token?.word === "may" && token.isLarge && !token.isOpening;

const BEGINNING = 4;
/** A pronoun may stand a little later: "Tugs will try to pull it free". */
const BEGINNING_FOR_PRONOUNS = 8;
const POSSESSIVE = /^(?:his|its|their|our|my|your|seine[mnrs]?|sein|ihre[mnrs]?|ihr|sus?|son|sa|ses|leurs?)$/;
const ARTICLE = /^(?:the|der|die|das|dem|den|le|la|l|les|el|los|las)$/;

function leansBack(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const beginning = tokens.slice(0, BEGINNING);
  const first = tokens.findIndex(({ isContent }) => isContent);
  // "Exporters put their loss at 31 million": their own.
  const isBack = ({ word }: Token, at: number) =>
    lexicon.pronouns.has(word) && !(at > first && first >= 0 && POSSESSIVE.test(word));
  if (tokens.slice(0, BEGINNING_FOR_PRONOUNS).some(isBack)) return true;
  return beginning.some(({ key, isLarge, isOpening }, at) => {
    const isBare = lexicon.isGermanic ? !tokens[at + 1]?.isLarge : !isLarge || isOpening;
    return lexicon.anaphors.has(key) && isBare && (ARTICLE.test(tokens[at - 1]?.word ?? "") || !usesArticles(lexicon));
  });
}

const usesArticles = ({ language }: Lexicon): boolean => language !== "ru" && language !== "zh";
