import { readFileSync } from "node:fs";
import { openGate } from "../../src/summarize/gate/open-gate.ts";

type Sentence = { text: string; rests_on: number[] };

/** One text with what may be said of it and what may not; `kind` names the falsehood, or the way of rewriting. */
export type Group = {
  language?: string | undefined;
  sources: string[];
  true: (Sentence & { kind?: string | undefined })[];
  false: (Sentence & { kind: string })[];
};

/** A verdict that is not the one expected. */
export type Miss = { kind: string; text: string; reason: string; sources: string[] };

export type Measured = { total: Map<string, number>; missed: Map<string, Miss[]> };

export const TRUE = "true: ";

/** Asks the gate about every sentence; the names of the true kinds begin with `TRUE`. */
export function measure(groups: readonly Group[]): Measured {
  const measured: Measured = { total: new Map(), missed: new Map() };
  for (const { language, sources, true: good, false: bad } of groups) {
    const gate = openGate(
      sources.map((text, index) => ({ n: index + 1, text })),
      language,
    );
    const ask = (sentence: Sentence, kind: string, expected: boolean) => {
      const verdict = gate({ text: sentence.text, restsOn: sentence.rests_on });
      measured.total.set(kind, (measured.total.get(kind) ?? 0) + 1);
      if (verdict.ok === expected) return;
      const named = sentence.rests_on.map((n) => sources[n - 1] ?? "");
      const miss = { kind, text: sentence.text, reason: verdict.ok ? "passed" : verdict.reason, sources: named };
      measured.missed.set(kind, [...(measured.missed.get(kind) ?? []), miss]);
    };
    for (const sentence of good) ask(sentence, TRUE + (sentence.kind ?? "by hand"), true);
    for (const sentence of bad) ask(sentence, sentence.kind, false);
  }
  return measured;
}

export const readGroups = (path: string | URL): Group[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
