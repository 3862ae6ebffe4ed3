import type { Instant } from "./clock.ts";
import type { Conversation } from "./question.ts";

/** What whoever hosts the bot has to do something about; `since` when it was seen at first. */
export type Concern = { since: Instant } & (
  | { kind: "source"; source: number; title: string; because: string; code?: string | undefined; isStopped: boolean }
  /** A place of many readers, whose platform lets nothing through. */
  | { kind: "place"; conversation: Conversation; because: string }
  | { kind: "platform"; platform: string; because: string }
  /** In bytes: what is left of the disk that the store is on. */
  | { kind: "disk"; free: number; folder: string }
  /** In bytes: what the store takes of the room that it has. */
  | { kind: "database"; bytes: number; limit: number }
  /** What the language model may spend in a day. */
  | { kind: "ceiling" }
);

export const concernKinds = ["platform", "disk", "database", "ceiling", "source", "place"] as const;
export type ConcernKind = Concern["kind"];

/** One text for the same concern, whatever becomes of it. */
export function concernKey(concern: Concern): string {
  if (concern.kind === "source") return `source ${concern.source}`;
  if (concern.kind === "platform") return `platform ${concern.platform}`;
  if (concern.kind !== "place") return concern.kind;
  const { platform, id, thread } = concern.conversation;
  return `place ${JSON.stringify([platform, id, thread])}`;
}
