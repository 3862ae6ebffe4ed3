import { z } from "zod";
import { fail, type Outcome, succeed } from "../../outcome.ts";
import type { WrittenSentence } from "./language-model.ts";

/** Nobody asked for more; what is longer is a model that rambles. */
const SENTENCES_AT_MOST = 40;

const written = z.object({
  sentences: z
    .array(z.object({ text: z.string(), rests_on: z.array(z.int()) }))
    .min(1)
    .max(SENTENCES_AT_MOST),
});

/** The same, as servers take it that promise to answer in a shape. */
export const WRITTEN_SCHEMA = {
  type: "object",
  properties: {
    sentences: {
      type: "array",
      items: {
        type: "object",
        properties: { text: { type: "string" }, rests_on: { type: "array", items: { type: "integer" } } },
        required: ["text", "rests_on"],
        additionalProperties: false,
      },
    },
  },
  required: ["sentences"],
  additionalProperties: false,
};

/**
 * The sentences that a model wrote. Servers without structured output put the JSON into a fence, or words around it: what
 * stands from the first brace to the last is read. Fails as "nonsense", without repeating what came.
 */
export function readWritten(content: string): Outcome<WrittenSentence[]> {
  const json = content.slice(content.indexOf("{"), content.lastIndexOf("}") + 1);
  const read = written.safeParse(parse(json));
  if (!read.success) return fail("nonsense", "The language model did not answer in the form it was asked for.");
  return succeed(read.data.sentences.map(({ text, rests_on }) => ({ text, restsOn: rests_on })));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Not JSON is an answer of the wrong form like any other.
    return undefined;
  }
}
