import { type Openers, phrases, words } from "./openers.ts";

export const french: Openers = {
  openers: [
    ...words(`
      il elle ils elles lui leur leurs son sa ses ce cet cette ces cela ça ceci celui celle ceux celles mais et ou donc or
      car pourtant cependant toutefois néanmoins aussi ainsi ensuite puis alors enfin également`),
    ...phrases(`
      c'est, c'était, en revanche, par exemple, en effet, au contraire, de plus, en outre, par ailleurs, les
      deux`),
  ],
  exceptions: phrases(`
      il y a, cette semaine, cette année, ce matin, ce lundi, ce mardi, ce mercredi, ce jeudi, ce vendredi,
      ce samedi, ce dimanche`),
  unnamedSpeaker: /[,.!?…»”"]\s+(?:\p{L}+[-’'])?\p{L}+-(?:t-)?(?:il|elle|ils|elles)(?!\p{L})/u,
};
