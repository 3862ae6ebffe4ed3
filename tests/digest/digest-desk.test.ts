import { beforeEach, describe, expect, test } from "vitest";
import { nextSlot } from "../../src/digest/schedule.ts";
import type { Newsroom } from "../../src/newsroom.ts";
import type { Conversation } from "../../src/question.ts";
import type { Store } from "../../src/store/store.ts";
import type { DigestWish } from "../../src/subscription.ts";
import { botWith, drivenClock, room } from "../fakes/bot-with.ts";
import { digestOf, newSubscription } from "../store/store-samples.ts";

const at = (iso: string) => Date.parse(iso);
const iso = (moment: number | undefined) =>
  moment === undefined ? undefined : new Date(moment).toISOString().slice(0, 16);
const elsewhere: Conversation = { platform: "elsewhere", id: "9", kind: "private" };
const anna = { platform: "chat", id: "anna" };

let clock: ReturnType<typeof drivenClock>;
let digests: Newsroom["digests"];
let newsroom: Newsroom;
let store: Store;
beforeEach(async () => {
  // A Monday, 07:00 in Vienna.
  clock = drivenClock("2026-11-23T06:00:00Z");
  ({ newsroom, store } = (await botWith([], { clock })).parts);
  ({ digests } = newsroom);
});

const subscribe = (changes: Partial<DigestWish> = {}) =>
  digests.subscribe(newSubscription({ conversation: room, ...changes }));
/** As the clockwork does when a digest is due. */
const deliver = async (id: number) => {
  const subscription = (await digests.subscriptionsOf(room)).find((each) => each.id === id);
  if (!subscription) throw new Error("There is no such subscription");
  const now = clock.now();
  const key = `${id} ${now}`;
  await store.enqueueDigests([digestOf(subscription, { key, now, nextDigestAt: nextSlot(subscription, now).at })]);
};

describe("a subscription", () => {
  test("begins with its first time from now on", async () => {
    expect(iso((await subscribe({ times: ["06:30", "18:00"] })).nextDigestAt)).toBe("2026-11-23T17:00");
    expect(iso((await subscribe({ days: [7] })).nextDigestAt)).toBe("2026-11-29T07:00");
  });

  test("with other times, days or another zone comes next by these, and as it was when something else changes", async () => {
    const { id, nextDigestAt } = await subscribe();
    const change = async (changes: Partial<DigestWish>) => iso((await digests.change(id, room, changes))?.nextDigestAt);
    expect(await change({ topics: ["floods"] })).toBe(iso(nextDigestAt));
    expect(await change({ times: ["09:00"] })).toBe("2026-11-23T08:00");
    expect(await change({ days: [3] })).toBe("2026-11-25T08:00");
    expect(await change({ zone: "Asia/Kathmandu" })).toBe("2026-11-25T03:15");
    expect(await digests.subscriptionsOf(room)).toMatchObject([{ topics: ["floods"], times: ["09:00"], days: [3] }]);
    expect(await digests.change(id, elsewhere, { times: ["09:00"] })).toBeUndefined();
  });

  test("rests until a day, and begins again with the first time from then on", async () => {
    const { id } = await subscribe();
    const until = at("2026-11-25T07:00:00Z");
    const paused = await digests.pause(id, room, until);
    expect(paused).toMatchObject({ rest: { by: "reader", until }, nextDigestAt: until });
    expect(await digests.subscriptionsOf(room)).toEqual([paused]);
    expect(await digests.change(id, room, { times: ["06:00"] })).toMatchObject({
      nextDigestAt: at("2026-11-26T05:00Z"),
    });
  });

  test("rests until it is resumed, and then does not bring what came due meanwhile", async () => {
    const { id } = await subscribe();
    await digests.pause(id, room, undefined);
    clock.moveTo("2026-12-24T12:00:00Z");
    expect(await store.dueSubscriptions(clock.now(), 10)).toEqual([]);
    expect(await digests.resume(id, room)).toMatchObject({ rest: undefined, nextDigestAt: at("2026-12-25T07:00Z") });
  });

  test("is paused, resumed and stopped by its own conversation only", async () => {
    const { id } = await subscribe();
    expect(await digests.pause(id, elsewhere, undefined)).toBeUndefined();
    expect(await digests.resume(id, elsewhere)).toBeUndefined();
    expect(await digests.unsubscribe(id, elsewhere)).toBe(false);
    expect(await digests.unsubscribe(id, room)).toBe(true);
  });
});

