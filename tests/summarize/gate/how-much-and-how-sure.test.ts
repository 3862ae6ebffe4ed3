import { describe, expect, test } from "vitest";
import { verdictOn } from "./verdict-on.ts";

describe("how much", () => {
  const rate = "The bank of Lirio lowered its rate by a quarter of a percentage point to 2.5 percent on Monday.";

  test("is the same in digits: a quarter of a point is 0.25 points", () => {
    expect(
      verdictOn(rate, "On Monday the bank of Lirio lowered its rate by 0.25 percentage points to 2.5 percent."),
    ).toBe("passes");
    expect(
      verdictOn(rate, "On Monday the bank of Lirio lowered its rate by 0.5 percentage points to 2.5 percent."),
    ).toBe("numbers");
  });

  test("is no share of it where it is a share of a point", () => {
    expect(verdictOn(rate, "The bank of Lirio lowered its rate by a quarter to 2.5 percent.")).not.toBe("passes");
    const half = "Fees rise by half a point in May, the council of Lirio said.";
    expect(verdictOn(half, "The council of Lirio said fees rise by 0.5 points in May.")).toBe("passes");
    expect(verdictOn(half, "The council of Lirio said fees rise by 0.25 points in May.")).toBe("numbers");
  });

  test("is told in days, hours or weeks", () => {
    const fair = "The fair in Arvon lasts 48 hours, and its market two weeks.";
    expect(verdictOn(fair, "The fair in Arvon lasts two days, and its market 14 days.")).toBe("passes");
    expect(verdictOn(fair, "The fair in Arvon lasts three days, and its market two weeks.")).toBe("numbers");
    expect(verdictOn(fair, "The fair in Arvon lasts 48 days, and its market two weeks.")).not.toBe("passes");
  });

  test("belongs to a part of those who are counted", () => {
    const jury = "Three of the nine jurors of the Arvon prize voted for the book on Friday.";
    expect(verdictOn(jury, "On Friday three jurors of the Arvon prize voted for the book.")).toBe("passes");
    expect(verdictOn(jury, "On Friday four jurors of the Arvon prize voted for the book.")).toBe("numbers");
  });
});

describe("how sure", () => {
  test("what was possible is not what would be", () => {
    const cut = "Governor Ada Holm said inflation had fallen and that another cut was possible in May.";
    expect(verdictOn(cut, "Governor Ada Holm said there would be another cut in May.")).toBe("hedges");
    expect(verdictOn(cut, "Another cut is possible in May, Governor Ada Holm said.")).toBe("passes");
  });

  test("being more likely is a finding, and does not stand for “may”", () => {
    const sleep = "Miners in Arvon may be more likely to fall ill, according to a study of 900 men.";
    expect(verdictOn(sleep, "Miners in Arvon are more likely to fall ill, according to a study of 900 men.")).toBe(
      "hedges",
    );
  });

  test("who suspects it is still heard in a relative clause", () => {
    const fire = "Police suspect arson and are looking for a woman with a grey dog.";
    expect(verdictOn(fire, "Police, who suspect arson, are looking for a woman with a grey dog.")).toBe("passes");
    expect(verdictOn(fire, "It was arson, and police are looking for a woman with a grey dog.")).not.toBe("passes");
  });

  test("könnte is no würde", () => {
    const dam = "Der Damm bei Arvon könnte nach Angaben der Stadt am Montag brechen.";
    expect(verdictOn(dam, "Nach Angaben der Stadt würde der Damm bei Arvon am Montag brechen.", "de")).toBe("hedges");
  });
});

test("a sentence whose subject alone is known is borne out by nothing", () => {
  const vote = "La oposición de Lirio se abstuvo el lunes, según su portavoz.";
  expect(verdictOn(vote, "La oposición votó a favor.", "es")).not.toBe("passes");
});

test("a Russian surname is the same in every case", () => {
  const court = "Суд в Арвоне приговорил бывшего министра Ивана Лаптева к пяти годам колонии.";
  expect(verdictOn(court, "Бывший министр Иван Лаптев приговорён судом в Арвоне к пяти годам колонии.", "ru")).toBe(
    "passes",
  );
  expect(verdictOn(court, "Бывший министр Иван Лаптин приговорён судом в Арвоне к пяти годам колонии.", "ru")).not.toBe(
    "passes",
  );
});

test("he of whom his lawyer speaks is not the lawyer", () => {
  const plea = "Tom Brel, 58, denies the charge and his lawyer, Ada Holm, said he would appeal.";
  expect(verdictOn(plea, "Brel denies the charge and will appeal, his lawyer Ada Holm said.")).toBe("passes");
  expect(verdictOn(plea, "The 58-year-old denies the charge.")).toBe("passes");
  expect(verdictOn(plea, "The 48-year-old denies the charge.")).not.toBe("passes");
});
