/** A place in a paragraph where a sentence may end: the marks, and the quotes and brackets that close behind them. */
export type PossibleEnd = { start: number; end: number; marks: string; closers: string };

// Footnote numbers ("[2]") belong to the sentence before them; French closes a quotation after a space, and “ closes in German what it opens elsewhere. Counted
// repetition, because a regular expression that may repeat a group without end runs out of stack on hostile text.
const END =
  /([.!?…‼⁇⁈⁉؟۔।॥։።。！？｡．]+)((?:["'”’»«›‹)\]}」』】）〉》]|[“‘](?![\p{L}\p{N}])|[ \u00A0\u202F]»(?![\p{L}\p{N}])| ?\[\d{1,3}\]){0,20})/gu;

/** In order. */
export function possibleEnds(paragraph: string): PossibleEnd[] {
  const ends: PossibleEnd[] = [];
  END.lastIndex = 0;
  for (let found = END.exec(paragraph); found; found = END.exec(paragraph)) {
    const [whole, marks = "", closers = ""] = found;
    ends.push({ start: found.index, end: found.index + whole.length, marks, closers });
  }
  return ends;
}
