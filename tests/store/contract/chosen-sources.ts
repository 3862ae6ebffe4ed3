import { describe, expect, test } from "vitest";
import type { Conversation } from "../../../src/question.ts";
import { group, NOON, newSource, stateDueAt, thread } from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

export function describeChosenSources(open: OpenStore): void {
  describe("the sources of a conversation", () => {
    const fresh = freshStore(open);
    const moved: Conversation = { ...group, id: "-1007" };

    const add = async (name: string, isDefault = false) => {
      const source = newSource({ url: `https://${name}.example/`, isDefault });
      return (await fresh.store.addSource(source, stateDueAt(NOON), NOON)).source.id;
    };
    const dueIds = async () => (await fresh.store.dueSources(NOON, 10)).map(({ id }) => id);

    test("are the default ones until it chooses, and again when it takes that back", async () => {
      const [one, two] = [await add("one"), await add("two")];
      expect(await fresh.store.chosenSources(group)).toBeUndefined();
      await fresh.store.chooseSources(group, [two, one]);
      expect(await fresh.store.chosenSources(group)).toEqual([one, two]);
      expect(await fresh.store.chosenSources(thread)).toBeUndefined();
      await fresh.store.chooseSources(group, [two]);
      expect(await fresh.store.chosenSources(group)).toEqual([two]);
      await fresh.store.chooseSources(group, undefined);
      expect(await fresh.store.chosenSources(group)).toBeUndefined();
    });

    test("know how many conversations chose them", async () => {
      const one = await add("one");
      expect(await fresh.store.choosersOf(one)).toBe(0);
      await fresh.store.chooseSources(group, [one]);
      await fresh.store.chooseSources(thread, [one]);
      expect(await fresh.store.choosersOf(one)).toBe(2);
      await fresh.store.chooseSources(thread, undefined);
      expect(await fresh.store.choosersOf(one)).toBe(1);
      expect(await fresh.store.choosersOf(999)).toBe(0);
    });

    test("can be none", async () => {
      await fresh.store.chooseSources(group, []);
      expect(await fresh.store.chosenSources(group)).toEqual([]);
    });

    test("are each chosen once, and only if they exist", async () => {
      const one = await add("one");
      await fresh.store.chooseSources(group, [one, 999, one]);
      expect(await fresh.store.chosenSources(group)).toEqual([one]);
    });

    test("lose the one that is removed; what is left stays a choice", async () => {
      const one = await add("one");
      await fresh.store.chooseSources(group, [one]);
      await fresh.store.removeSource(one);
      expect(await fresh.store.chosenSources(group)).toEqual([]);
    });

    test("are read as long as one conversation is left that chose them", async () => {
      const one = await add("one");
      await fresh.store.chooseSources(group, [one]);
      await fresh.store.chooseSources(thread, [one]);
      await fresh.store.chooseSources(group, []);
      expect(await dueIds()).toEqual([one]);
      await fresh.store.chooseSources(thread, undefined);
      expect(await dueIds()).toEqual([]);
    });

    test("move with it", async () => {
      const one = await add("one");
      await fresh.store.chooseSources(group, [one]);
      await fresh.store.moveConversation(group, moved);
      expect(await fresh.store.chosenSources(group)).toBeUndefined();
      expect(await fresh.store.chosenSources(moved)).toEqual([one]);
      expect(await dueIds()).toEqual([one]);
    });

    test("stay what the new place chose for itself", async () => {
      const [one, two] = [await add("one"), await add("two")];
      await fresh.store.chooseSources(group, [one]);
      await fresh.store.chooseSources(moved, [two]);
      await fresh.store.moveConversation(group, moved);
      expect(await fresh.store.chosenSources(moved)).toEqual([two]);
      expect(await fresh.store.chosenSources(group)).toBeUndefined();
      expect(await dueIds()).toEqual([two]);
    });
  });
}
