import { expect, test } from "vitest";
import { allPhrases } from "../src/phrases/all-phrases.ts";
import type { DigestPhrases } from "../src/phrases/digest-phrases.ts";
import { english } from "../src/phrases/english.ts";
import type { Phrases } from "../src/phrases/phrases.ts";
import type { LeftOut } from "../src/verdict.ts";

const NOW = Date.parse("2026-11-23T07:00:00Z");
const told = { now: NOW, zone: "Europe/Vienna" };
const reasons: LeftOut[] = [
  { because: "told", at: NOW },
  { because: "told", at: undefined },
  { because: "muted", word: "golf" },
  { because: "passing", word: "golf" },
  { because: "source" },
  { because: "old" },
  { because: "earlier" },
  { because: "cap", source: "Reuters" },
  { because: "cut", rank: 7, of: 12 },
];

/** Everything a language says of digests. A phrase forgotten here stays a function, and a test says which. */
const everythingSaidIn = ({ digests: phrases }: Phrases): Record<keyof DigestPhrases, string> => ({
  ...(phrases as { [Key in keyof DigestPhrases]: DigestPhrases[Key] extends string ? string : never }),
  late: phrases.late(NOW - 7_200_000, NOW, told),
  standsFor: phrases.standsFor(1, NOW, "UTC") + phrases.standsFor(3, NOW, "UTC"),
  asOf: phrases.asOf(NOW, "UTC", 0) + phrases.asOf(NOW, "UTC", 1) + phrases.asOf(NOW, "UTC", 12),
  failing: phrases.failing(1, 1) + phrases.failing(8, 5),
  correctionTo: phrases.correctionTo(NOW, "UTC"),
  correction: phrases.correction.withdrawn + phrases.correction.was("Rain."),
  noneOn: phrases.noneOn("20 Nov 2026"),
  badDay: phrases.badDay("someday"),
  whyHeading: phrases.whyHeading("Rain", "") + phrases.whyHeading("Rain", "weather"),
  whyWords: phrases.whyWords(["iran", "drones"]),
  whyScore: phrases.whyScore({ sources: 3, newness: 0.712, closeness: 1, points: 1.085 }),
  whyPlace: phrases.whyPlace(2),
  whyTold: phrases.whyTold(NOW, told),
  whyNot: reasons.map((reason) => phrases.whyNot(reason, told)).join(" "),
  whyNotFound: phrases.whyNotFound("") + phrases.whyNotFound("drones"),
  whyUnknown: phrases.whyUnknown("unicorns"),
  whySource: phrases.whySource("Reuters", "failing since 06:10: no answer"),
  choices: Object.values(phrases.choices).join(" "),
});

test.each(allPhrases.map((phrases) => [phrases.languageName, phrases] as const))(
  "in %s there is something to say of digests everywhere",
  (_, phrases) => {
    for (const [key, said] of Object.entries(everythingSaidIn(phrases))) {
      expect(said, key).toBeTypeOf("string");
      expect(said.trim(), key).not.toBe("");
      expect(said, key).not.toMatch(/undefined|null|NaN|\[object|#|"/);
    }
  },
);

test("a score is said with what it is made of", () => {
  expect(english.digests.whyScore({ sources: 3, newness: 0.003, closeness: 1, points: Math.log2(0.01) })).toBe(
    "Score 0.01 = 3 sources × newness under 0.01 × closeness 1.00.",
  );
  expect(english.digests.whyScore({ sources: 3, newness: 0.712, closeness: 0.5, points: Math.log2(1.06066) })).toBe(
    "Score 1.06 = 3 sources × newness 0.71 × closeness 0.50.",
  );
});
