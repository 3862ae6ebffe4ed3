import { expect, test } from "vitest";
import { allPhrases } from "../src/phrases/all-phrases.ts";
import { english } from "../src/phrases/english.ts";
import type { Phrases } from "../src/phrases/phrases.ts";
import type { SubscriptionPhrases } from "../src/phrases/subscription-phrases.ts";
import type { Weekday } from "../src/subscription.ts";

const NOW = Date.parse("2026-11-22T12:00:00Z");
const wish = {
  topics: ["rain", "floods"],
  times: ["08:00", "18:00"],
  days: [1, 4] as Weekday[],
  zone: "Europe/Vienna",
  length: "full",
  onlySources: ["Echo"],
  withoutSources: ["Gazette"],
  muted: ["quiz"],
  whenNothing: "silence",
} as const;

/** Everything a language says of subscriptions. A phrase forgotten here stays a function, and the test says which. */
const everythingSaidIn = ({ subscriptions: phrases }: Phrases): Record<keyof SubscriptionPhrases, string> => ({
  ...(phrases as { [Key in keyof SubscriptionPhrases]: SubscriptionPhrases[Key] extends string ? string : never }),
  describe: phrases.describe(wish),
  when: phrases.when({ times: ["08:00"], days: [6, 7] }) + phrases.when({ times: ["08:00"], days: [1, 2, 3, 4, 5] }),
  next: phrases.next(NOW + 3_600_000, NOW, "Europe/Vienna"),
  done: phrases.done("rain"),
  changed: phrases.changed("rain"),
  replay: phrases.replay([0, 3], 1) + phrases.replay([0, 0], 1),
  preview: phrases.preview("rain"),
  unheardOf: phrases.unheardOf("Kyvi", "Kyiv"),
  badDays: phrases.badDays("x"),
  badTimes: phrases.badTimes("x"),
  tooManyTopics: phrases.tooManyTopics(10),
  tooManyTimes: phrases.tooManyTimes(12),
  badUntil: phrases.badUntil("x"),
  badQuietHours: phrases.badQuietHours("x"),
  pausedUntil: phrases.pausedUntil(NOW, "Europe/Vienna"),
  pausedBecause: phrases.pausedBecause("blocked"),
  nowPaused: phrases.nowPaused(1, undefined) + phrases.nowPaused(2, "Friday"),
  nowResumed: phrases.nowResumed(1) + phrases.nowResumed(3),
  stoppedAll: phrases.stoppedAll(2),
  nowFollowed: phrases.nowFollowed("rain"),
  alreadyFollowed: phrases.alreadyFollowed("rain"),
  noLongerFollowed: phrases.noLongerFollowed("rain"),
  notFollowed: phrases.notFollowed("rain"),
  followed: phrases.followed(1) + phrases.followed(2),
  nowMuted: phrases.nowMuted("rain", false) + phrases.nowMuted("Echo", true),
  alreadyMuted: phrases.alreadyMuted("rain"),
  tooManyMuted: phrases.tooManyMuted(50),
  tooManyMutedRemedy: phrases.tooManyMutedRemedy,
  noLongerMuted: phrases.noLongerMuted("rain"),
  notMuted: phrases.notMuted("rain"),
  muted: phrases.muted(1) + phrases.muted(2),
  settings: Object.values(phrases.settings).join(" "),
  quietHours: phrases.quietHours("22:00", "07:00"),
  linkCode: phrases.linkCode("ABCD", 15),
  linked: phrases.linked("chat"),
  linkedWith: phrases.linkedWith(["chat"]),
  choices: Object.values(phrases.choices).join(" "),
});

test.each(allPhrases.map((phrases) => [phrases.languageName, phrases] as const))(
  "in %s there is something to say of subscriptions everywhere",
  (_, phrases) => {
    for (const [key, said] of Object.entries(everythingSaidIn(phrases))) {
      expect(said, key).toBeTypeOf("string");
      expect(said.trim(), key).not.toBe("");
      expect(said, key).not.toMatch(/undefined|null|NaN|\[object|#|"/);
    }
  },
);

test("a digest is described in one line", () => {
  expect(english.subscriptions.describe(wish)).toBe(
    "rain; floods · Mondays and Thursdays at 08:00 and 18:00 · in full · only from Echo · without Gazette · nothing with “quiz” · silent when nothing is new",
  );
});
