import { expect, test } from "vitest";
import { openGate } from "../../../src/summarize/gate/open-gate.ts";
import { verdictOn } from "./verdict-on.ts";

const BRIDGE = "The council closed the old bridge on Tuesday after inspectors found cracks in four of its nine piers.";
const COST = "The repair may cost about 3.4 million pounds, engineer Dana Whitlock said.";

test("a sentence must name what it rests on, and only numbers that exist", () => {
  const gate = openGate([{ n: 3, text: BRIDGE }], "en");
  expect(gate({ text: BRIDGE, restsOn: [] })).toMatchObject({ reason: expect.stringContaining("names none") });
  expect(gate({ text: BRIDGE, restsOn: [3, 4] })).toMatchObject({ reason: "rests on: there is no sentence 4" });
  expect(gate({ text: BRIDGE, restsOn: [3] })).toEqual({ ok: true });
});

test("what stands only in a sentence that was not named does not count", () => {
  const gate = openGate(
    [
      { n: 1, text: BRIDGE },
      { n: 2, text: COST },
    ],
    "en",
  );
  const text = "The repair may cost about £3.4m, Dana Whitlock said.";
  expect(gate({ text, restsOn: [2] })).toEqual({ ok: true });
  expect(gate({ text, restsOn: [1] })).toMatchObject({ ok: false });
});

test("other words, the passive and another order pass", () => {
  expect(verdictOn(BRIDGE, "On Tuesday, the old bridge was shut by the council.")).toBe("passes");
  expect(verdictOn(COST, "According to engineer Dana Whitlock, the repair might cost about £3.4m.")).toBe("passes");
});

test("links never pass, and names of sites only where the evidence has them", () => {
  expect(verdictOn(BRIDGE, "The council closed the old bridge: https://bridge.example/news")).toBe("links");
  expect(verdictOn(BRIDGE, "The council closed the old bridge, bridge-news.example wrote.")).toBe("links");
  expect(verdictOn("Booking.com closed its office in Hull.", "Its office in Hull was closed by Booking.com.")).toBe(
    "passes",
  );
});

test("a quotation must be quoted so in the evidence", () => {
  const said = 'Mayor Ann Reed called the plan "a slap in the face".';
  expect(verdictOn(said, "The plan was “a slap in the face”, Mayor Ann Reed said.")).toBe("passes");
  expect(verdictOn(said, 'Mayor Ann Reed called the plan "a slap in the head".')).toBe("quotations");
  expect(verdictOn(BRIDGE, 'The council closed the "old bridge" on Tuesday.')).toBe("quotations");
});

test("numbers keep their value, however they are written", () => {
  expect(verdictOn("The fund has 1,200,000 members.", "The fund has 1.2 million members.")).toBe("passes");
  expect(verdictOn("Der Fonds hat 1.200 Mitglieder.", "1200 Mitglieder hat der Fonds.", "de")).toBe("passes");
  expect(verdictOn(BRIDGE, "Inspectors found cracks in 4 of the bridge's 9 piers.")).toBe("passes");
  expect(verdictOn(BRIDGE, "Inspectors found cracks in five of its nine piers.")).toBe("numbers");
});

test("numbers keep their unit, their bound and what they count", () => {
  expect(verdictOn("Prices rose by 3 percent.", "Prices rose by 3%.")).toBe("passes");
  expect(verdictOn("Prices rose by 3 percent.", "Prices rose by 3 percentage points.")).toBe("units");
  expect(verdictOn("More than 200 homes were flooded.", "Over 200 homes were flooded.")).toBe("passes");
  expect(verdictOn("More than 200 homes were flooded.", "200 homes were flooded.")).toBe("numbers");
  const flood = "The flood killed 12 people and injured 30.";
  expect(verdictOn(flood, "The flood killed 30 people and injured 12.")).toBe("numbers");
});

test("dates keep their day, month and year, in either order", () => {
  const fair = "The fair opened on November 30, 2024.";
  expect(verdictOn(fair, "The fair opened on 30 November 2024.")).toBe("passes");
  expect(verdictOn(fair, "The fair opened on 13 November 2024.")).toBe("dates");
  expect(verdictOn(BRIDGE, "The council closed the old bridge on Thursday.")).toBe("dates");
});

