import { describe, expect, test } from "vitest";
import { allPhrases } from "../src/phrases/all-phrases.ts";
import { english } from "../src/phrases/english.ts";
import { german } from "../src/phrases/german.ts";
import type { Phrases } from "../src/phrases/phrases.ts";
import type { SourcePhrases } from "../src/phrases/source-phrases.ts";

const NOW = Date.parse("2026-11-22T12:00:00Z");
const told = { now: NOW, zone: "Europe/Vienna" };

/** Everything a language says of sources. A phrase forgotten here stays a function, and a test says which. */
const everythingSaidIn = ({ sources: phrases }: Phrases): Record<keyof SourcePhrases, string> => ({
  ...(phrases as { [Key in keyof SourcePhrases]: SourcePhrases[Key] extends string ? string : never }),
  read: phrases.read(NOW - 60_000, 3, told),
  resting: phrases.resting(NOW, told),
  failing: phrases.failing(NOW, "?", told),
  stopped: phrases.stopped("?"),
  why: phrases.why("timeout", "does not answer in time"),
  heading: phrases.heading(2, true),
  line: phrases.line(1, "Bote", "News", "?"),
  added: phrases.added("Bote", "everyone") + phrases.added("Bote", "here"),
  holds: phrases.holds(12),
  headline: phrases.headline("Rain", { date: "2026-11-22" }, undefined),
  alreadyFollowed: phrases.alreadyFollowed("Bote", "?"),
  tested: phrases.tested("Bote", "https://bote.example/"),
  notFound: phrases.notFound("login", "bote.example", "bote.example/ is no feed but a login page."),
  askedTooEarly: phrases.askedTooEarly("Bote", NOW, told),
  removed: phrases.removed("Bote", "everyone") + phrases.removed("Bote", "here"),
  addAgain: phrases.addAgain("https://bote.example/"),
  pausedNow: phrases.pausedNow("Bote"),
  resumedNow: phrases.resumedNow("Bote"),
  resumedFrom: phrases.resumedFrom("Bote", NOW, told),
  readsPages: phrases.readsPages("Bote", true) + phrases.readsPages("Bote", false),
  imported: phrases.imported(1, 2, 3),
  refusedEntry: phrases.refusedEntry("Bote", "too many"),
  moreRefused: phrases.moreRefused(20),
  badList: phrases.badList("x.opml", "no list", "is no list of feeds (OPML)"),
  exported: phrases.exported(3),
  noSuchSource: phrases.noSuchSource("x"),
  whichSource: phrases.whichSource("x"),
  othersFollowIt: phrases.othersFollowIt("Bote"),
  notFollowedHere: phrases.notFollowedHere("Bote"),
  tooManyLookUpsRemedy: phrases.tooManyLookUpsRemedy(30),
  listIsFull: phrases.listIsFull(200),
});

describe.each(allPhrases.map((phrases) => [phrases.languageName, phrases] as const))("in %s", (_, phrases) => {
  test("there is something to say of sources everywhere", () => {
    for (const [key, said] of Object.entries(everythingSaidIn(phrases))) {
      expect(said, key).toBeTypeOf("string");
      expect(said.trim(), key).not.toBe("");
      expect(said, key).not.toMatch(/undefined|null|NaN|\[object|#|"/);
    }
  });

  test("every action of a command is described, in what fits a menu", () => {
    for (const [action, text] of Object.entries(phrases.commands.sources.actions ?? {})) {
      expect([action, text.length > 0 && text.length <= 100]).toEqual([action, true]);
    }
  });
});

test("no German sentence about sources is an English one left behind", () => {
  const inEnglish = everythingSaidIn(english);
  const same = Object.entries(everythingSaidIn(german)).filter(
    ([key, said]) => inEnglish[key as keyof SourcePhrases] === said,
  );
  expect(same).toEqual([]);
});
