import { expect, test } from "vitest";
import { allPhrases } from "../src/phrases/all-phrases.ts";

test.each(allPhrases.map(({ languageName, chat }) => [languageName, chat] as const))(
  "in %s the bot describes itself in as few words as a profile takes",
  (_, chat) => {
    for (const [key, said] of Object.entries(chat)) expect(said.trim(), key).not.toBe("");
    expect(chat.description.length).toBeLessThanOrEqual(512);
    expect(chat.shortDescription.length).toBeLessThanOrEqual(120);
    expect(chat.askHere.length).toBeLessThanOrEqual(64);
  },
);

test.each(allPhrases.map(({ languageName, starting }) => [languageName, starting] as const))(
  "in %s there is something to say at every step of a start",
  (_, starting) => {
    const said = [
      starting.askTopics(3),
      starting.moreTopics(["Kent", "drones"], 1),
      starting.moreTopics(["Kent"], 2),
      starting.enough,
      starting.topStories,
      starting.askTime(["Kent"]),
      starting.confirmZone("14:05"),
      starting.yes("14:05"),
      starting.askZone,
      starting.ready("Kent", "Next: tomorrow."),
    ];
    for (const each of said) expect(each).not.toMatch(/^$|undefined|null|NaN|\[object/);
  },
);
