/** A place in a paragraph where a sentence may end: the marks, and the quotes and brackets that close behind them. */
export type PossibleEnd = { start: number; end: number; marks: string; closers: string };

// Footnote numbers ("[2]") belong to the sentence before them; French closes a quotation after a space, and “ closes in German what it opens elsewhere. Counted
// repetition, because a regular expression that may repeat a group without end runs out of stack on hostile text.
const END =
  /(?<marks>[.!?…‼⁇⁈⁉؟۔।॥։።。！？｡．]+)(?<closers>(?:["'”’»«›‹)\]}」』】）〉》]|[“‘](?![\p{L}\p{N}])|[ \u00A0\u202F]»(?![\p{L}\p{N}])| ?\[\d{1,3}\]){0,20})/gu;

export function* possibleEnds(paragraph: string): Generator<PossibleEnd> {
  for (const { index, 0: found, groups } of paragraph.matchAll(END)) {
    const { marks = "", closers = "" } = groups ?? {};
    yield { start: index, end: index + found.length, marks, closers };
  }
}
