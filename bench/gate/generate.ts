import { paragraphsIn } from "../../src/text/paragraphs.ts";
import { sentencesIn } from "../../src/text/sentences.ts";
import { falsifiers, mergeable } from "./falsify.ts";
import type { Group } from "./measure.ts";
import { openRandom, type Random } from "./random.ts";
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
    const make: Maker = { sources, group, random, otherNames, hasRoom, most: mostOfAKind };
    for (const index of sources.keys()) {
      addRewritings(index, make);
      addFalsehoods(index, make);
    }
    return group;
  });
}

type Maker = {
  sources: readonly string[];
  group: Group;
  random: Random;
  otherNames: readonly string[];
  hasRoom: (kind: string, most: number) => boolean;
  most: { true: number; false: number };
};

function addRewritings(index: number, { sources, group, hasRoom, most }: Maker): void {
  const source = sources[index] ?? "";
  for (const [kind, rewrite] of rewritings) {
    const text = rewrite(source);
    if (text !== undefined && hasRoom(`true ${kind}`, most.true))
      group.true.push({ kind, text, rests_on: [index + 1] });
  }
  const next = sources[index + 1];
  if (!next || /["“”]/.test(source + next) || !hasRoom("true two joined", most.true)) return;
  const text = `${source.replace(/\.$/, "")}; ${next}`;
  group.true.push({ kind: "two joined", text, rests_on: [index + 1, index + 2] });
}

function addFalsehoods(index: number, { sources, group, random, otherNames, hasRoom, most }: Maker): void {
  const source = sources[index] ?? "";
  for (const [kind, falsify] of falsifiers) {
    const text = random.next() < 0.5 ? falsify(source, { random, otherNames, others: sources }) : undefined;
    if (text !== undefined && text !== source && hasRoom(kind, most.false))
      group.false.push({ kind, text, rests_on: [index + 1] });
  }
  const later = sources.findIndex((other, at) => at > index && mergeable(source, other) !== undefined);
  const text = later < 0 ? undefined : mergeable(source, sources[later] ?? "");
  if (text !== undefined && hasRoom("merged", most.false))
    group.false.push({ kind: "merged", text, rests_on: [index + 1, later + 1] });
}

const FULL_NAME = /(?<=[a-z] )[A-Z][a-z]{3,} [A-Z][a-z]{4,}(?= [a-z])/g;

const sentencesOf = (text: string): string[] =>
  paragraphsIn(text)
    .flatMap((paragraph) => sentencesIn(text, paragraph, "en"))
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " "))
    .filter((sentence) => sentence.length >= SHORTEST && sentence.length <= LONGEST && /^[A-Z].*[.]$/.test(sentence))
    .filter((sentence) => (sentence.match(/["“”]/g)?.length ?? 0) % 2 === 0)
    .filter((sentence) => !/https?:|www\.|@|\.com\b/.test(sentence) && /\s[a-z]+\s/.test(sentence))
    .slice(0, SENTENCES_OF_A_TEXT);