describe("whoever moves to another zone", () => {
  const moveTo = async (zone: string) => {
    await newsroom.changeSettings(room, { zone });
    return (await digests.subscriptionsOf(room)).map((each) => [each.zone, iso(each.nextDigestAt)]);
  };
  beforeEach(() => newsroom.changeSettings(room, { zone: "Europe/Vienna" }));

  test("takes along what goes by the clock at home, and nothing else", async () => {
    await subscribe();
    await subscribe({ zone: "Asia/Tokyo" });
    expect(await moveTo("America/New_York")).toEqual([
      ["America/New_York", "2026-11-23T13:00"],
      ["Asia/Tokyo", "2026-11-23T23:00"],
    ]);
  });

  test("to the west after a digest does not get it again, also when moving twice", async () => {
    const { id } = await subscribe();
    clock.moveTo("2026-11-23T07:00:00Z");
    await deliver(id);
    expect(await moveTo("Europe/London")).toEqual([["Europe/London", "2026-11-24T08:00"]]);
    expect(await moveTo("Atlantic/Azores")).toEqual([["Atlantic/Azores", "2026-11-24T09:00"]]);
  });

  test("over the date line gets the next morning's digest, though its day and time were there before", async () => {
    const { id } = await subscribe();
    await moveTo("Asia/Tokyo");
    // 08:00 on the 24th in Tokyo; the same day and time come in Los Angeles 17 hours later.
    clock.moveTo("2026-11-23T23:00:00Z");
    await deliver(id);
    expect(await moveTo("America/Los_Angeles")).toEqual([["America/Los_Angeles", "2026-11-24T16:00"]]);
  });

  test("to the east gets the next one by the clock there", async () => {
    const { id } = await subscribe({ times: ["08:00", "18:00"] });
    clock.moveTo("2026-11-23T07:00:00Z");
    await deliver(id);
    expect(await moveTo("Asia/Tokyo")).toEqual([["Asia/Tokyo", "2026-11-23T09:00"]]);
  });
});

describe("a followed topic", () => {
  test("is one, however it is written, and is shown as it was typed", async () => {
    expect(await digests.follow(room, "Iran drones")).toBe(true);
    expect(await digests.follow(room, " iran DRONES ")).toBe(false);
    expect(await digests.followed(room)).toEqual(["Iran drones"]);
    expect(await digests.followed(elsewhere)).toEqual([]);
    expect(await digests.unfollow(room, "iran drones")).toBe(true);
    expect(await digests.unfollow(room, "iran drones")).toBe(false);
  });
});

describe("a code that links two conversations", () => {
  test("is good once, elsewhere, however it is typed", async () => {
    const code = await digests.linkCode(room, anna);
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
    expect(await digests.link(room, code)).toBeUndefined();
    expect(await digests.link(elsewhere, ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)).toEqual({
      with: room,
    });
    expect(await digests.link({ ...elsewhere, id: "10" }, code)).toBeUndefined();
    expect(await digests.linkedWith(room)).toEqual([elsewhere]);
    expect(await digests.unlink(elsewhere)).toBe(true);
    expect(await digests.unlink(room)).toBe(false);
  });

  test("given by two at once links one of them", async () => {
    const code = await digests.linkCode(room, anna);
    const others = ["1", "2", "3"].map((id) => ({ ...elsewhere, id }));
    const linked = await Promise.all(others.map((other) => digests.link(other, code)));
    expect(linked.filter(Boolean)).toHaveLength(1);
    expect(await digests.linkedWith(room)).toHaveLength(1);
  });

  test("is good for a quarter of an hour", async () => {
    const [early, late] = [await digests.linkCode(room, anna), await digests.linkCode(room, anna)];
    expect(early).not.toBe(late);
    clock.moveTo("2026-11-23T06:14:59Z");
    expect(await digests.link(elsewhere, early)).toEqual({ with: room });
    clock.moveTo("2026-11-23T06:15:00Z");
    expect(await digests.link({ ...elsewhere, id: "10" }, late)).toBeUndefined();
  });

  test("cannot be guessed: after ten tries an hour, the right one is not good either", async () => {
    const code = await digests.linkCode(room, anna);
    for (let tries = 0; tries < 10; tries += 1) expect(await digests.link(elsewhere, "AAAAAAAA")).toBeUndefined();
    expect(await digests.link(elsewhere, code)).toBeUndefined();
    expect(await digests.link({ ...elsewhere, id: "10" }, code)).toEqual({ with: room });
  });
});
