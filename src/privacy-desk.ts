import type { Conversation } from "./question.ts";

/** What is kept of a conversation: shown to it, and forgotten when it says so. */
export type PrivacyDesk = {
  /** Everything, as values that JSON can hold: moments are written as in ISO 8601. */
  keptOf(conversation: Conversation): Promise<Record<string, unknown>>;
  /** Everything is gone, also the feeds that only it followed; what was linked with it keeps its own. */
  forget(conversation: Conversation): Promise<void>;
};
