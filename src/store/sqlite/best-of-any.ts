import { matchAny, matchTwo } from "./match-any.ts";

/** A form, and how many articles hold it. */
export type HeldForm = { form: string; articles: number };
/** The better the greater. */
export type ScoredRow = { id: number; score: number };
/** The best rows for an expression of FTS5, at most `limit` of `articles`. */
export type Asking = { find(expression: string): ScoredRow[]; limit: number; articles: number };

/** The k1 of FTS5, and the least weight that it gives to a word (https://sqlite.org/fts5.html#the_bm25_function). */
const K1 = 1.2;
const LEAST_WEIGHT = 1e-6;
/** So few for each row that is wanted are ranked sooner than chosen among. */
const FEW_FOR_EACH = 20;
/** With more than three, naming each word for every other one costs more than it saves. */
const MOST_IN_PAIRS = 3;
/** What the last of the best usually reaches of what an article could score at most: only a guess at where to look. */
const SHARE_USUALLY_REACHED = 0.4;
/** Where the rarest words are no rarer than this, ranking all takes no longer. */
const SHARE_WORTH_ASKING = 0.33;

type Bounded = HeldForm & { most: number };

/**
 * The best articles that hold any of the forms: those that FTS5 would find by ranking all of them, in that order, without
 * ranking most of them. However often an article holds a word, the word adds less than k1 + 1 times its weight. So nothing
 * that lacks some words can pass articles that already score more than all the others could add (Turtle & Flood, “Query
 * Evaluation: Strategies and Optimizations”, 1995). Tried are the articles that hold two of the words, then those that hold
 * one of the rarest; where that proves nothing, all are ranked.
 */
export function bestOfAny(held: readonly HeldForm[], asking: Asking): ScoredRow[] {
  const forms = held.map((one) => ({ ...one, most: mostOf(one, asking.articles) })).sort((a, b) => b.most - a.most);
  const all = () => asking.find(matchAny(forms.map(formOf)));
  if (forms.length < 2 || countOf(forms) < FEW_FOR_EACH * asking.limit) return all();
  const pairs = forms.length <= MOST_IN_PAIRS ? bestOfPairs(forms, asking) : [];
  if (reachedBy(pairs, asking) > (forms[0]?.most ?? 0)) return pairs;
  return bestOfRarest(forms, reachedBy(pairs, asking), asking) ?? all();
}

const mostOf = ({ articles: holding }: HeldForm, articles: number): number =>
  (K1 + 1) * Math.max(LEAST_WEIGHT, Math.log((articles - holding + 0.5) / (holding + 0.5)));

/** Each is named as often as the others, so that their order is that of naming them once. */
function bestOfPairs(forms: readonly Bounded[], { find }: Asking): ScoredRow[] {
  const times = forms.length - 1;
  return find(matchTwo(forms.map(({ form }) => ({ forms: [form] })))).map(namedOnce(times));
}

/** Undefined where it does not prove to be the best, or would not be found sooner. */
function bestOfRarest(forms: readonly Bounded[], reached: number, asking: Asking): ScoredRow[] | undefined {
  const expected = Math.max(reached, SHARE_USUALLY_REACHED * mostTogether(forms));
  const count = forms.findIndex((_, at) => mostTogether(forms.slice(at)) <= expected);
  const [rarest, others] = [forms.slice(0, count), forms.slice(count)];
  if (count < 1 || countOf(rarest) > SHARE_WORTH_ASKING * countOf(forms)) return undefined;
  const [asked, optional] = [rarest.map(formOf), others.map(formOf)];
  const found = asking.find(`(${matchAny(asked)}) AND (${matchAny([...asked, ...optional, ...optional])})`);
  const best = found.map(namedOnce(2));
  return reachedBy(best, asking) > mostTogether(others) ? best : undefined;
}

const namedOnce =
  (times: number) =>
  ({ id, score }: ScoredRow): ScoredRow => ({ id, score: score / times });

/** What has to be passed to be among the best; 0 where there is room for more. */
const reachedBy = (best: readonly ScoredRow[], { limit }: Asking): number => best[limit - 1]?.score ?? 0;

const formOf = ({ form }: HeldForm): string => form;
const countOf = (forms: readonly HeldForm[]): number => forms.reduce((sum, { articles }) => sum + articles, 0);
const mostTogether = (forms: readonly Bounded[]): number => forms.reduce((sum, { most }) => sum + most, 0);
