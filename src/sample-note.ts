import type { Newsroom } from "./newsroom.ts";
import type { Phrases } from "./phrases/phrases.ts";
import type { Block, Reply } from "./reply.ts";

/** Nobody may take an invented article for news. Buttons stay at the end, where they are looked for. */
export async function withSampleNote(
  newsroom: Pick<Newsroom, "holdsSamples">,
  answer: Reply,
  phrases: Phrases,
): Promise<Reply> {
  if (!(await newsroom.holdsSamples())) return answer;
  const [first, ...others] = answer.blocks;
  const note: Block = { kind: "text", text: phrases.theseAreSamples };
  // Digests that are shown again have it.
  if (others.some((block) => block.kind === "text" && block.text === note.text)) return answer;
  const choices = others.findIndex(({ kind }) => kind === "choices");
  return { ...answer, blocks: [first, ...others.toSpliced(choices === -1 ? others.length : choices, 0, note)] };
}
