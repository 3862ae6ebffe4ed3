import type { Newsroom } from "./newsroom.ts";
import type { Phrases } from "./phrases/phrases.ts";
import type { Conversation } from "./question.ts";
import type { Block, Reply, StoryBlock } from "./reply.ts";
import { type Reworded, type Unworded, unworded } from "./wording.ts";

/**
 * The same answer with its stories reworded, where the owner has set a language model, and a line that says what was
 * done, or why it was not. The sentences that each story rests on stay in it: they are what is numbered and proved.
 */
export async function withWording(
  { wordings }: Pick<Newsroom, "wordings">,
  answer: Reply,
  { conversation, phrases }: { conversation: Conversation; phrases: Phrases },
): Promise<Reply> {
  if (!wordings) return answer;
  const reworded = new Map<Block, Reworded>();
  const rewordStory = async (story: StoryBlock) =>
    reworded.set(story, await wordings.reword(story.sentences, conversation));
  await Promise.all(answer.blocks.filter((block) => block.kind === "story").map(rewordStory));

  const [first, ...others] = answer.blocks.map((block) => worded(block, reworded.get(block))) as Reply["blocks"];
  const notes = notesOn([...reworded.values()], phrases);
  const last = others.findLastIndex(({ kind }) => kind === "story");
  return { ...answer, blocks: [first, ...others.toSpliced(last + 1, 0, ...notes)] };
}

const worded = (block: Block, reworded: Reworded | undefined): Block =>
  block.kind === "story" && reworded && "sentences" in reworded ? { ...block, wording: reworded.sentences } : block;

/** What was done stands first; then why it was not done everywhere, each reason once. */
function notesOn(reworded: Reworded[], phrases: Phrases): Block[] {
  const reasons = new Set(reworded.flatMap((each) => ("because" in each ? [each.because] : [])));
  const some = reworded.some((each) => "sentences" in each) ? [phrases.model.reworded] : [];
  const none = unworded.filter((reason: Unworded) => reasons.has(reason)).map(phrases.model.notReworded);
  return [...some, ...none].map((text) => ({ kind: "text", text }));
}
