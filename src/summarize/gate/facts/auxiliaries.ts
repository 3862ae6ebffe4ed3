import type { Token } from "../read-tokens.ts";

export const MODAL =
  /^(?:will|would|shall|should|can|could|may|might|must|cannot|(?:wo|would|should|ca|could|must)n't)$/;
export const POSSIBLE = /^(?:may|might|could)$/;
export const FUTURE = /^(?:will|wo|won't|shall)$/;
export const HAVE = /^(?:has|have|had|having|(?:has|have|had)n't)$/;
export const BE = /^(?:is|are|was|were|be|been|being|am|(?:is|are|was|were)n't)$/;
export const DO = /^(?:do|does|did|(?:do|does|did)n't)$/;
/** What may stand between "has" and "closed". */
const BETWEEN =
  /^(?:not|never|also|already|still|just|now|then|even|yet|ever|always|often|once|again|soon|later|only|first|both|all|long|since|today|yesterday|\p{L}{2,}ly)$/u;
const NOT_BETWEEN = /^(?:family|reply|supply|apply|ally|assembly|july|italy|rally|fly|bully)$/;

export type Auxiliaries = { words: readonly string[]; start: number };

/** The words that help a verb, in order, and where they begin. */
export function auxiliariesBefore(tokens: readonly Token[], at: number): Auxiliaries {
  const words: string[] = [];
  let start = at;
  for (let index = at - 1; index >= 0; index -= 1) {
    const { word = "", phrase } = tokens[index] ?? {};
    if (phrase !== tokens[at]?.phrase) break;
    if (mayStandBetween(word)) {
      start = index;
      continue;
    }
    if (!MODAL.test(word) && !HAVE.test(word) && !BE.test(word) && !DO.test(word) && word !== "to") break;
    words.unshift(word);
    start = index;
    if (word === "to") break;
  }
  return { words, start };
}

/** Whether a word may stand between a verb and its helpers: "has long been closed". */
export const mayStandBetween = (word: string): boolean => BETWEEN.test(word) && !NOT_BETWEEN.test(word);
