import type { Scope } from "../facts/read-scopes.ts";
import type { Lexicon } from "../lexicon.ts";
import { type HedgeFamily, hedgeFamilies } from "../lexicons/lexicon-words.ts";
import { findPhrases } from "../phrase-table.ts";
import type { Reading } from "../reading.ts";
import { repeats } from "../repeats.ts";
import type { Check } from "./check.ts";

/** What the evidence only holds for possible, plans, makes depend or demands stays so, and nothing else becomes so. */
export const hedges: Check = (claim, { sentences, words }, lexicon) => {
  const known = new Set(sentences.flatMap((sentence) => [...familiesOf(sentence)]));
  const isOpen = known.size > 0 || sentences.some((sentence) => isModal(sentence, lexicon) || isTold(sentence));
  const added = claim.hedges.find(
    ({ at, value }) => !known.has(value) && (!isOpen || STRONG.has(claim.tokens[at]?.word ?? "")),
  );
  if (added) return `hedges: the sentences it names do not hold it for ${NAMES[added.value]}`;
  const own = familiesOf(claim);
  // What stands in the evidence too is not said in the place of what is lost.
  const isSaidOtherwise = (counts: (word: string) => boolean) =>
    findPhrases(claim.tokens, lexicon.modals).some(({ at, end }) =>
      claim.tokens.slice(at, end).some(({ word }) => !words.has(word) && counts(word)),
    );
  const isLeftOpen: Readonly<Record<HedgeFamily, boolean>> = {
    epistemic: isSaidOtherwise((word) => !FUTURE.test(word)),
    intent: isSaidOtherwise(() => true),
    duty: isSaidOtherwise(() => true),
    condition: false,
  };
  const isKept = (family: HedgeFamily) =>
    own.has(family) || isLeftOpen[family] || (family === "duty" && isOrdered(claim));
  for (const sentence of sentences) {
    const lost = sentence.hedges.find(
      (hedge) => !isKept(hedge.value) && !isDenied(hedge, claim) && isRepeated(hedge, claim, sentence, sentences),
    );
    if (lost) return `hedges: the sentences it names hold it for ${NAMES[lost.value]}`;
  }
  return miscounted(claim, sentences, lexicon);
};

/** What will be is no longer what may be. */
const FUTURE = /^(?:would|würden?)$/;

/** What is told by somebody may be retold as uncertain in many words, but not in these. */
const STRONG = new Set(
  `reportedly allegedly apparently supposedly purportedly possibly perhaps maybe probably angeblich möglicherweise vielleicht
  vermutlich wahrscheinlich peut-être apparemment prétendument probablement quizá quizás tal supuestamente probablemente якобы
  возможно вероятно`.split(/\s+/),
);

const isModal = ({ tokens }: Reading, { modals }: Lexicon): boolean => findPhrases(tokens, modals).length > 0;

/** "Told them to leave" for "said that they should leave". */
const isOrdered = ({ attributions }: Reading): boolean => attributions.some(({ kind }) => kind === "demand");

const isTold = ({ attributions, quotations }: Reading): boolean => attributions.length > 0 || quotations.length > 0;

/** A sentence that is said again as a whole has as many hedges of a kind as it had. */
function miscounted(claim: Reading, sentences: readonly Reading[], lexicon: Lexicon): string | undefined {
  if (!sentences.every((sentence) => repeats(claim, sentence))) return undefined;
  const count = (readings: readonly Reading[], family: HedgeFamily) =>
    readings.flatMap(({ hedges: found }) => found).filter(({ value }) => value === family).length;
  const modalsIn = (readings: readonly Reading[]) =>
    readings.flatMap(({ tokens, hedges: found }) =>
      findPhrases(tokens, lexicon.modals).filter(({ at }) => !found.some((hedge) => hedge.at === at)),
    ).length;
  const hasMoreModals = () => modalsIn([claim]) > modalsIn(sentences);
  const isOther = (family: HedgeFamily) => {
    // "Is set to" may stand for "is expected to".
    const families: HedgeFamily[] = OPEN.has(family) ? [...OPEN] : [family];
    const all = (readings: readonly Reading[]) => families.reduce((sum, one) => sum + count(readings, one), 0);
    const [own, known] = [all([claim]), all(sentences)];
    // "Able to" may stand for "could".
    if (family === "duty" && own < known && isOrdered(claim)) return false;
    return own !== known && !(own < known && family !== "condition" && hasMoreModals());
  };
  const changed = hedgeFamilies.find(isOther);
  return changed && `hedges: the sentences it names hold more or less of it for ${NAMES[changed]}`;
}

const OPEN = new Set<HedgeFamily>(["epistemic", "intent"]);

const NAMES: Readonly<Record<HedgeFamily, string>> = {
  epistemic: "uncertain",
  intent: "not done yet",
  condition: "conditional",
  duty: "a duty",
};

/** "Has not approved it yet" for "still needs to approve it". */
const isDenied = ({ value, focus }: Scope<HedgeFamily>, { negations }: Reading): boolean =>
  value === "duty" && negations.some(({ reach }) => [...focus].some((key) => reach.has(key)));

const familiesOf = ({ hedges: found }: Reading): Set<HedgeFamily> => new Set(found.map(({ value }) => value));

/** Whether the claim says what is hedged, and the evidence says it nowhere without. */
function isRepeated(
  { value, focus, reach }: Scope<HedgeFamily>,
  claim: Reading,
  sentence: Reading,
  all: readonly Reading[],
): boolean {
  if (value === "condition") return share(claim.keys, sentence.keys) > SHARE;
  const times = (key: string) => all.flatMap(({ tokens }) => tokens).filter((token) => token.key === key).length;
  if (statementsOf(claim).some((keys) => share(keys, reach) > MOSTLY)) return true;
  return [...focus].some((key) => claim.keys.has(key) && times(key) === 1);
}

/** The keys of all that is claimed and of each statement in it, without those who say so. */
function statementsOf({ keys, tokens, attributions }: Reading): ReadonlySet<string>[] {
  const speakers = new Set(attributions.flatMap(({ speaker }) => [...speaker]));
  const byClause = new Map<number, Set<string>>();
  for (const { isContent, key, clause } of tokens) {
    if (!isContent || speakers.has(key)) continue;
    byClause.set(clause, (byClause.get(clause) ?? new Set()).add(key));
  }
  const statements = [...byClause.values()].filter(({ size }) => size >= SHORTEST_STATEMENT);
  return [new Set([...keys].filter((key) => !speakers.has(key))), ...statements];
}

const SHORTEST_STATEMENT = 3;
const SHARE = 0.6;
const MOSTLY = 0.75;

const share = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((key) => other.has(key)).length / Math.max(1, one.size);
