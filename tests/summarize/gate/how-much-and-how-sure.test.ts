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

test("all but so many are not so many", () => {
  const power = "By noon, power was back in all but 900 homes of Arvon, the council said.";
  expect(verdictOn(power, "Power was back in all but 900 homes of Arvon by noon, the council said.")).toBe("passes");
  expect(verdictOn(power, "Power was back in 900 homes of Arvon by noon, the council said.")).toBe("numbers");
});

describe("who is only accused", () => {
  const theft = "Police arrested a 34-year-old man in Arvon on Tuesday in connection with the theft of nine clocks.";

  test("has not been said to have done it", () => {
    expect(verdictOn(theft, "Police in Arvon arrested a 34-year-old man who stole nine clocks.")).toBe("hedges");
    const aged = "A man aged 34 was arrested in Arvon on Tuesday in connection with the theft of nine clocks.";
    expect(verdictOn(theft, aged)).toBe("passes");
  });

  test("has where the source says that he did", () => {
    const caught = "The man, who was arrested in Arvon on Tuesday, stole nine clocks from a shop.";
    expect(
      verdictOn(caught, "Nine clocks were stolen from a shop by the man, who was arrested in Arvon on Tuesday."),
    ).toBe("passes");
  });
});

test("what they could not do they did not do", () => {
  const talks = "Ministers of the four states failed to agree on a text in Halden on Sunday.";
  expect(verdictOn(talks, "Ministers of the four states could not agree on a text in Halden on Sunday.")).toBe(
    "passes",
  );
  expect(verdictOn(talks, "Ministers of the four states could agree on a text in Halden on Sunday.")).not.toBe(
    "passes",
  );
});

test("who asked not to be named is heard all the same, and who reported on a day", () => {
  const hidden = "Two envoys, who asked not to be named, said Lirio had blocked the text.";
  expect(verdictOn(hidden, "Two unnamed envoys said the text had been blocked by Lirio.")).toBe("passes");
  expect(verdictOn(hidden, "Lirio had blocked the text.")).toBe("attribution");
  const trial = "The drug cut deaths by 12 percent in a trial in Arvon, doctors reported on Thursday.";
  expect(verdictOn(trial, "Doctors said the drug cut deaths by 12 percent in a trial in Arvon.")).toBe("passes");
  expect(verdictOn(trial, "The drug cut deaths by 12 percent in a trial in Arvon.")).toBe("attribution");
});

test("who denies it in an aside is the one who denies it", () => {
  const valley =
    "The talks ended in May after Arvon accused Lirio of sending troops to the valley, which Lirio denies.";
  expect(verdictOn(valley, "Arvon denies sending troops to the valley.")).toBe("attribution");
  expect(verdictOn(valley, "Lirio denies sending troops to the valley.")).toBe("passes");
});

test("talks resume where somebody resumes them, the UN says where the United Nations do", () => {
  const talks = "Arvon and Lirio will resume talks on the valley in Halden on May 9, the United Nations said.";
  expect(
    verdictOn(talks, "The UN said talks between Arvon and Lirio on the valley will resume in Halden on May 9."),
  ).toBe("passes");
  expect(verdictOn(talks, "The EU said Arvon and Lirio will resume talks on the valley in Halden on May 9.")).not.toBe(
    "passes",
  );
});

test("what is owed to something is no duty, and who says so is told", () => {
  const fall = "La ministra, Ada Prat, atribuyó la caída del paro en Arvon a la contratación en el turismo.";
  const told = "Según la ministra Ada Prat, la caída del paro en Arvon se debe a la contratación en el turismo.";
  expect(verdictOn(fall, told, "es")).toBe("passes");
  expect(verdictOn(fall, "La caída del paro en Arvon se debe a la contratación en el turismo.", "es")).toBe(
    "attribution",
  );
});

test("first findings stay first findings", () => {
  const bus = "Der Fahrer war nach ersten Erkenntnissen der Polizei eingeschlafen.";
  expect(verdictOn(bus, "Der Fahrer war eingeschlafen.", "de")).not.toBe("passes");
  expect(verdictOn(bus, "Nach ersten Erkenntnissen der Polizei war der Fahrer eingeschlafen.", "de")).toBe("passes");
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
