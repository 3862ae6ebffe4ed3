import type { Lexicon } from "../lexicon.ts";
import type { SpeechClass } from "../lexicons/lexicon-words.ts";
import type { Match } from "../phrase-table.ts";
import type { Token } from "../read-tokens.ts";
import { SPEAKER_WORDS } from "./speaker-of-verb.ts";

/** "No deaths were reported", "he was warned twice": nobody is named who says so. */
export function isTellingOfNobody(
  tokens: readonly Token[],
  { at, end, value }: Match<SpeechClass>,
  lexicon: Lexicon,
): boolean {
  if (lexicon.language !== "en") return false;
  // "Records of the bank show"; whoever else shows something does not say it.
  if (tokens[at]?.word === "show")
    return !tokens
      .slice(Math.max(0, at - SPEAKER_WORDS), at)
      .some(({ word, clause }) => clause === tokens[at]?.clause && PAPERS.test(word));
  const isAnother = [isPartOfName, isDeed, isWinning, isDescribed, isQuestion, isUnsaid, isRefusal, isWhatWasSaid];
  if (isAnother.some((isIt) => isIt(tokens, at, end))) return true;
  // "Reported on the war": what is told of it stands nowhere. "Reported on Thursday" is when.
  const isOnMatter = tokens[end]?.word === "on" && !lexicon.weekdays.has(tokens[end + 1]?.word ?? "");
  if (/^report/.test(tokens[at]?.word ?? "") && isOnMatter) return true;
  if (isAnonymous(tokens, at, end)) return true;
  // "Admitted to hospital".
  if (tokens[at]?.word === "admitted" && isTakenIn(tokens, at, end, lexicon)) return true;
  // "The accused man", "a reported theft".
  if (/^(?:the|an?|his|her|its|their)$/.test(tokens[at - 1]?.word ?? "")) return true;
  if (
    NOBODY.test(
      tokens
        .slice(Math.max(0, at - 3), at)
        .map(({ word }) => word)
        .join(" "),
    )
  )
    return true;
  if (isNaming(tokens, at, end)) return true;
  if (value === "deny" || value === "confirm") return false;
  const rest = tokens.slice(end).filter(({ clause }) => clause === tokens[at]?.clause);
  const isPassive = lexicon.passive.has(tokens[at - 1]?.word ?? "");
  return (
    isPassive && !/^(?:that|to|as)$/.test(tokens[end]?.word ?? "") && !rest.some(({ word }) => lexicon.agent.has(word))
  );
}

/** "Ask Jeeves": written large within a sentence, or at its head before another such word, it is a name. */
const isPartOfName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.isLarge === true && (tokens[at]?.isOpening === false || tokens[at + 1]?.isLarge === true);

/** "Answered a call", "a goal conceded in the last minute", "comments he added to it": with these, only a statement is said. */
const isDeed = (tokens: readonly Token[], at: number, end: number): boolean =>
  (/^(?:answer|conced)/.test(tokens[at]?.word ?? "") || isAddedTo(tokens, at, end)) &&
  tokens[end]?.phrase === tokens[at]?.phrase &&
  !/^(?:that|he|she|it|they|there|we|i|you|by)$/.test(tokens[end]?.word ?? "");

/** "Claiming the best results of his career", "claimed victory". */
const isWinning = (tokens: readonly Token[], at: number, end: number): boolean =>
  /^claim/.test(tokens[at]?.word ?? "") &&
  tokens.slice(end, end + WON_WITHIN).some(({ word, phrase }) => phrase === tokens[at]?.phrase && PRIZE.test(word)) &&
  !tokens
    .slice(end, end + WON_WITHIN)
    .some(({ word }) => /^(?:that|he|she|it|they|was|were|is|are|had|has|have)$/.test(word));

const WON_WITHIN = 5;
const PRIZE =
  /^(?:best|victory|wins?|gold|silver|bronze|medals?|title|crown|trophy|cup|prize|award|lead|points?|place|spot|lives|first|second|third|record)$/;

/** "Comments, described as tasteless": by nobody who is named. */
const isDescribed = (tokens: readonly Token[], at: number, end: number): boolean =>
  end === at + 1 &&
  /^(?:described|called|branded|dubbed|labelled|labeled)$/.test(tokens[at]?.word ?? "") &&
  tokens[at - 1]?.phrase !== tokens[at]?.phrase &&
  (tokens[end]?.word === "as" || tokens[at]?.word !== "described") &&
  !tokens.slice(end).some(({ word, clause }) => clause === tokens[at]?.clause && word === "by");

const isAddedTo = (tokens: readonly Token[], at: number, end: number): boolean =>
  /^add(?:s|ed|ing)$/.test(tokens[at]?.word ?? "") && tokens[end]?.word === "to";

