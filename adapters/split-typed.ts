/** A word of a typed line: bare, in quotes, or given to an option by name (`count:5`, `topic="iran drones"`). */
export type TypedWord = { text: string; raw: string; isQuoted: boolean; option?: string | undefined };

/** Longer quotations are read as loose words: no option takes as much, and a stray quote must not cost time. */
const LONGEST_QUOTATION = 8000;
const closers: Record<string, string> = { '"': '"', "“": "”“", "„": "“”", "«": "»" };

/** The words of a line, in order. Only `options` are names; in `https://…` there is none. Never throws. */
export function splitTyped(line: string, options: readonly string[]): TypedWord[] {
  const words: TypedWord[] = [];
  for (let at = skipSpace(line, 0); at < line.length; ) {
    const { word, end } = readWord(line, at, options);
    words.push(word);
    at = skipSpace(line, end);
  }
  return words;
}

function readWord(line: string, start: number, options: readonly string[]): { word: TypedWord; end: number } {
  const label = labelAt(line, start, options);
  if (!label) return readBareWord(line, start);
  // People type "zone: Vienna" too, unless the next thing is a name again.
  const valueStart = skipSpace(line, label.end);
  const isNamedNext = valueStart > label.end && labelAt(line, valueStart, options) !== undefined;
  const isEmpty = valueStart >= line.length || isNamedNext;
  if (isEmpty) return { word: { text: "", raw: "", isQuoted: false, option: label.option }, end: label.end };
  const { word, end } = readBareWord(line, valueStart);
  return { word: { ...word, option: label.option }, end };
}

const LABEL = /([a-z][a-z0-9_]{0,63})[:=]/iy;

function labelAt(line: string, start: number, options: readonly string[]) {
  LABEL.lastIndex = start;
  const name = LABEL.exec(line)?.[1];
  const option = options.find((each) => each.toLowerCase() === name?.toLowerCase());
  return name && option ? { option, end: start + name.length + 1 } : undefined;
}

function readBareWord(line: string, start: number): { word: TypedWord; end: number } {
  const quotation = quotationAt(line, start);
  if (quotation) return quotation;
  const end = endOfWord(line, start);
  const raw = line.slice(start, end);
  return { word: { text: raw, raw, isQuoted: false }, end };
}

function quotationAt(line: string, start: number): { word: TypedWord; end: number } | undefined {
  const closing = closers[line.charAt(start)];
  if (!closing) return undefined;
  for (let at = start + 1; at < Math.min(line.length, start + LONGEST_QUOTATION); at++) {
    if (closing === '"' && line[at] === "\\") at++;
    else if (closing.includes(line.charAt(at)) && isSpaceOrEnd(line, at + 1)) {
      const inside = line.slice(start + 1, at);
      const text = closing === '"' ? inside.replaceAll(/\\(["\\])/g, "$1") : inside;
      return { word: { text, raw: line.slice(start, at + 1), isQuoted: true }, end: at + 1 };
    }
  }
  return undefined;
}

const isSpaceOrEnd = (line: string, at: number) => at >= line.length || /\s/.test(line.charAt(at));

function skipSpace(line: string, start: number): number {
  let at = start;
  while (at < line.length && isSpaceOrEnd(line, at)) at++;
  return at;
}

function endOfWord(line: string, start: number): number {
  let at = start;
  while (!isSpaceOrEnd(line, at)) at++;
  return at;
}
