import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** Words that leave nothing out, by what they say; those behind "/" bear them out. */
const ABSOLUTES: readonly (readonly [words: RegExp, support: RegExp])[] = [
  [
    /^(?:always|constantly|invariably)$/,
    /^(?:always|constantly|every|each|invariably|never|keeps?|kept|all|any|regularly)$/,
  ],
  [
    /^(?:all|every|everyone|everybody|everything|everywhere|entire|whole|complete|completely|entirely|total|totally|fully)$/,
    /^(?:all|every|everyone|everybody|everything|everywhere|each|any|anyone|anything|entire|entirely|whole|wholly|complete|completely|completed|total|totally|fully|full|both|none|no|nothing|nobody|unanimous|unanimously|throughout|across|always|never|nationwide)$/,
  ],
  [
    /^(?:only|sole|solely|exclusively|merely)$/,
    /^(?:only|sole|solely|exclusively|just|merely|alone|single|no|none|nothing|nobody|never|neither|except|unless|until|few|little|limited|unique|no-one|not|but)$/,
  ],
  [
    /^(?:certain|certainly|definitely|undoubtedly|guaranteed)$/,
    /^(?:certain|certainly|definitely|undoubtedly|sure|surely|doubt|guarantees?|guaranteed|clear|clearly|some)$/,
  ],
  [
    /^(?:alle[nmr]?|sämtliche[nr]?|ausnahmslos)$/,
    /^(?:alle[nmrs]?|alles|jeder|jede[ns]?|sämtliche[nr]?|ausnahmslos|ganze?[nrs]?|beide[nr]?|überall|immer|kein\p{L}*|niemand|nie)$/u,
  ],
  [
    /^(?:tous|toutes|todos|todas)$/,
    /^(?:tous|toutes|tout|toute|chaque|ensemble|entiers?|entières?|partout|toujours|aucune?|personne|todos|todas|todo|toda|cada|enter[oa]s?|conjunto|siempre|ningún|ningun[oa]|nadie|ambos|ambas)$/,
  ],
];

/** "Always", "all" and "only" are said only where the evidence says something of the kind. */
export const absolutes: Check = (claim, { sentences }) => {
  const added = ABSOLUTES.map(([words, support]) => addedIn(claim, words, support, sentences)).find(
    (word) => word !== undefined,
  );
  return added && `numbers: “${added}” is more than the sentences it names say`;
};

const addedIn = (
  { tokens, quantities }: Reading,
  words: RegExp,
  support: RegExp,
  sentences: readonly Reading[],
): string | undefined => {
  // "All seven miners" are the seven.
  const isCounted = (at: number) => quantities.some((quantity) => quantity.at === at + 1);
  const own = tokens.find(({ word }, at) => words.test(word) && !isCounted(at));
  const isBorne = () => sentences.some((sentence) => sentence.tokens.some(({ word }) => support.test(word)));
  return own && !isBorne() ? own.word : undefined;
};
