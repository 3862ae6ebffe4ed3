import type { CandidateQuery, Candidates } from "../candidate.ts";
import type { AskedQuestion } from "./asked-question.ts";
import { asQuery, type Bounds } from "./bounds.ts";
import { coversQuestion, neededByAll, neededInPairs } from "./covers-question.ts";
import { namesInCapitals } from "./in-capitals.ts";
import { formIn, type Sought } from "./look-up.ts";
import type { Search } from "./open-search.ts";
import { weightOf } from "./rank.ts";
import type { Archive, SearchOptions } from "./searcher.ts";

/**
 * An engine's own order is only near ours, so that more are ranked than are asked for. Reading the counts of a candidate
 * is what a search spends most of its time on.
 */
const CANDIDATES_PER_HIT = 1.25;
const FEWEST_CANDIDATES = 50;
/** Most that hold “us” do not name the US. */
const FEWEST_IN_CAPITALS = 200;

/**
 * The articles that may answer, the likeliest first, as the archive finds them by itself.
 *
 * Those of the publishers that are named are asked for once more: they may stand far down among all.
 */
export async function findCandidates(
  archive: Pick<Archive, "candidates">,
  search: Search,
  bounds: Bounds,
  options: SearchOptions,
): Promise<Candidates> {
  const { asked, sought, lookUp } = search;
  const fewest = options.onlyAnswers && namesInCapitals(asked) ? FEWEST_IN_CAPITALS : FEWEST_CANDIDATES;
  const limit = Math.max(fewest, Math.ceil(options.limit * CANDIDATES_PER_HIT));
  const allOf = (as: Sought["as"]) => sought.filter((one) => one.as === as);
  const needed = options.onlyAnswers ? neededByAll(sought) : [];
  const phrases = allOf("phrase").map((one) => ({ forms: lookUp.formsOf(one) }));
  const holding = [...phrases, ...needed.map((one) => ({ forms: lookUp.formsOf(one) }))];
  const without = allOf("unwanted").map((one) => ({ forms: plainForms(one, options.language) }));
  const any: CandidateQuery = { terms: lookUp.terms, limit, holding, without, ...asQuery(bounds, options.now) };
  const query = options.onlyAnswers ? await inPairs(archive, any, search) : any;
  const found = await archive.candidates(query);
  const named = namedIn(asked);
  if (named.length === 0 || bounds.publishers) return found;
  const theirs = await archive.candidates({ ...any, holding: phrases, publishers: named });
  const known = new Set(found.candidates.map(({ article }) => article));
  return {
    ...found,
    candidates: [...found.candidates, ...theirs.candidates.filter(({ article }) => !known.has(article))],
  };
}

/** The publishers of whom the question asks by name. */
export const namedIn = ({ sources }: Pick<AskedQuestion, "sources">): string[] => sources.flatMap(({ names }) => names);

/** As it was typed and in the asker's language: a stem of a third one would exclude too much, and is looked at later. */
const plainForms = ({ text }: Sought, language = "en"): [string, ...string[]] => [
  formIn(text, undefined),
  formIn(text, language),
];

/**
 * Among three words two are asked for, which are far sooner found than any, unless one alone is enough. That depends on how
 * many articles hold each, which is asked first and costs a tenth of ranking them.
 */
async function inPairs(
  archive: Pick<Archive, "candidates">,
  any: CandidateQuery,
  search: Search,
): Promise<CandidateQuery> {
  const words = neededInPairs(search.sought);
  if (words === undefined) return any;
  const counted = await archive.candidates({ ...any, limit: 0 });
  if (isOneEnough(words, search, counted)) return any;
  const [first, second, third] = words.map((one) => ({ forms: search.lookUp.formsOf(one) }));
  return first && second && third ? { ...any, holdingTwoOf: [first, second, third] } : any;
}

/** What a word tells depends on the language in which it is stemmed. */
function isOneEnough(words: readonly Sought[], { sought, languages, lookUp }: Search, found: Candidates): boolean {
  return [...languages, undefined].some((language) => {
    const places = lookUp.placesIn(language);
    const weights = words.map((word) => weightOf(places[sought.indexOf(word)] ?? [], found));
    return words.some((word) =>
      coversQuestion(
        words.map((other) => other === word),
        weights,
      ),
    );
  });
}
