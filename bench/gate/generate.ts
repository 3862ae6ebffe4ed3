import { paragraphsIn } from "../../src/text/paragraphs.ts";
import { sentencesIn } from "../../src/text/sentences.ts";
import { falsifiers, mergeable } from "./falsify.ts";
import type { Group } from "./measure.ts";
import { openRandom } from "./random.ts";
import { rewritings } from "./rewrite.ts";

const SENTENCES_OF_A_TEXT = 12;
const [SHORTEST, LONGEST] = [40, 320];

/** True and falsified sentences over English texts: up to so many of each kind, the same ones for the same seed. */
export function generate(
  texts: readonly string[],
  mostOfAKind: { true: number; false: number },
  seed: number,
): Group[] {
  const random = openRandom(seed);
  const articles = texts.map(sentencesOf).filter((sentences) => sentences.length > 1);
  const names = [...new Set(articles.flatMap((sentences) => sentences.flatMap((text) => text.match(FULL_NAME) ?? [])))];
  const counts = new Map<string, number>();
  const hasRoom = (kind: string, most: number) => {
    const count = counts.get(kind) ?? 0;
    if (count < most) counts.set(kind, count + 1);
    return count < most;
  };
  return articles.map((sources) => {
    const group: Group = { language: "en", sources, true: [], false: [] };
    const otherNames = Array.from({ length: 30 }, () => random.pick(names) ?? "").filter(
      (name) => !sources.some((source) => name.split(" ").some((word) => source.includes(word))),
    );
    sources.forEach((source, index) => {
      const rests_on = [index + 1];
      for (const [kind, rewrite] of rewritings) {
        const text = rewrite(source);
        if (text !== undefined && hasRoom(`true ${kind}`, mostOfAKind.true)) group.true.push({ kind, text, rests_on });
      }
      for (const [kind, falsify] of falsifiers) {
        const text = random.next() < 0.5 ? falsify(source, { random, otherNames, others: sources }) : undefined;
        if (text !== undefined && text !== source && hasRoom(kind, mostOfAKind.false))
          group.false.push({ kind, text, rests_on });
      }
      const later = sources.findIndex((other, at) => at > index && mergeable(source, other) !== undefined);
      const merged = later < 0 ? undefined : mergeable(source, sources[later] ?? "");
      if (merged !== undefined && hasRoom("merged", mostOfAKind.false))
        group.false.push({ kind: "merged", text: merged, rests_on: [index + 1, later + 1] });
      const next = sources[index + 1];
      if (next && !/["“”]/.test(source + next) && hasRoom("true two joined", mostOfAKind.true))
        group.true.push({
          kind: "two joined",
          text: `${source.replace(/\.$/, "")}; ${next}`,
          rests_on: [index + 1, index + 2],
        });
    });
    return group;
  });
}

const FULL_NAME = /(?<=[a-z] )[A-Z][a-z]{3,} [A-Z][a-z]{4,}(?= [a-z])/g;

const sentencesOf = (text: string): string[] =>
  paragraphsIn(text)
    .flatMap((paragraph) => sentencesIn(text, paragraph, "en"))
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " "))
    .filter((sentence) => sentence.length >= SHORTEST && sentence.length <= LONGEST && /^[A-Z].*[.]$/.test(sentence))
    .filter((sentence) => !/https?:|www\.|@|\.com\b/.test(sentence) && /\s[a-z]+\s/.test(sentence))
    .slice(0, SENTENCES_OF_A_TEXT);