test("names stand in the evidence, and are not made of two others", () => {
  const talks = "Anna Smith met Gordon Brown in the town hall of Hull.";
  expect(verdictOn(talks, "In Hull's town hall, Anna Smith met Gordon Brown.")).toBe("passes");
  expect(verdictOn(talks, "Anna Smith met Gordon Blake in Hull.")).toBe("names");
  expect(verdictOn(talks, "Anna Brown was in the town hall of Hull.")).toBe("names");
  expect(verdictOn("The World Health Organization warned of measles.", "The WHO warned of measles.")).toBe("passes");
});

test("opposites are refused, and allowed where they say the same", () => {
  expect(verdictOn(BRIDGE, "The council opened the old bridge on Tuesday.")).toBe("opposites");
  expect(verdictOn("The club did not accept the offer.", "The club rejected the offer.")).toBe("passes");
  expect(verdictOn("The older man drove; the younger one slept.", "The younger man drove.")).toBe("opposites");
});

test("a word that has an opposite, or a measure, is not added", () => {
  expect(verdictOn("Engineers called the pier in Hull stable.", "Engineers called the pier in Hull unstable.")).toBe(
    "opposites",
  );
  expect(verdictOn("The minister resigned hours later.", "The minister resigned days later.")).toBe("opposites");
});

test("a negation is neither lost nor added", () => {
  expect(verdictOn("The mayor has not resigned.", "The mayor has resigned.")).toBe("negation");
  expect(verdictOn("The mayor resigned in May.", "The mayor did not resign in May.")).toBe("negation");
  expect(verdictOn("Der Bürgermeister ist nicht zurückgetreten.", "Der Bürgermeister ist zurückgetreten.", "de")).toBe(
    "negation",
  );
});

test("a hedge is neither lost nor added", () => {
  expect(verdictOn(COST, "The repair will cost about 3.4 million pounds, engineer Dana Whitlock said.")).toBe("hedges");
  expect(verdictOn(BRIDGE, "The council reportedly closed the old bridge on Tuesday.")).toBe("hedges");
  expect(verdictOn("The firm plans to cut jobs in Hull.", "The firm cut jobs in Hull.")).toBe("hedges");
});

test("who says so stays, and stays the same", () => {
  expect(verdictOn("The fire was deliberate, police said.", "The fire was deliberate.")).toBe("attribution");
  expect(
    verdictOn("Police said the fire spread to the council's offices.", "The council said the fire spread to offices."),
  ).toBe("attribution");
  expect(verdictOn(BRIDGE, "The council closed the old bridge on Tuesday, inspectors said.")).toBe("attribution");
  expect(verdictOn("The firm denied the leak.", "The firm confirmed the leak.")).not.toBe("passes");
});

test("a cause is not made up", () => {
  const two = ["The storm reached Hull on Monday.", "It ended the strike of the tram drivers."];
  expect(verdictOn(two, "The strike of the tram drivers ended because the storm reached Hull.")).toBe("causes");
});

test("what most of the words of a sentence say stands in the evidence", () => {
  expect(verdictOn(BRIDGE, "The council invited musicians and painters to its festival.")).toBe("content");
  expect(verdictOn(BRIDGE, "It was.")).toBe("content");
  expect(verdictOn(BRIDGE, "")).toBe("content");
});

test("two facts are not merged into one", () => {
  const two = ["Anna Smith opened the fair in Hull.", "Peter Jones was fined for speeding."];
  expect(verdictOn(two, "Anna Smith was fined for speeding.")).toBe("merged");
  const same = ["Anna Smith opened the fair in Hull.", "She was fined for speeding later."];
  expect(verdictOn(same, "Anna Smith was later fined for speeding.")).toBe("passes");
});

test("who does what to whom is not turned round", () => {
  const suit = "Anna Smith sued Peter Jones over a garden fence.";
  expect(verdictOn(suit, "Peter Jones was sued by Anna Smith over a garden fence.")).toBe("passes");
  expect(verdictOn(suit, "Peter Jones sued Anna Smith over a garden fence.")).toBe("roles");
  const ship = "The ship sailed from Hull to Lagos.";
  expect(verdictOn(ship, "The ship sailed from Lagos to Hull.")).toBe("roles");
});

