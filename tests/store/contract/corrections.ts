import { describe, expect, test } from "vitest";
import type { Reply } from "../../../src/reply.ts";
import type { Subscription } from "../../../src/subscription.ts";
import { digestOf, group, HOUR, newArticle, newSubscription, thread } from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

const saying = (text: string): Reply => ({ blocks: [{ kind: "text", text }] });

export function describeCorrections(open: OpenStore): void {
  describe("digests of which an article was edited", () => {
    const fresh = freshStore(open);

    const keep = async (key: string, title = key): Promise<number> => {
      const [kept] = await fresh.save(newArticle({ keys: [key], title }));
      return kept?.id ?? 0;
    };
    const subscribed = (conversation = group): Promise<Subscription> =>
      fresh.store.addSubscription(newSubscription({ conversation }), fresh.now);
    const write = async (subscription: Subscription, key: string, articles: number[]): Promise<void> => {
      await fresh.store.enqueueDigests([digestOf(subscription, { key, reply: saying(key), articles, now: fresh.now })]);
    };
    const edited = (since = fresh.now - 24 * HOUR) => fresh.store.editedDigests(since, 10);

    test("are found with what they tell and what there is, oldest first, in the zone of a reader", async () => {
      const [one, two, three] = [await keep("One"), await keep("Two"), await keep("Three")];
      const subscription = await subscribed();
      await write(subscription, "both", [two, one]);
      await write(subscription, "second", [two, three]);
      expect(await edited()).toEqual([]);
      fresh.now += HOUR;
      await keep("One", "One, put right");
      await keep("Two", "Two, put right");
      await keep("Two", "Two, put right again");
      expect(await edited()).toMatchObject([
        {
          reply: saying("both"),
          writtenAt: fresh.now - HOUR,
          zone: "Europe/Vienna",
          articles: [
            { id: one, version: 1, now: 2 },
            { id: two, version: 1, now: 3 },
          ],
        },
        { reply: saying("second"), articles: [{ id: two, version: 1, now: 3 }] },
      ]);
      expect(await fresh.store.editedDigests(fresh.now - 24 * HOUR, 1)).toMatchObject([{ reply: saying("both") }]);
    });

    test("are not those that told the edit, nor those that were written too long ago", async () => {
      const one = await keep("One");
      const subscription = await subscribed();
      await write(subscription, "before", [one]);
      fresh.now += HOUR;
      await keep("One", "One, put right");
      await write(subscription, "after", [one]);
      expect(await edited()).toMatchObject([{ reply: saying("before") }]);
      expect(await edited(fresh.now - HOUR)).toHaveLength(1);
      expect(await edited(fresh.now - HOUR + 1)).toEqual([]);
    });

    test("are looked at once for each version, and nobody hears of what changes nothing", async () => {
      const one = await keep("One");
      await write(await subscribed(), "digest", [one]);
      await keep("One", "Put right");
      const [digest] = await edited();
      if (!digest) throw new Error("The edit was not found.");
      const unchanged = { digest, corrected: [], reply: digest.reply, message: saying("Correction"), now: fresh.now };
      expect(await fresh.store.noteCorrections(unchanged)).toBe(0);
      expect(await edited()).toEqual([]);
      await keep("One", "Put right again");
      expect(await edited()).toMatchObject([{ articles: [{ id: one, version: 1, now: 3 }] }]);
    });

    test("say it right from then on, and whoever may have got them is sent a correction, once", async () => {
      const one = await keep("One");
      for (const conversation of [group, thread]) {
        await write(await subscribed(conversation), `to ${conversation.thread ?? "the group"}`, [one]);
      }
      await fresh.store.claimDeliveries(fresh.now, 1);
      await fresh.store.finishDelivery("to the group", { sent: ["m1"] }, fresh.now);
      await keep("One", "Put right");
      let sent = 0;
      for (const digest of await edited()) {
        const message = saying("Correction");
        const corrected = { digest, corrected: [one], reply: saying("Right"), message, now: fresh.now };
        sent += await fresh.store.noteCorrections(corrected);
        expect(await fresh.store.noteCorrections(corrected)).toBe(0);
      }
      expect(sent).toBe(1);
      expect(await edited()).toEqual([]);
      expect(await fresh.store.digestsBetween(group, 0, fresh.now + 1)).toEqual([saying("Right")]);
      expect(await fresh.store.toldVersions(group, [one])).toEqual(new Map([[one, 2]]));
      const claimed = await fresh.store.claimDeliveries(fresh.now, 10);
      expect(claimed.find(({ corrects }) => corrects !== undefined)).toMatchObject({
        conversation: group,
        reply: saying("Correction"),
      });
      expect(claimed.find(({ key }) => key === "to 2")?.reply).toEqual(saying("Right"));
    });
  });
}
