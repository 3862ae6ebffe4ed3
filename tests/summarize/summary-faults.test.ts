import { expect, test } from "vitest";
import { type Fault, faultsOf } from "../../bench/summary-faults.ts";

/** The faults of a summary whose sentences stand in a text with `skipped` in every gap marked by a bar. */
function faultsIn(marked: string): Fault[] {
  let text = "Rain fell on the town all day. ";
  const spans = marked.split(" | ").flatMap((part) => {
    const own = [...part.matchAll(/\S.*?[.!?]["”]?(?=\s+[\p{Lu}"“]|$)/gu)].map(([sentence], i) => {
      if (i > 0) text += " ";
      const start = text.length;
      text += sentence;
      return { start, end: text.length };
    });
    text += " Snow is expected next. ";
    return own;
  });
  return [...faultsOf(text, spans)];
}

test.each([
  "He resigned on Monday.",
  "The two met in Oslo on Friday.",
  "But the court refused.",
  "Meanwhile, trains stopped in the whole north.",
  "The official declined to be named.",
  "Its board meets in May.",
  "This move angered the farmers.",
  "In addition, roads were closed.",
  "These are the rules for farmers.",
  "Also arrested was a nurse from Kent.",
])("leans on what is missing: %s", (sentence) => expect(faultsIn(sentence)).toEqual(["dangling"]));

test.each([
  "Mayor Ana Reyes resigned on Monday.",
  "This week the court meets in Oslo.",
  "Those who fled may return in May.",
  "It was the first time that Norway lost.",
  "The man accused of the theft appeared in court.",
  "The company that built the bridge is bankrupt.",
  "Sources close to the minister deny it.",
  "Thursday is the last day of the fair.",
  "Mayor Ana Reyes resigned. She had promised to stay.",
  "“It is over,” said Mayor Ana Reyes.",
])("stands alone: %s", (sentence) => expect(faultsIn(sentence)).toEqual([]));

test("the article's own opening may lean, for so its editor wrote it", () => {
  expect([...faultsOf("He is back. Bo Berg sang in Oslo.", [{ start: 0, end: 11 }])]).toEqual([]);
});

test("what leans on a sentence that was left out dangles, wherever it stands in the summary", () => {
  expect(faultsIn("Mayor Ana Reyes resigned on Monday. | She had promised to stay.")).toEqual(["dangling"]);
});

test.each([
  ["begins before", 'Berg said: "We agreed. The ferry comes in May."', 'The ferry comes in May."'],
  ["ends behind", 'Berg said: "We agreed. The ferry comes in May."', 'Berg said: "We agreed.'],
  ["goes on around it", '"We agreed. The ferry costs much. It comes in May," said Berg.', "The ferry costs much."],
])("cuts a quotation that %s", (_, text, sentence) => {
  const start = text.indexOf(sentence);
  expect([...faultsOf(text, [{ start, end: start + sentence.length }])]).toEqual(["cut quotation"]);
});

test("a quotation of two sentences is whole when both are there", () => {
  const text = 'Berg said: "We agreed. The ferry comes in May."';
  expect([
    ...faultsOf(text, [
      { start: 0, end: 22 },
      { start: 23, end: text.length },
    ]),
  ]).toEqual([]);
});

test.each(["“We agreed on the ferry.”", "“We agreed on the ferry,” he said.", "“We agreed,” said she."])(
  "hides who speaks: %s",
  (sentence) => expect(faultsIn(sentence)).toEqual(["no speaker"]),
);

test("a speaker in the sentence before is there when that sentence is", () => {
  expect(faultsIn("Bo Berg defended the plan. “We agreed on the ferry,” he said.")).toEqual([]);
});

test.each([
  "Six miners died in a coal mine near Katowice on Monday. | Police said six miners had died in the coal mine near Katowice.",
  "The council voted to close the harbour bridge for repairs. | The harbour bridge will be closed for repair, the council says.",
])("tells a fact twice: %s", (summary) => expect(faultsIn(summary)).toEqual(["repeated fact"]));

test.each([
  "Six miners died in a coal mine near Katowice on Monday. | Rescuers found nine miners alive under the rubble.",
  "The council voted to close the harbour bridge. | Repairing the harbour bridge costs 48 million euros.",
])("tells two facts of one matter: %s", (summary) => expect(faultsIn(summary)).toEqual([]));
