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
