import type { Newsroom } from "../newsroom.ts";
import type { Conversation } from "../question.ts";

/** What /export_data shows of a conversation; undefined where nothing is kept of it. */
export async function keptOf(
  { privacy }: Pick<Newsroom, "privacy">,
  asked: Conversation,
): Promise<Record<string, unknown> | undefined> {
  const { conversation: _, ...kept } = await privacy.keptOf(asked);
  const isEmpty = Object.values(kept).every((value) => value === undefined || (Array.isArray(value) && !value.length));
  // Its kind is not in the name, and so is not known here.
  const { kind: __, ...conversation } = asked;
  return isEmpty ? undefined : { conversation, ...kept };
}
