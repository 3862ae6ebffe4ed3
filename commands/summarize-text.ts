import type { Context } from "../src/command.ts";
import { type Reply, say } from "../src/reply.ts";

/** What is shorter needs no summary, and may be words of a title. */
const SHORTEST_TEXT = 300;

/** Its own sentences, nothing of it kept; undefined where `asked` is no text but the name of something. */
export async function summarizeText(
  { newsroom, phrases }: Context,
  asked: string,
  sentences: number,
): Promise<Reply | undefined> {
  if (asked.length < SHORTEST_TEXT) return undefined;
  const gist = await newsroom.summarize(newsroom.links.ofText(asked), sentences);
  if (gist.length === 0) return undefined;
  return say(phrases.stories.textInShort, { kind: "list", items: gist.map(({ text }) => text) });
}
