import { describe, expect, test } from "vitest";
import { verdictOn } from "./verdict-on.ts";

describe("a number", () => {
  const tunnel = "The tunnel under Lirio took four-and-a-half years.";
  const plans = "The council of Lirio planned the tunnel for more than two decades.";
  const aria = "Holm, who wrote her debut opera in the early nineties, sold 3million records.";

  test("is the same with its half written out or as a sign", () => {
    for (const years of ["4½ years", "4 ½ years", "four and a half years", "4.5 years"])
      expect(verdictOn(tunnel, `The tunnel under Lirio took ${years}.`)).toBe("passes");
    for (const years of ["4 years", "five and a half years", "14½ years"])
      expect(verdictOn(tunnel, `The tunnel under Lirio took ${years}.`)).toBe("numbers");
    const half = "Two and a half million people live in Lirio.";
    expect(verdictOn(half, "In Lirio live 2.5 million people.")).toBe("passes");
    expect(verdictOn(half, "In Lirio live two million people.")).toBe("numbers");
  });

  test("of decades is one of years", () => {
    expect(verdictOn(plans, "For over 20 years the council of Lirio planned the tunnel.")).toBe("passes");
    expect(verdictOn(plans, "For over 30 years the council of Lirio planned the tunnel.")).toBe("numbers");
    expect(verdictOn(plans, "For 20 years the council of Lirio planned the tunnel.")).toBe("numbers");
  });

  test("of days may be a fortnight", () => {
    const isle = "Ida Moor spent two weeks on an island off Lirio.";
    expect(verdictOn(isle, "Ida Moor spent a fortnight on an island off Lirio.")).toBe("passes");
    expect(verdictOn("Ida Moor spent three weeks off Lirio.", "Ida Moor spent a fortnight off Lirio.")).toBe("numbers");
  });

  test("may hang on what it counts, and a decade may be a word", () => {
    expect(verdictOn(aria, "Holm wrote her first opera in the early 1990s and sold three million records.")).toBe(
      "passes",
    );
    expect(verdictOn(aria, "Holm wrote her debut opera in the early 1980s.")).toBe("numbers");
    expect(verdictOn(aria, "Holm wrote her second opera in the early 1990s.")).toBe("numbers");
    expect(verdictOn(aria, "Holm sold three billion records.")).toBe("numbers");
    const age = "Holm, in her nineties, still sings in Lirio.";
    expect(verdictOn(age, "Holm still sings in Lirio in the 1990s.")).toBe("numbers");
  });

  test("behind “close to” is exact where something is near it", () => {
    const bear = "Visitors should not get too close to the 11-year-old bear Olga.";
    expect(verdictOn(bear, "Visitors should not get near the bear Olga, who is 11.")).toBe("passes");
    expect(verdictOn("Close to 300 bears live in Orland.", "Orland has 300 bears.")).not.toBe("passes");
  });

  test("of months is an age with or without “aged”", () => {
    const baby = "A 14-month-old girl from Arvon, Ida Moor, was found in the forest.";
    expect(verdictOn(baby, "Ida Moor from Arvon, aged 14 months, was found in the forest.")).toBe("passes");
    expect(verdictOn(baby, "Ida Moor from Arvon, aged 14, was found in the forest.")).toBe("units");
  });
});

describe("a charge", () => {
  const charged = "Tom Brel, 32, was arrested and charged with arson at the court of Calder on Thursday.";

  test("is no crime, wherever the word stands", () => {
    expect(verdictOn(charged, "Tom Brel, 32, was charged at the court of Calder on Thursday with arson.")).toBe(
      "passes",
    );
    expect(verdictOn(charged, "Tom Brel, 32, faces an arson charge.")).toBe("passes");
    expect(verdictOn(charged, "Tom Brel, 32, committed arson.")).not.toBe("passes");
  });
});

