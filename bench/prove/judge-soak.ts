import { subjectOf } from "../../src/store/what-tables-hold.ts";
import { fitLine } from "./fit-line.ts";
import type { Proof } from "./proof.ts";
import type { SoakRun } from "./run-soak.ts";
import type { Sample } from "./soak-words.ts";

const HOUR = 60 * 60 * 1000;
const MEGABYTE = 1e6;

/**
 * What the line through the second half of the samples may rise by from its beginning to its end; the first half fills
 * caches. Connections come and go; and how much garbage lies in the resident memory before it is collected changes by half a
 * hundred megabytes: a leak shows in the heap, or outside of it, long before.
 */
const MEASURES: readonly { name: string; unit: string; most: number; read: (sample: Sample) => number }[] = [
  { name: "heap", unit: " MB", most: 3, read: ({ heap }) => heap / MEGABYTE },
  { name: "memory outside the heap", unit: " MB", most: 3, read: ({ outside }) => outside / MEGABYTE },
  { name: "resident memory", unit: " MB", most: 64, read: ({ resident }) => resident / MEGABYTE },
  { name: "descriptors", unit: "", most: 6, read: ({ descriptors }) => descriptors },
  { name: "what it waits for", unit: "", most: 3, read: ({ waitsFor }) => waitsFor },
  { name: "queue", unit: "", most: 3, read: ({ queue }) => queue },
  { name: "store's log", unit: " MB", most: 16, read: ({ log }) => log / MEGABYTE },
];

/** What a conversation was told stays until it says otherwise, and so do articles. */
const GROWS_WITH_ARTICLES = ["articles", "index of words", "stories", "digests", "kept by key"];
const GROWS_WITH_USE = ["seen_items", "article_sources", "limited_articles", "told", "told_topics"];

/**
 * Holds when, with 95 in 100, nothing rises by more than is allowed, no table grows but those of articles and of what
 * people were told, nothing is kept or left undone for too long, and the bot noted no error. `figures` names every fault.
 */
export function judgeSoak({ samples, later, questions, articles }: SoakRun): Pick<Proof, "holds" | "figures"> {
  const settled = samples.slice(Math.floor(samples.length / 2));
  const rises = MEASURES.map((measure) => ({ ...measure, ...riseOf(settled, measure.read) }));
  const faults = [
    ...rises
      .filter(({ atMost, most }) => atMost > most)
      .map((rise) => `the ${wordsOf(rise)}, not ${rise.most} at most`),
    ...growingTables(settled).map((table) => `the table ${table} grows`),
    ...new Set([...samples, ...later].flatMap(faultsIn)),
  ];
  const [hours, digests] = [hoursOf(settled).toFixed(1), samples.at(-1)?.rows.deliveries];
  return {
    holds: faults.length === 0,
    figures: [
      `${articles} articles, ${questions} questions, ${digests} digests; in the last ${hours} hours the ${rises.map(wordsOf).join(", ")}`,
      ...faults.map((fault) => `FAULT: ${fault}`),
    ].join("\n       "),
  };
}

type Rise = { rise: number; atMost: number; last: number };

function riseOf(samples: readonly Sample[], read: (sample: Sample) => number): Rise {
  const { slope, bound } = fitLine(samples.map((sample) => ({ x: sample.at / HOUR, y: read(sample) })));
  const hours = hoursOf(samples);
  const last = samples.at(-1);
  return { rise: slope * hours, atMost: bound * hours, last: last ? read(last) : 0 };
}

const wordsOf = ({ name, unit, rise, atMost, last }: Rise & { name: string; unit: string }): string =>
  `${name} rose by ${rise.toFixed(1)} (${atMost.toFixed(1)} at most) to ${last.toFixed(0)}${unit}`;

const hoursOf = (samples: readonly Sample[]): number => ((samples.at(-1)?.at ?? 0) - (samples[0]?.at ?? 0)) / HOUR;

function growingTables(samples: readonly Sample[]): string[] {
  const [before, after] = [samples[0]?.rows ?? {}, samples.at(-1)?.rows ?? {}];
  const mayGrow = (table: string) =>
    GROWS_WITH_USE.includes(table) || GROWS_WITH_ARTICLES.includes(subjectOf(table) ?? "");
  return Object.keys(after).filter((table) => !mayGrow(table) && (after[table] ?? 0) > (before[table] ?? 0));
}

function faultsIn({ overdue, errors }: Sample): string[] {
  const left = Object.entries(overdue).flatMap(([what, count]) => (count > 0 ? [`${what}: ${count}`] : []));
  return errors > 0 ? [...left, "the bot noted errors"] : left;
}
