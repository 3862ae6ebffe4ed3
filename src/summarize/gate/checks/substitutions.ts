import type { Evidence } from "../evidence.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** How long what was put in the place of something else may be. */
const LONGEST = 4;

/** A word of its own must not stand where the evidence, otherwise word for word the same, has another one. */
export const substitutions: Check = (claim, evidence, lexicon) => {
  for (const run of newRuns(claim, evidence, lexicon)) {
    if (evidence.sentences.some((sentence) => standsInPlace(run, claim, sentence, lexicon))) {
      const said = claim.text.slice(claim.tokens[run.from]?.start, claim.tokens[run.to - 1]?.end);
      return `content: “${said}” stands where the sentences it names have something else`;
    }
  }
  return undefined;
};

type Run = { from: number; to: number };

function newRuns({ tokens, quantities, attributions }: Reading, { keys }: Evidence, lexicon: Lexicon): Run[] {
  // "The boss said" is for the check of attributions.
  const isNobody = (key: string) => lexicon.vagueSpeakers.has(key) || lexicon.titles.has(key);
  const speakers = attributions.map(({ speaker }) => speaker).filter((speaker) => [...speaker].every(isNobody));
  const counted = new Set(quantities.flatMap(({ at, end }) => tokens.slice(at, end)));
  const isNew = (token: Token | undefined) =>
    token?.isContent === true &&
    (!token.isLarge || token.isOpening || lexicon.isGermanic) &&
    !keys.has(token.key) &&
    !counted.has(token) &&
    !speakers.some((speaker) => speaker.has(token.key));
  const runs: Run[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (!isNew(tokens[from])) continue;
    let to = from + 1;
    while (isNew(tokens[to])) to += 1;
    runs.push({ from, to });
    from = to;
  }
  return runs;
}

/** Whether the words on both sides, and one more of them, stand around other words in a sentence; articles aside. */
function standsInPlace(run: Run, claim: Reading, { tokens }: Reading, lexicon: Lexicon): boolean {
  const [left, first] = [claim.tokens[run.from - 1], claim.tokens[run.from]];
  if (!first) return false;
  // A verb has many others that say the same; what stands behind an article or a preposition is a thing.
  const isThing = !left || BEFORE_THINGS.has(left.word) || isGermanNoun(first, lexicon) || isNoVerb(first, lexicon);
  if (!isThing && !isEndOfName(left, lexicon)) return false;
  const [own, source] = [withoutArticles(claim.tokens), withoutArticles(tokens)];
  const from = own.indexOf(first);
  const to = from + run.to - run.from;
  return [undefined, ...source].some((before, start) => {
    const isLeftSame = before?.word === own[from - 1]?.word;
    if (!isLeftSame && !(isArticle(left) && isArticle(tokenBefore(source[start], tokens)))) return false;
    return range(start + 1, start + LONGEST).some((behind) => {
      const replaced = source.slice(start, behind).filter(({ isContent }) => isContent);
      if (source[behind]?.word !== own[to]?.word || replaced.length === 0) return false;
      if (isArticle(claim.tokens[run.to]) !== isArticle(tokenBefore(source[behind], tokens))) return false;
      if (replaced.every(({ key }) => claim.keys.has(key))) return false;
      const isLeftFirm = isLeftSame && (before === undefined || same(source[start - 2], own[from - 2]));
      return isLeftFirm || (own[to] !== undefined && same(source[behind + 1], own[to + 1]));
    });
  });
}

/** In English, where verbs are listed; "mining" may be a thing. */
const isNoVerb = ({ word }: Token, { verbs }: Lexicon): boolean =>
  verbs.size > 0 && [...(verbs.get(word) ?? [])].every((form) => form === "ing");

/** In German a noun is known by its capital, whatever stands before it. */
const isGermanNoun = ({ isLarge, isOpening }: Token, { isGermanic }: Lexicon): boolean =>
  isGermanic && isLarge && !isOpening;

/** "Liste verte": where adjectives stand behind, a name may go on with a small word. */
const isEndOfName = ({ isLarge, isOpening }: Token, { language = "" }: Lexicon): boolean =>
  /^(?:fr|es)$/.test(language) && isLarge && !isOpening;

const withoutArticles = (tokens: readonly Token[]): Token[] => tokens.filter((token) => !isArticle(token));
const isArticle = (token: Token | undefined): boolean => ARTICLES.has(token?.word ?? "");
const tokenBefore = (token: Token | undefined, tokens: readonly Token[]): Token | undefined =>
  token && tokens[tokens.indexOf(token) - 1];
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

const ARTICLES = new Set(
  "the a an this that his her its their der die das den dem des ein eine einen einem einer seine sein ihr ihre le la les l un une el los las".split(
    " ",
  ),
);
const BEFORE_THINGS = new Set([
  ...ARTICLES,
  ...`in on at of from by with near for against between under over before after von vom mit bei im am aus für gegen
  nach vor de del du des dans par sur con por para en в на у из от для с`.split(/\s+/),
]);

const same = (one: Token | undefined, other: Token | undefined): boolean =>
  one !== undefined && one.word === other?.word;
