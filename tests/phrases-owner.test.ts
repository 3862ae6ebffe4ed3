import { expect, test } from "vitest";
import { type AccessRules, accessChanges } from "../src/access-rules.ts";
import { type Concern, concernKinds } from "../src/concern.ts";
import { allPhrases } from "../src/phrases/all-phrases.ts";
import type { OwnerPhrases } from "../src/phrases/owner-phrases.ts";
import type { Phrases } from "../src/phrases/phrases.ts";

const NOW = Date.parse("2026-11-23T07:00:00Z");
const told = { now: NOW, zone: "Europe/Vienna" };
const since = NOW - 26 * 3_600_000;
const place = { platform: "terminal", id: "7", thread: "3", kind: "channel" } as const;
const because = "it answers 403";
const rules: AccessRules = {
  owners: [],
  mode: "listed",
  listed: ["terminal:7"],
  questionsPerMinute: { reader: 6, conversation: 30 },
};
const spent = { tokens: 1200, money: 0.02, calls: 3, fromCache: 1, tokensSaved: 400, moneySaved: 0.01, refused: 1 };

const concerns: Concern[] = [
  { kind: "source", since, source: 1, title: "Nordland Post", because, isStopped: false },
  { kind: "source", since, source: 1, title: "Nordland Post", because, isStopped: true },
  { kind: "place", since, conversation: place, because },
  { kind: "platform", since, platform: "terminal", because },
  { kind: "disk", since, free: 120_000_000, folder: "/srv/tidings" },
  { kind: "database", since, bytes: 9_000_000_000, limit: 10_000_000_000 },
  { kind: "ceiling", since },
];

const ofConcerns = (phrases: OwnerPhrases): string =>
  concerns
    .flatMap((concern) => {
      const { text, remedy } = phrases.concern(concern, told);
      return [text, remedy, phrases.over(concern)];
    })
    .join(" ");

/** Everything a language says to owners. A phrase forgotten here stays a function, and a test says which. */
const everythingSaidIn = ({ owner: phrases }: Phrases): Record<keyof OwnerPhrases, string> => ({
  ...(phrases as { [Key in keyof OwnerPhrases]: OwnerPhrases[Key] extends string ? string : never }),
  concern: ofConcerns(phrases),
  over: concerns.map(phrases.over).join(" "),
  more: phrases.more(3),
  version: phrases.version("1.0.0", since, told),
  platform: phrases.platform({ platform: "terminal" }) + phrases.platform({ platform: "terminal", because }),
  sources: phrases.sources({ read: 0, failing: 0, paused: 0 }) + phrases.sources({ read: 40, failing: 2, paused: 1 }),
  waiting: phrases.waiting({ platform: "terminal", deliveries: 1, oldest: since }, told),
  store: phrases.store({ bytes: 5e6 }) + phrases.store({ bytes: 5e9, diskFree: 2e10 }),
  spending:
    phrases.spending({ today: spent, last30Days: spent, ceiling: { tokens: 5000 } }) +
    phrases.spending({ today: spent, last30Days: spent, ceiling: { tokens: 5000, money: 1 } }),
  toDo: phrases.toDo(1) + phrases.toDo(4),
  mode: phrases.mode("open") + phrases.mode("listed"),
  listed: phrases.listed([]) + phrases.listed(["terminal:7"]),
  limit: phrases.limit("reader", 1) + phrases.limit("conversation", 30),
  changedHere: phrases.changedHere("open"),
  wasAsSet: phrases.wasAsSet(accessChanges),
  badWho: phrases.badWho("everybody"),
  badWhoRemedy: phrases.badWhoRemedy("terminal:7"),
  notListed: phrases.notListed("terminal:8"),
  notListedRemedy: phrases.notListedRemedy({ rules, settings: rules, changed: [] }),
});

test.each(allPhrases.map((phrases) => [phrases.languageName, phrases] as const))(
  "in %s there is something to say to owners everywhere",
  (_, phrases) => {
    for (const [key, said] of Object.entries(everythingSaidIn(phrases))) {
      expect(said, key).toBeTypeOf("string");
      expect(said.trim(), key).not.toBe("");
      expect(said, key).not.toMatch(/undefined|null|NaN|\[object|#|"/);
    }
  },
);

test.each(allPhrases.map((phrases) => [phrases.languageName, phrases] as const))(
  "in %s each concern has a text, a remedy and an end of its own",
  (_, { owner: phrases }) => {
    expect(new Set(concerns.map(({ kind }) => kind))).toEqual(new Set(concernKinds));
    const said = concerns.map((concern) => phrases.concern(concern, told));
    expect(new Set(said.map(({ text }) => text)).size).toBe(concerns.length);
    for (const { text, remedy } of said) expect(remedy).not.toBe(text);
    expect(new Set(concerns.map(phrases.over)).size).toBe(concernKinds.length);
  },
);
