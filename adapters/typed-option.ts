import { z } from "zod";
import type { Action } from "../src/command.ts";

/**
 * An option as somebody types it. `free` takes any words; `shaped` takes one or two words of an unmistakable shape, a
 * time or an address; the others take one word of their kind.
 */
export type TypedOption = {
  name: string;
  isRequired: boolean;
  kind: "free" | "shaped" | "number" | "boolean" | "enum";
  /** Quotation marks are part of what is asked for, and not only a fence around several words. */
  keepsQuotes: boolean;
  /** True when `text` is plainly meant for this option. */
  takes(text: string): boolean;
  /** The value that `text` stands for; the text itself where it stands for none, for the check to name. */
  read(text: string): unknown;
};

/** The parts of an option's JSON schema that tell how it is typed. The last two are metadata: see `typedOptions`. */
type OptionSchema = {
  type?: string;
  enum?: unknown[];
  pattern?: string;
  format?: string;
  typedAs?: string;
  keepsQuotes?: boolean;
};

/**
 * The options of an action that can be typed, in the order in which they are declared. A text option with a pattern or
 * a format is known by its shape; one that takes more than its usual shape (a zone, or the name of a city) can say what
 * the usual one is, with the source of an expression that ignores case: `z.string().meta({ typedAs: ZONE_AS_TYPED })`.
 * Where "quoted words" mean a phrase, it says `z.string().meta({ keepsQuotes: true })`.
 */
export function typedOptions({ options }: Action): TypedOption[] {
  const { properties = {}, required = [] } = z.toJSONSchema(options, { io: "input", unrepresentable: "any" });
  return Object.entries(properties).flatMap(([name, schema]) => {
    const fits = (value: unknown) => z.safeParse(options.shape[name] ?? z.never(), value).success;
    const described = schema as OptionSchema;
    const typed = typedOption(described, fits);
    const keepsQuotes = described.keepsQuotes === true;
    return typed ? [{ name, isRequired: required.includes(name), keepsQuotes, ...typed }] : [];
  });
}

/** How the text of an option is read. */
type Reading = Omit<TypedOption, "name" | "isRequired" | "keepsQuotes">;
type Fits = (value: unknown) => boolean;

function typedOption(schema: OptionSchema, fits: Fits): Reading | undefined {
  if (schema.enum) return enumOption(schema.enum.filter((value) => typeof value === "string"));
  if (schema.type === "integer" || schema.type === "number") return numberOption(fits);
  if (schema.type === "boolean") return booleanOption();
  if (schema.type === "string") return textOption(schema, fits);
  return undefined;
}

function enumOption(values: string[]): Reading {
  const meant = (text: string) => values.find((value) => value.toLowerCase() === text.toLowerCase());
  return { kind: "enum", takes: (text) => meant(text) !== undefined, read: (text) => meant(text) ?? text };
}

const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const LONGEST_NUMBER = 32;

function numberOption(fits: Fits): Reading {
  const read = (text: string) => (text.length <= LONGEST_NUMBER && NUMBER.test(text) ? Number(text) : text);
  return { kind: "number", takes: (text) => fits(read(text)), read };
}

const booleans = new Map([
  ["true", true],
  ["yes", true],
  ["on", true],
  ["false", false],
  ["no", false],
  ["off", false],
]);

function booleanOption(): Reading {
  const meant = (text: string) => booleans.get(text.toLowerCase());
  return { kind: "boolean", takes: (text) => meant(text) !== undefined, read: (text) => meant(text) ?? text };
}

function textOption({ pattern, format, typedAs }: OptionSchema, fits: Fits): Reading {
  const read = (text: string) => text;
  if (typedAs !== undefined) {
    const shape = new RegExp(typedAs, "iu");
    return { kind: "free", takes: (text) => shape.test(text) && fits(text), read };
  }
  // Checks of addresses forgive a space, but two words are no address.
  if (format !== undefined) return { kind: "shaped", takes: (text) => !/\s/.test(text) && fits(text), read };
  if (pattern !== undefined) return { kind: "shaped", takes: fits, read };
  return { kind: "free", takes: () => false, read };
}