test("a language without a word list is held to names, numbers and nearly all of the words", () => {
  const finnish = "Helsingin satama suljettiin tiistaina 14 tunniksi.";
  expect(verdictOn(finnish, "Helsingin satama suljettiin 14 tunniksi.", "fi")).toBe("passes");
  expect(verdictOn(finnish, "Helsingin satama suljettiin 15 tunniksi.", "fi")).toBe("numbers");
  expect(verdictOn(finnish, "Turun satama suljettiin 14 tunniksi.", "fi")).not.toBe("passes");
});

test("a land may be named by its people, in full or by its letters, and by no other's", () => {
  const visit = "The United States and Turkish officials met in Oslo.";
  expect(verdictOn(visit, "US officials and officials from Turkey met in Oslo.")).toBe("passes");
  expect(verdictOn(visit, "American officials and officials from Turkey met in Oslo.")).toBe("passes");
  expect(verdictOn(visit, "UK officials and officials from Turkey met in Oslo.")).toBe("names");
  expect(verdictOn("The mayor told us of a fire in Oslo.", "The mayor told the US of a fire in Oslo.")).toBe("names");
});

test("an age may be written in each of its ways, and is no number of something else", () => {
  const rescue = "Doctors transplanted two lungs into a girl aged nine.";
  expect(verdictOn(rescue, "Doctors transplanted two lungs into a nine-year-old girl.")).toBe("passes");
  expect(verdictOn(rescue, "Doctors transplanted nine lungs into a girl.")).not.toBe("passes");
  expect(verdictOn(rescue, "Doctors transplanted two lungs into a two-year-old girl.")).not.toBe("passes");
});

test("a bound may stand behind its number", () => {
  const families = "The city pays families with three or more children.";
  expect(verdictOn(families, "The city pays families with at least three children.")).toBe("passes");
  expect(verdictOn(families, "The city pays families with three children.")).toBe("numbers");
  expect(verdictOn(families, "The city pays families with three or fewer children.")).not.toBe("passes");
});

test("who goes on to say something is who did what stands before", () => {
  const reply = "The mayor thanked the drivers but warned that fares could rise.";
  expect(verdictOn(reply, "The mayor warned that fares could rise.")).toBe("passes");
  expect(verdictOn(reply, "Fares could rise, the mayor warned.")).toBe("passes");
  expect(verdictOn(reply, "The drivers warned that fares could rise.")).toBe("attribution");
  expect(verdictOn(reply, "Fares could rise.")).toBe("attribution");
});

test("to reject an accusation is to deny it", () => {
  const answer = "Coram rejected the accusation and said its filters were clean.";
  expect(verdictOn(answer, "Coram denied the accusation, saying its filters were clean.")).toBe("passes");
  expect(verdictOn(answer, "Coram confirmed the accusation, saying its filters were clean.")).not.toBe("passes");
});

test("in German the article tells that the object stands first", () => {
  const order = "Den Zuschlag für die Brücke erhielt am Montag die Firma Hallmann.";
  expect(verdictOn(order, "Die Firma Hallmann erhielt am Montag den Zuschlag für die Brücke.", "de")).toBe("passes");
  const fine = "Den Bürgermeister verklagte am Montag die Firma Hallmann.";
  expect(verdictOn(fine, "Der Bürgermeister verklagte am Montag die Firma Hallmann.", "de")).toBe("roles");
});

test("an age between commas does not hide that two facts are merged", () => {
  const two = ["The driver, Lars Eide, 47, slept before the crash.", "Two Americans were among the dead in Oslo."];
  expect(verdictOn(two, "Lars Eide, 47, was among the dead.")).toBe("merged");
});

test("a passive that names nobody needs no speaker, but what was reported stays so", () => {
  const fire = "No deaths were reported, but two firefighters were injured.";
  expect(verdictOn(fire, "Two firefighters were injured.")).toBe("passes");
  expect(verdictOn("It was reported that two firefighters were injured.", "Two firefighters were injured.")).toBe(
    "attribution",
  );
});

test("a suspicion is no deed", () => {
  const arrest = "Police arrested a man on suspicion of arson.";
  expect(verdictOn(arrest, "A man was arrested on suspicion of arson.")).toBe("passes");
  expect(verdictOn(arrest, "Police arrested a man for arson.")).toBe("hedges");
});

test("number words are added up to the last one", () => {
  const ferry = "Forty-one passengers left the ferry.";
  expect(verdictOn(ferry, "41 passengers left the ferry.")).toBe("passes");
  expect(verdictOn(ferry, "40 passengers left the ferry.")).toBe("numbers");
});

