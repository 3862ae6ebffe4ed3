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
  return { ...answer, blocks: [first, ...others.toSpliced(placeOf(answer.blocks) - 1, 0, note)] };
}

/** Behind what is told, and before a line that leads to the buttons: “What I do have:”. */
function placeOf(blocks: Reply["blocks"]): number {
  const told = blocks.findLastIndex(({ kind }) => kind !== "choices" && kind !== "text");
  const choices = blocks.findIndex(({ kind }, at) => at > 0 && kind === "choices");
  if (told !== -1) return told + 1;
  return choices === -1 ? blocks.length : choices;
}
