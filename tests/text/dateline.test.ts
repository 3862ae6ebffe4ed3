import { expect, test } from "vitest";
import { datelineLength } from "../../src/text/dateline.ts";

const withoutDateline = (text: string) => text.slice(datelineLength(text));

test.each([
  ["HARROWMOUTH — The bank lowered its rate.", "The bank lowered its rate."],
  ["HARROWMOUTH, Velland — Velland’s airport was closed.", "Velland’s airport was closed."],
  ["NEW YORK, Nov. 22 -- Eleven people were hurt.", "Eleven people were hurt."],
  ["London (Reuters) - Britain will hold a vote.", "Britain will hold a vote."],
  ["Berlin (dpa) – Der Bundestag hat beschlossen.", "Der Bundestag hat beschlossen."],
  ["Madrid, 22 nov (EFE).- El Gobierno aprobó la ley.", "El Gobierno aprobó la ley."],
  ["PARIS (AFP) - « Rien », a dit le ministre.", "« Rien », a dit le ministre."],
  ["(CNN) -- A storm has reached the coast.", "A storm has reached the coast."],
  ["МОСКВА — Суд отложил заседание.", "Суд отложил заседание."],
])("the dateline of “%s” is no part of its sentence", (text, sentence) => {
  expect(withoutDateline(text)).toBe(sentence);
});

test.each([
  "NASA — the agency that flew it — has no other.",
  "IBM — Apple’s oldest rival — said so on Monday.",
  "The minister (Labour) - a lawyer - resigned.",
  "London – a city of nine million – is dry.",
  "WHO experts arrived on Tuesday.",
  "Anna Meier (34) - die Siegerin - lachte.",
  "A-levels were postponed.",
])("“%s” begins with no dateline", (text) => {
  expect(datelineLength(text)).toBe(0);
});
