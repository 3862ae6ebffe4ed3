import { z } from "zod";
import type { Phrases } from "./phrases/phrases.ts";

/** The parts of an option's JSON schema that a person can be told about. */
type OptionSchema = {
  type?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
};

const MOST_SHOWN = 60;

/** What is wrong with an option, in words: that it is missing, or what it takes instead. */
export function explainOption(options: z.ZodObject, option: string, typed: unknown, phrases: Phrases): string {
  if (typed === undefined) return phrases.missingOption(option);
  const { properties = {} } = z.toJSONSchema(options, { io: "input" });
  return phrases.badOption(
    option,
    shortened(String(typed)),
    takes((properties[option] ?? {}) as OptionSchema, phrases),
  );
}

function takes(schema: OptionSchema, phrases: Phrases): string {
  if (schema.enum) return phrases.takesOneOf(schema.enum);
  if (schema.type === "integer" || schema.type === "number") {
    return phrases.takesNumber(schema.minimum ?? 0, schema.maximum ?? Number.MAX_SAFE_INTEGER);
  }
  if (schema.format === "address") return phrases.takesAddress;
  if (schema.pattern) return phrases.takesTime;
  return phrases.takesText(schema.maxLength ?? 1000);
}

/** A pasted page is not repeated to whoever pasted it. */
const shortened = (typed: string): string => (typed.length > MOST_SHOWN ? `${typed.slice(0, MOST_SHOWN)}…` : typed);
