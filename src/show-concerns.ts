import { type Concern, concernKinds } from "./concern.ts";
import type { Phrases } from "./phrases/phrases.ts";
import type { Told } from "./phrases/source-phrases.ts";
import type { Block } from "./reply.ts";

/** So many are told in full. */
export const MOST_CONCERNS_TOLD = 10;

/** Each with what to do about it, the gravest first. */
export function showConcerns(concerns: readonly Concern[], { owner }: Pick<Phrases, "owner">, told: Told): Block[] {
  const inOrder = concernKinds.flatMap((kind) => concerns.filter((concern) => concern.kind === kind));
  const shown = inOrder.slice(0, MOST_CONCERNS_TOLD).map((concern): Block => {
    const { text, remedy } = owner.concern(concern, told);
    return { kind: "failure", text, remedy };
  });
  const rest = inOrder.length - shown.length;
  return rest === 0 ? shown : [...shown, { kind: "text", text: owner.more(rest) }];
}
