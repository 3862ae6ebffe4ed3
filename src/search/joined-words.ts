import type { AskedWord } from "./asked-question.ts";
import type { Sought } from "./look-up.ts";
import type { Search } from "./open-search.ts";

/**
 * Some of what is sought as somebody typed it: what was divided only to look it up, such as 高校授業料 or the pairs of a
 * long name in Chinese characters, is one word again.
 */
export function joinedWords(
  some: readonly Sought[],
  { asked, question }: Pick<Search, "asked" | "question">,
): string[] {
  const words = new Map(asked.words.map((word) => [word.text, word]));
  const runs: AskedWord[][] = [];
  for (const one of some) {
    const word = (one.as === "word" && words.get(one.text)) || { text: one.text, start: -1, end: -1 };
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.end >= 0 && last.start < word.start && word.start <= last.end) run.push(word);
    else runs.push([word]);
  }
  return runs.map((run) => textOf(run, question));
}

function textOf(run: readonly AskedWord[], question: string): string {
  const [first, last] = [run[0], run.at(-1)];
  return first === last ? (first?.text ?? "") : question.slice(first?.start, last?.end);
}
