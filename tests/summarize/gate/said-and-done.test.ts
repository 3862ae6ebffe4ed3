import { expect, test } from "vitest";
import { verdictOn } from "./verdict-on.ts";

test("whoever boasts, confesses or alleges something is part of it", () => {
  const boast = "The club's owner boasted that his stadium was the largest in the league.";
  expect(verdictOn(boast, "His stadium was the largest in the league.")).toBe("attribution");
  const alleged = "The tenants also allege that the new boilers leak gas.";
  expect(verdictOn(alleged, "The new boilers leak gas.")).toBe("attribution");
  const confessed = "Roe confessed the theft of 40 paintings to her sister, Adler said.";
  expect(verdictOn(confessed, "Roe admitted the theft of 40 paintings to her sister, Adler said.")).toBe("passes");
});

test("who tells of all of it at the end is not left out beside somebody who tells of a part", () => {
  const sale =
    "When the bank announced on Friday that it would sell the yard, Ruth Adler told her staff to leave, Reyes said.";
  expect(
    verdictOn(
      sale,
      "When the bank announced on Friday that it would sell the yard, Ruth Adler told her staff to leave.",
    ),
  ).toBe("attribution");
});

test("what is not said is not told by anybody", () => {
  const asked = "The Herald approached the minister's office for comment, and it is yet to reply.";
  expect(
    verdictOn(asked, "The minister's office was approached by the Herald for comment but has not yet replied."),
  ).toBe("passes");
  expect(verdictOn("Leeds kept them from a third win.", "Leeds denied them a third win.")).not.toBe("attribution");
});

test("a patient who was admitted admits nothing", () => {
  const ward = "He was brought to the clinic mainly because of a fever, doctors said.";
  expect(verdictOn(ward, "Doctors said he was admitted to the clinic mainly because of a fever.")).not.toBe(
    "attribution",
  );
});

test("of what is only being considered, nothing is done", () => {
  const toll = "A toll for lorries is among the steps being considered in the city's fight against smog.";
  expect(verdictOn(toll, "A toll for lorries was adopted in the city's fight against smog.")).not.toBe("passes");
  const vote = "Norvia is gearing up for a vote to replace its president.";
  expect(verdictOn(vote, "Norvia held a vote to replace its president.")).not.toBe("passes");
});

test("what does not rise need not fall", () => {
  expect(verdictOn("Der Rat will die Mieten nicht erhöhen.", "Der Rat will die Mieten senken.", "de")).toBe(
    "opposites",
  );
  expect(verdictOn("The board did not raise the fees.", "The board lowered the fees.")).toBe("opposites");
  expect(verdictOn("The board did not accept the plan.", "The board rejected the plan.")).toBe("passes");
});

test("another thing does not join a list", () => {
  const park = "The park will offer riding, fishing, guided walks and camping, the Echo reported.";
  expect(verdictOn(park, "The park will offer riding, swimming, guided walks and camping, the Echo reported.")).toBe(
    "content",
  );
});

test("in a language without a word list nothing much is left out", () => {
  const italian = "Il prezzo del grano è salito del 12 per cento a marzo, ha comunicato venerdì l'associazione.";
  expect(verdictOn(italian, "Il prezzo del grano è salito del 12 per cento a marzo.", "it")).toBe("content");
  expect(
    verdictOn(italian, "Il prezzo del grano è sceso del 12 per cento a marzo, ha comunicato l'associazione.", "it"),
  ).toBe("content");
  expect(
    verdictOn(
      italian,
      "A marzo il prezzo del grano è salito del 12 per cento, ha comunicato venerdì l'associazione.",
      "it",
    ),
  ).toBe("passes");
});

test("records that show something say so", () => {
  const books = "According to the records of the bank, the firm borrowed 40,000 crowns from it.";
  expect(verdictOn(books, "The firm borrowed 40,000 crowns from the bank, the records show.")).toBe("passes");
  expect(verdictOn(books, "The firm borrowed 40,000 crowns from the bank.")).toBe("attribution");
});

test("what would be so, nobody knows to come", () => {
  const line = "The new line would cut travel times by an hour.";
  expect(verdictOn(line, "Travel times would be cut by an hour by the new line.")).toBe("passes");
  expect(verdictOn(line, "The new line will cut travel times by an hour.")).toBe("hedges");
  const said = "The firm said that the new line would cut travel times by an hour.";
  expect(verdictOn(said, "The new line will cut travel times by an hour, the firm said.")).toBe("passes");
});

test.each([
  ["en", "The fire almost destroyed the old hall.", "The fire destroyed the old hall."],
  ["en", "The team all but won the title on Sunday.", "The team won the title on Sunday."],
  ["en", "The school was partly empty on Monday.", "The school was empty on Monday."],
  ["de", "Das Feuer zerstörte die alte Halle beinahe völlig.", "Das Feuer zerstörte die alte Halle völlig."],
  ["fr", "L'incendie a presque détruit la vieille halle.", "L'incendie a détruit la vieille halle."],
  ["es", "El incendio casi destruyó el viejo mercado.", "El incendio destruyó el viejo mercado."],
])("what is almost or partly so is not simply so: %s, %s", (language, source, claim) => {
  expect(verdictOn([source, "1990."], source, language)).toBe("passes");
  expect(verdictOn(source, claim, language)).toBe("hedges");
});

test("an approximate number is for the check of numbers", () => {
  expect(verdictOn("Almost 300 people came.", "Nearly 300 people came.")).toBe("passes");
});

test.each([
  [
    "en",
    "The museum owns one of the largest collections of clocks.",
    "The museum owns the largest collection of clocks.",
  ],
  ["en", "The hall is among the oldest buildings in Marl.", "The hall is the oldest building in Marl."],
  ["de", "Die Halle ist eines der ältesten Häuser in Marl.", "Die Halle ist das älteste Haus in Marl."],
])("one of the largest is not the largest: %s, %s", (language, source, claim) => {
  expect(verdictOn([source, "1990."], source, language)).toBe("passes");
  expect(verdictOn(source, claim, language)).toBe("numbers");
});

test("what somebody calls something is only called so", () => {
  const clocks = "The museum owns what it calls the best collection of clocks in Europe.";
  expect(verdictOn(clocks, "The museum owns the best collection of clocks in Europe.")).toBe("attribution");
});

test("a reporter who reported on something says nothing of it", () => {
  const petri = "Petri was arrested in 2021 after she had reported on arms sales, and was freed nine days later.";
  expect(
    verdictOn(
      petri,
      "Petri had been arrested in 2021 following her reports on arms sales and was freed nine days later.",
    ),
  ).toBe("passes");
});

test("who is told of by a paper is not left out for the paper", () => {
  const leak =
    "General Ann Reed, of the army, said the leak would be investigated, but that she did not believe anybody was hurt, according to the Herald.";
  expect(verdictOn(leak, "The leak would be investigated, Ann Reed said, according to the Herald.")).toBe("passes");
  expect(verdictOn(leak, "The Herald said it did not believe anybody was hurt.")).toBe("attribution");
});

test("where somebody would have been does not say who was there", () => {
  const boat = "A little later, and the boat -- with 20 children on board -- would have been in the harbour.";
  expect(verdictOn(boat, "There were 20 children on board the boat.")).toBe("passes");
});