describe("who says so", () => {
  test("is nobody where somebody wins, adds something to it, or it is only called so", () => {
    const race = "Ada Voss started well, claiming the best result of her career by finishing fourth in Lirio.";
    expect(verdictOn(race, "Ada Voss started well: finishing fourth in Lirio was the best result of her career.")).toBe(
      "passes",
    );
    const notes = "Brel was fired over comments, called tasteless, that he added to the manual of Coram.";
    expect(verdictOn(notes, "Brel was fired over comments that he added to the manual of Coram.")).toBe("passes");
  });

  test("is somebody where he claims that it is so", () => {
    const claim = "Brel claimed he was the best pilot in Lirio.";
    expect(verdictOn(claim, "Brel was the best pilot in Lirio.")).toBe("attribution");
  });

  test("is who called for it, after an aside as well", () => {
    const wolves = "Farmer Tim Hale, 61, called for wolves to be shot, while hunters said better fences would help.";
    expect(verdictOn(wolves, "Tim Hale, a farmer, called for wolves to be shot.")).toBe("passes");
    expect(verdictOn(wolves, "Hunters called for wolves to be shot.")).not.toBe("passes");
  });

  test("has a rank, in full or short", () => {
    const rank = "Lieutenant Colonel Voss declined to comment on the fire.";
    expect(verdictOn(rank, "Lt. Col. Voss declined to comment on the fire.")).toBe("passes");
    expect(verdictOn(rank, "Gen. Voss declined to comment on the fire.")).not.toBe("passes");
  });
});

describe("how sure", () => {
  test("is who is confident, and not that it comes so", () => {
    const seat = "Tom Brel is confident that Coram will keep him for a third season.";
    expect(verdictOn(seat, "Coram will keep Tom Brel for a third season.")).not.toBe("passes");
    expect(verdictOn(seat, "Tom Brel is sure that Coram will keep him for a third season.")).not.toBe("numbers");
  });

  test("is seen in each statement of a sentence", () => {
    const race = "As the parties turn to Lirio, this year's campaign for mayor may turn out to be the dirtiest ever.";
    expect(verdictOn(race, "With the parties in Lirio, this year's campaign for mayor is the dirtiest ever.")).toBe(
      "hedges",
    );
    expect(verdictOn(race, "With the parties in Lirio, this year's campaign for mayor may be the dirtiest ever.")).toBe(
      "passes",
    );
  });

  test("is a possibility with or without “that”", () => {
    const body = "Inspector Ada Moor says police are looking at the possibility the body was moved.";
    expect(verdictOn(body, "The body was moved, Inspector Ada Moor says.")).toBe("hedges");
    expect(verdictOn(body, "Inspector Ada Moor says the body may have been moved, and police are looking at it.")).toBe(
      "passes",
    );
  });

  test("says nothing of what is due to something", () => {
    const delay = "Much of the delay in Lirio is due to old software.";
    expect(verdictOn(delay, "Much of the delay in Lirio has old software as its cause.")).toBe("passes");
    expect(verdictOn("The ferry is due to leave Lirio.", "The ferry left Lirio.")).not.toBe("passes");
  });
});

test("two places may change their order, and no place may come from elsewhere", () => {
  const bears = "Bears live only in the forests of Arvon and Orland, said the mayor of Velmar.";
  expect(verdictOn(bears, "Only in the forests of Orland and Arvon do bears live, the mayor of Velmar said.")).toBe(
    "passes",
  );
  expect(verdictOn(bears, "Bears live only in the forests of Velmar, the mayor said.")).toBe("roles");
});

describe("a quotation in straight single marks", () => {
  const rent = "Brel said the workers' flat in Calder was 'cold and damp, like a cave' and 'grandma's home'.";

  test("is letter for letter, as in any others", () => {
    expect(verdictOn(rent, "The flat in Calder was 'cold and damp', Brel said, and 'grandma's home'.")).toBe("passes");
    expect(verdictOn(rent, 'The workers\' flat in Calder was "cold and damp, like a cave", Brel said.')).toBe("passes");
    expect(verdictOn(rent, "The flat in Calder was 'cold and dark', Brel said.")).toBe("quotations");
    expect(verdictOn(rent, "Brel said the flat in Calder was 'grandpa's home'.")).toBe("quotations");
  });

  test("is none where an apostrophe stands", () => {
    const band = "The players' band from Calder sang rock 'n' roll of the '60s in the workers' hall, 'cos it rained.";
    expect(verdictOn(band, "The players' band from Calder sang rock 'n' roll of the '60s in the workers' hall.")).toBe(
      "passes",
    );
  });
});
