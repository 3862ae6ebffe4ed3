import type { Reading } from "./reading.ts";

/** The sentences that a claim rests on, in the order of their numbers. */
export type Evidence = {
  sentences: readonly Reading[];
  keys: ReadonlySet<string>;
  words: ReadonlySet<string>;
  text: string;
};

export function gatherEvidence(sentences: readonly Reading[]): Evidence {
  return {
    sentences,
    keys: new Set(sentences.flatMap(({ keys }) => [...keys])),
    words: new Set(sentences.flatMap(({ words }) => [...words])),
    text: sentences.map(({ text }) => text).join("\n"),
  };
}