/** "Was admitted", "the second patient admitted to the ward": who admits to something does so to having done it, or to a crime. */
const isTakenIn = (tokens: readonly Token[], at: number, end: number, { passive }: Lexicon): boolean =>
  passive.has(tokens[at - 1]?.word ?? "") ||
  (/^(?:to|into)$/.test(tokens[end]?.word ?? "") &&
    tokens
      .slice(end + 1, end + 1 + TAKEN_WITHIN)
      .some(
        ({ word, phrase }, index, near) => phrase === tokens[at]?.phrase && TAKING.test(word) && !isInName(index, near),
      ));

/** "Hospital beds". */
const isInName = (index: number, near: readonly Token[]): boolean =>
  near[index + 1]?.isContent === true && near[index + 1]?.phrase === near[index]?.phrase;

const TAKEN_WITHIN = 5;
const TAKING =
  /^(?:hospitals?|clinics?|wards?|hospices?|unit|care|infirmary|schools?|universit(?:y|ies)|colleges?|bar|union|prison|home|centre|center)$/;

const THAT_OR_WHAT = /^(?:that|if|whether|what|how|why|who|when|the|an?|his|her|its|their|it|he|she|they|to)$/;

/** "Has not yet replied", "declined to comment, said nothing": nothing is told. */
const isUnsaid = (tokens: readonly Token[], at: number, end: number): boolean =>
  /^(?:repli|respond|answer|comment|speak|spoke|sa(?:y|id)|t(?:ell|old))/.test(tokens[at]?.word ?? "") &&
  !(THAT_OR_WHAT.test(tokens[end]?.word ?? "") && tokens[end]?.phrase === tokens[at]?.phrase) &&
  tokens
    .slice(Math.max(0, at - HELPERS), at)
    .some(({ word, clause }) => clause === tokens[at]?.clause && /^(?:not|never|yet|\p{L}+n't)$/u.test(word));

/** "Asked not to be named": nobody hears more of it. */
const isAnonymous = (tokens: readonly Token[], at: number, end: number): boolean =>
  /^ask(?:s|ed|ing)?$/.test(tokens[at]?.word ?? "") &&
  tokens[end]?.word === "not" &&
  /^(?:named|identified|quoted)$/.test(tokens[end + 3]?.word ?? "");

/** "Asked his son about it". */
const isQuestion = (tokens: readonly Token[], at: number, end: number): boolean =>
  /^ask(?:s|ed|ing)?$/.test(tokens[at]?.word ?? "") &&
  tokens
    .slice(end, end + ASKED_WITHIN)
    .some(
      ({ word, phrase }) => phrase === tokens[at]?.phrase && /^(?:about|whether|how|why|what|where|who)$/.test(word),
    );

const ASKED_WITHIN = 4;

const PAPERS =
  /^(?:minutes|transcripts?|records|documents|figures|data|papers|polls|statistics|surveys|results|numbers|files|studies|reports)$/;

const HELPERS = 4;

/** "Denied them a third win". */
const isRefusal = (tokens: readonly Token[], at: number, end: number): boolean =>
  /^den(?:y|ies|ied|ying)$/.test(tokens[at]?.word ?? "") &&
  /^(?:him|her|them|it|us|me)$/.test(tokens[end]?.word ?? "") &&
  tokens[end + 1]?.phrase === tokens[end]?.phrase;

/** "Anything he told them": what was said is only spoken of. */
const isWhatWasSaid = (tokens: readonly Token[], at: number): boolean =>
  /^(?:he|she|they|it|we|i|you)$/.test(tokens[at - 1]?.word ?? "") &&
  /^(?:anything|everything|something|nothing|what|whatever|all|things?|words?)$/.test(tokens[at - 2]?.word ?? "");

/** "A game called Blue Whale", "no deaths reported". */
function isNaming(tokens: readonly Token[], at: number, end: number): boolean {
  const [verb, next] = [tokens[at], tokens[end]];
  // "The mayor called Smith a liar" says something of Smith.
  if (verb?.word === "called")
    return (
      next?.isLarge === true && tokens.slice(Math.max(0, at - NAMED_AFTER), at).some(({ word }) => /^an?$/.test(word))
    );
  const isLast = next?.phrase !== verb?.phrase;
  // "…, Russian media reported."
  const own = tokens.filter(({ phrase }) => phrase === verb?.phrase);
  if (isLast && own.length <= SHORT_PHRASE && own[0]?.word !== "with" && (verb?.phrase ?? 0) > 0) return false;
  return verb?.word === "reported" && isLast && tokens[at - 1]?.isContent === true && !tokens[at - 1]?.isLarge;
}

const NAMED_AFTER = 4;
const SHORT_PHRASE = 5;

const NOBODY = /(?:^| )(?:nobody|none|no one)(?: has| have| had)?$/;