test("a capital may stand for its government, and for no place in the land", () => {
  const offer = "Russia offered to send engineers to the flooded mine.";
  expect(verdictOn(offer, "Moscow offered to send engineers to the flooded mine.")).toBe("passes");
  expect(verdictOn(offer, "Beijing offered to send engineers to the flooded mine.")).not.toBe("passes");
  expect(verdictOn("The engineers landed in Russia.", "The engineers landed in Moscow.")).not.toBe("passes");
});

test("an age may stand behind “of”, or alone between commas", () => {
  const rescue = "Divers rescued a 14-year-old boy from the lake.";
  expect(verdictOn(rescue, "Divers rescued a boy of 14 from the lake.")).toBe("passes");
  expect(verdictOn(rescue, "Divers rescued 14 boys from the lake.")).not.toBe("passes");
});

test("“hundreds” is “several hundred”, and not one hundred", () => {
  const flood = "Hundreds of people left the town of Marl.";
  expect(verdictOn(flood, "Several hundred people left the town of Marl.")).toBe("passes");
  expect(verdictOn(flood, "A hundred people left the town of Marl.")).toBe("numbers");
  const fall = "The car fell hundreds of metres into the valley.";
  expect(verdictOn(fall, "Into the valley the car fell hundreds of metres.")).toBe("passes");
  expect(verdictOn(fall, "The car fell hundreds of feet into the valley.")).not.toBe("passes");
});

test("rupees have their sign before the number, with or without a space", () => {
  const fine = "The court fined the firm Rs20,000 for the noise.";
  expect(verdictOn(fine, "The court fined the firm 20,000 rupees for the noise.")).toBe("passes");
  expect(verdictOn(fine, "The court fined the firm 20,000 dollars for the noise.")).toBe("units");
});

test("who accuses says so, and who denies does more", () => {
  const charge = "Nadia Reyes accused the council of hiding the cracks.";
  expect(verdictOn(charge, "Nadia Reyes said the council was hiding the cracks.")).toBe("passes");
  expect(verdictOn(charge, "The council was hiding the cracks.")).toBe("attribution");
  expect(verdictOn("Nadia Reyes denied the theft of the cracks.", "Nadia Reyes claimed the theft.")).not.toBe("passes");
});

test("only what is promised is said by who promises it", () => {
  const pledge = "The mayor pledged to scrap the toll, which drivers pay at the old bridge.";
  expect(verdictOn(pledge, "Drivers pay the toll at the old bridge.")).toBe("passes");
  expect(verdictOn(pledge, "The mayor will scrap the toll.")).not.toBe("passes");
});

test("what something is called is said by nobody, but who calls somebody something says so", () => {
  const game = "Police closed a game called Blue Fox on Monday.";
  expect(verdictOn(game, "On Monday, police closed the game Blue Fox.")).toBe("passes");
  const fire = "The fire in Hull spread to six houses, with several injuries reported.";
  expect(verdictOn(fire, "In Hull, the fire spread to six houses.")).toBe("passes");
  expect(verdictOn("The mayor called Reed a liar.", "Reed is a liar.")).toBe("attribution");
});

test("what is given to somebody is not given by them", () => {
  const gift = "Harlow handed the keys of the museum to Wessex.";
  expect(verdictOn(gift, "The keys of the museum were handed to Wessex by Harlow.")).toBe("passes");
  expect(verdictOn(gift, "Wessex handed the keys of the museum to Harlow.")).toBe("roles");
});

test("in German, to whom it is done does not do it", () => {
  const bite = "Ein Hund hat am Montag im Stadtpark von Marl den Briefträger gebissen.";
  expect(verdictOn(bite, "Den Briefträger hat am Montag in Marl ein Hund gebissen.", "de")).toBe("passes");
  expect(verdictOn(bite, "Der Briefträger wurde am Montag von einem Hund gebissen.", "de")).toBe("passes");
  expect(verdictOn(bite, "Der Briefträger hat am Montag in Marl einen Hund gebissen.", "de")).toBe("roles");
});

test("what is yet to come has not been done", () => {
  expect(verdictOn("The museum has not opened.", "The museum is yet to open.")).toBe("passes");
  expect(verdictOn("The museum is yet to open.", "The museum opened.")).not.toBe("passes");
});
