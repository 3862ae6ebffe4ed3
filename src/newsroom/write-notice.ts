import type { Phrases } from "../phrases/phrases.ts";
import type { Told } from "../phrases/source-phrases.ts";
import type { Block, Reply } from "../reply.ts";
import { MOST_CONCERNS_TOLD, showConcerns } from "../show-concerns.ts";
import type { Telling } from "./tell-concerns.ts";

/** What is new about concerns in one message, with what to do; undefined where nothing is. */
export function writeNotice(
  { begun, over }: Pick<Telling, "begun" | "over">,
  phrases: Phrases,
  told: Told,
): Reply | undefined {
  const ended = over.slice(0, MOST_CONCERNS_TOLD).map(phrases.owner.over);
  const rest = over.length - ended.length;
  const lines = rest === 0 ? ended : [...ended, phrases.owner.more(rest)];
  const [first, ...others] = [
    ...showConcerns(begun, phrases, told),
    ...lines.map((text): Block => ({ kind: "text", text })),
  ];
  return first && { blocks: [first, ...others], language: phrases.language, zone: told.zone };
}
