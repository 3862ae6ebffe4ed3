import type { Conversation } from "../question.ts";
import type { Source } from "../source.ts";

/**
 * What a store tells without being opened for work: nothing is migrated and nothing is written. `sources`, and the
 * `zones` and `chats` of its subscriptions, only where it has the newest format, which is read here.
 */
export type StoreLook = {
  format: number;
  newestFormat: number;
  bytes: number;
  sources: Source[];
  zones: string[];
  /** Groups and channels that await digests, a few of each platform. */
  chats: Conversation[];
};

export const SOURCES = "SELECT * FROM sources ORDER BY title, id";
export const ZONES = "SELECT DISTINCT zone FROM subscriptions ORDER BY zone";
/** By their ids, so that the same are told each time. */
export const CHATS = `
  SELECT platform, id, thread, kind FROM (
    SELECT platform, id, thread, kind, key, row_number() OVER (PARTITION BY platform ORDER BY key) AS place
    FROM conversations
    WHERE kind <> 'private' AND EXISTS (
      SELECT 1 FROM subscriptions
      WHERE conversation = key AND (rested_by IS NULL OR rests_until IS NOT NULL)))
    AS awaiting
  WHERE place <= 20 ORDER BY key`;

export type ChatRow = { platform: string; id: string; thread: string | null; kind: Conversation["kind"] };

export const chatOf = ({ thread, ...chat }: ChatRow): Conversation => (thread === null ? chat : { ...chat, thread });
