import type { z } from "zod";

/** One environment variable: everything that its reader, its documentation and its error message need. */
export type Setting<Value = unknown> = {
  /** From the text of the variable, or undefined when it is not set, to its value. */
  schema: z.ZodType<Value, string | undefined>;
  /** "a file:PATH" – what it takes, for the message that refuses something else. */
  takes: string;
  example: string;
  /** What it changes, and what holds when it is not set. */
  effect: string;
  /** Its value is never shown. */
  isSecret?: boolean;
};

/** The settings of one part of the program, by the name of their variable. */
export type Settings = Record<string, Setting>;

export type Configured<Known extends Settings> = { [Name in keyof Known]: z.output<Known[Name]["schema"]> };
