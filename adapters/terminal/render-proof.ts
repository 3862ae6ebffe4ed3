import type { Block } from "../../src/reply.ts";
import { layOut, shownLine, styled, withAddress } from "./lay-out.ts";
import type { Look } from "./look.ts";

/** The sentence as it stands in the source, and where that is. */
export function renderProof({ sentence, citation }: Extract<Block, { kind: "proof" }>, look: Look): string[] {
  const { phrases, zone } = look;
  return [
    ...layOut(shownLine(sentence.text), look, "  "),
    ...layOut(styled("dim", shownLine(citation.title), look), look),
    ...withAddress(`${shownLine(citation.source)}, ${phrases.published(citation.published, zone)}`, citation.url, look),
  ];
}
