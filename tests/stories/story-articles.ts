import type { Article } from "../../src/article.ts";
import type { IndexedTerms } from "../../src/candidate.ts";
import { termsOf } from "../../src/text/terms.ts";

/** An article as a test of stories thinks of it; the body is one paragraph. */
export type Told = Pick<Article, "id" | "title"> & Partial<Article> & { body?: string };

export const articleOf = ({ body = "", ...told }: Told): Article => ({
  version: 1,
  firstSeenAt: Date.UTC(2026, 10, 20),
  source: "Example Times",
  titleIsGuessed: false,
  text: body,
  paragraphs: [{ start: 0, end: body.length }],
  language: "en",
  published: { date: "2026-11-20" },
  isSample: false,
  isBacklog: false,
  ...told,
});

/** What the store would hold of their words. */
export const termsOfAll = (articles: Article[]): Map<number, IndexedTerms> =>
  new Map(
    articles.map(({ id, title, text, language }) => [
      id,
      { title: termsOf(title, language).join(" "), body: termsOf(text, language).join(" ") },
    ]),
  );

const ferries: [title: string, body: string][] = [
  [
    "Ferry crews end strike after eleven days",
    "Crews of the Lindholm ferries went back to work on Friday after an eleven-day strike. The union and the operator Nordsund agreed on six per cent more pay. Nordsund said that the strike had cost it four million crowns. The first ferry left Lindholm harbour at noon.",
  ],
  [
    "Lindholm ferries sail again as strike ends",
    "The strike on the ferries of Lindholm is over: the operator Nordsund and the union signed a deal on pay in the night. Ferries left the harbour from noon. Passengers had waited for eleven days. The crews get six per cent more.",
  ],
  [
    "Nordsund and union agree on pay, ferry strike over",
    "Nordsund will pay the crews of its ferries six per cent more, the operator and the union said in Lindholm, and the strike that began eleven days ago is over. The operator put the cost of the strike at four million crowns.",
  ],
];

const others: [title: string, body: string][] = [
  [
    "Otters return to the upper Velm",
    "Biologists have counted forty otters along the upper Velm, the first in sixty years. Cleaner water and a ban on traps brought them back, the survey says. Anglers fear for the trout.",
  ],
  [
    "Court overturns licence for lithium mine",
    "The administrative court in Grafenfurt has overturned the licence of a lithium mine. The judges said that groundwater had not been examined. The company Erzkraft will appeal. Villagers celebrated outside.",
  ],
  [
    "Striker strikes twice as Rovers win cup",
    "Two goals by the striker Ilse Brandt gave Rovers the cup. The goalkeeper saved a penalty in the last minute. Thousands sang in the streets until the morning.",
  ],
];

const numbered = (texts: [title: string, body: string][], first: number): Article[] =>
  texts.map(([title, body], index) => articleOf({ id: first + index, title, body, source: `Source ${first + index}` }));

/** Three sources on one event, numbered from 1. */
export const ferryArticles: Article[] = numbered(ferries, 1);
/** Three events that have nothing to do with it or with each other, numbered from 11. */
export const otherArticles: Article[] = numbered(others, 11);
