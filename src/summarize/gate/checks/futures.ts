import type { Token } from "../read-tokens.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/**
 * What is yet to come is not told as done, in languages whose verbs are not listed: "fermera" is no "a fermé". The endings tell
 * the time, and the first letters that it is the same verb.
 */
export const futures: Check = (claim, { sentences }, { language = "" }) => {
  const tenses = TENSES[language];
  if (!tenses) return undefined;
  const coming = sentences.flatMap((sentence) => formsIn(sentence, tenses.coming));
  const told = [claim, ...sentences].map((reading) => formsIn(reading, tenses.done));
  const [own = [], ...known] = told;
  const stillComing = formsIn(claim, tenses.coming);
  const done = own.find(
    (verb) =>
      coming.some((other) => isSameVerb(verb, other)) &&
      !stillComing.some((other) => isSameVerb(verb, other)) &&
      !known.flat().some((other) => isSameVerb(verb, other)),
  );
  return done && `hedges: “${done.word}” is not done in the sentences it names`;
};

/** Endings of verbs, and where they tell only with a helper, that one. */
type Form = { ending: RegExp; helper?: RegExp | undefined };

const TENSES: Readonly<Record<string, { coming: readonly Form[]; done: readonly Form[] }>> = {
  fr: {
    coming: [{ ending: /(?:er|ir|r)(?:a|ont)$/ }],
    done: [
      { ending: /(?:é|i|u|t|s)(?:e|s|es)?$/, helper: /^(?:a|ont|est|sont|été|avait|avaient|était|étaient|aurait)$/ },
    ],
  },
  es: { coming: [{ ending: /(?:ar|er|ir)(?:á|án)$/ }], done: [{ ending: /(?:ó|aron|ieron|[ai]d[oa]s?)$/ }] },
  de: {
    coming: [{ ending: /^(?!\p{L}{0,4}ge)\p{L}+(?:en|ern|eln)$/u, helper: /^(?:wird|werden|werde)$/ }],
    done: [
      { ending: /(?:t|en)$/, helper: /^(?:hat|haben|hatte|hatten|ist|sind|wurde|wurden)$/ },
      { ending: /(?:te|ten)$/ },
    ],
  },
};

/** The verbs of a form; a helper stands in the same phrase. */
const formsIn = ({ tokens }: Reading, forms: readonly Form[]): Token[] =>
  tokens.filter(
    ({ word, phrase, isContent, isLarge, isOpening }, at) =>
      isContent &&
      (!isLarge || isOpening) &&
      forms.some(
        ({ ending, helper }) =>
          ending.test(word) &&
          (!helper || tokens.some((other, index) => index < at && other.phrase === phrase && helper.test(other.word))),
      ),
  );

const ROOT = 4;

/** "Geschlossen" is of "schließen". */
const rootOf = ({ word }: Token): string => word.replace(/^ge(?=\p{L}{4})/u, "").slice(0, ROOT);

const isSameVerb = (one: Token, other: Token): boolean => rootOf(one) === rootOf(other);
