import type { Evidence } from "../evidence.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** How long what was put in the place of something else may be. */
const LONGEST = 4;

/** A word of its own must not stand where the evidence, otherwise word for word the same, has another one. */
export const substitutions: Check = (claim, evidence, lexicon) => {
  for (const { from, to } of newRuns(claim, evidence, lexicon)) {
    if (evidence.sentences.some((sentence) => standsInPlace(from, to, claim, sentence))) {
      const said = claim.text.slice(claim.tokens[from]?.start, claim.tokens[to - 1]?.end);
      return `content: “${said}” stands where the sentences it names have something else`;
    }
  }
  return undefined;
};

type Run = { from: number; to: number };

function newRuns({ tokens, quantities }: Reading, { keys }: Evidence, { isGermanic }: Lexicon): Run[] {
  const counted = new Set(quantities.flatMap(({ at, end }) => tokens.slice(at, end)));
  const isNew = (token: Token | undefined) =>
    token?.isContent === true &&
    (!token.isLarge || token.isOpening || isGermanic) &&
    !keys.has(token.key) &&
    !counted.has(token);
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

/** Whether the words on both sides, and one more of them, stand around other words in a sentence. */
function standsInPlace(from: number, to: number, { tokens, keys }: Reading, { tokens: source }: Reading): boolean {
  const [left, right] = [tokens[from - 1], tokens[to]];
  // A verb has many others that say the same; what stands behind an article or a preposition is a thing.
  if (left && !BEFORE_THINGS.has(left.word)) return false;
  return [undefined, ...source].some((before, index) => {
    const at = index - 1;
    if (!isSame(before, left)) return false;
    for (let behind = at + 2; behind <= at + 1 + LONGEST; behind += 1) {
      if (source[behind]?.word !== right?.word) continue;
      const replaced = source.slice(at + 1, behind).filter(({ isContent }) => isContent);
      if (replaced.length === 0 || replaced.some(({ key }) => keys.has(key))) continue;
      const isFirm =
        left === undefined ||
        same(source[at - 1], tokens[from - 2]) ||
        (right !== undefined && same(source[behind + 1], tokens[to + 1]));
      if (isFirm) return true;
    }
    return false;
  });
}

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

const isSame = (one: Token | undefined, other: Token | undefined): boolean =>
  one?.word === other?.word ||
  (one !== undefined && other !== undefined && ARTICLES.has(one.word) && ARTICLES.has(other.word));

const same = (one: Token | undefined, other: Token | undefined): boolean =>
  one !== undefined && one.word === other?.word;
