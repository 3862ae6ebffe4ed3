import { describe, expect, test } from "vitest";
import { group, NOON, thread } from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

export function describeFollows(open: OpenStore): void {
  describe("topics that are followed", () => {
    const fresh = freshStore(open);

    test("belong to their conversation, in the order they were added, each once", async () => {
      expect(await fresh.store.followTopic(group, "rain", NOON)).toBe(true);
      expect(await fresh.store.followTopic(group, "drones", NOON)).toBe(true);
      expect(await fresh.store.followTopic(group, "rain", NOON + 1)).toBe(false);
      expect(await fresh.store.followedTopics(group)).toEqual(["rain", "drones"]);
      expect(await fresh.store.followedTopics(thread)).toEqual([]);
    });

    test("go only at the word of their own conversation", async () => {
      await fresh.store.followTopic(group, "rain", NOON);
      expect(await fresh.store.unfollowTopic(thread, "rain")).toBe(false);
      expect(await fresh.store.unfollowTopic(group, "rain")).toBe(true);
      expect(await fresh.store.unfollowTopic(group, "rain")).toBe(false);
      expect(await fresh.store.followedTopics(group)).toEqual([]);
    });

    test("move with the conversation, to those of its new place", async () => {
      await fresh.store.followTopic(group, "rain", NOON);
      await fresh.store.followTopic(group, "drones", NOON + 1);
      await fresh.store.followTopic(thread, "rain", NOON + 2);
      await fresh.store.moveConversation(group, thread);
      expect(await fresh.store.followedTopics(thread)).toEqual(["drones", "rain"]);
      expect(await fresh.store.followedTopics(group)).toEqual([]);
    });
  });
}
