import { expect, test } from "vitest";
import { verdictOn } from "./verdict-on.ts";

test("she does not say what he said", () => {
  const said = "“The bridge at Halden is safe to cross,” he said.";
  expect(verdictOn(said, "She said that the bridge at Halden was safe to cross.")).toBe("attribution");
  expect(verdictOn(said, "He said that the bridge at Halden was safe to cross.")).toBe("passes");
});

test("a name that is written like a verb of saying says nothing", () => {
  const asked = "Ada Holm, director of product at Ask Lirio, pointed out that its search engine has grown since April.";
  const turned = "Ask Lirio’s director of product, Ada Holm, pointed out that its search engine has grown since April.";
  expect(verdictOn(asked, turned)).toBe("passes");
});

test("who answers a call or concedes a goal says nothing; who concedes a fact does", () => {
  const call = "Police responded to a call from the flat just after 4 a.m. on Monday.";
  expect(verdictOn(call, "Just after 4 a.m. on Monday, police answered a call from the flat.")).toBe("passes");
  const flat = "The flat in Halden was empty just after 4 a.m. on Monday.";
  expect(verdictOn(flat, "Police conceded that the flat in Halden was empty just after 4 a.m.")).toBe("attribution");
});

test("they may ask for what they requested", () => {
  const wish = "They have requested the forest department to give them a plot of land.";
  expect(verdictOn(wish, "They have asked the forest department for a plot of land.")).toBe("passes");
});

test("the dot of a title or of initials ends nothing", () => {
  const signed = "Gov. Mara Lind signed the bill on Friday after a U.N. report on the river.";
  expect(verdictOn(signed, "After a U.N. report on the river, Gov. Mara Lind signed the bill on Friday.")).toBe(
    "passes",
  );
  expect(verdictOn(signed, "After a U.N. report on the river, Gov. Tom Lind signed the bill on Friday.")).toBe("names");
});

test("what is unlikely is not likely", () => {
  const storm = "The storm is considered likely to reach Halden on Sunday.";
  expect(verdictOn(storm, "The storm is considered unlikely to reach Halden on Sunday.")).toBe("negation");
});

test("a word of the sentence itself does not stand for a doubt that was left out", () => {
  const threat = "The bulk of the threat seems to come from abroad, the ministry in Halden found.";
  expect(verdictOn(threat, "The bulk of the threat comes from abroad, the ministry in Halden found.")).toBe("hedges");
  expect(verdictOn(threat, "The bulk of the threat appears to come from abroad, the ministry in Halden found.")).toBe(
    "passes",
  );
});

test("a statement that was questioned may stand before who questioned it", () => {
  const doubt = "Some of the senators have questioned how active Lind was in the talks.";
  expect(verdictOn(doubt, "How active Lind was in the talks has been questioned by some of the senators.")).toBe(
    "passes",
  );
});
