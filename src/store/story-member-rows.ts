import type { StoryMember } from "./place-in-stories.ts";

export type StoryMemberRow = {
  article: number;
  story: number;
  copy_of: number | null;
  moment: number | null;
  seen_at: number;
  profile: Uint8Array;
};

export const storyMemberOf = (row: StoryMemberRow): StoryMember => ({
  article: row.article,
  story: row.story,
  copyOf: row.copy_of ?? undefined,
  moment: row.moment ?? undefined,
  seenAt: row.seen_at,
  profile: row.profile,
});
