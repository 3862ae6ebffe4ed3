import type { APIApplicationCommandBasicOption } from "discord.js";
import { z } from "zod";

/** What a menu says of an option, in our first language and in Discord's codes for the others. */
export type OptionTexts = (option: string) => Pick<APIApplicationCommandBasicOption, "description"> & {
  description_localizations: Partial<Record<string, string>>;
};

const STRING = 3;
const INTEGER = 4;
const BOOLEAN = 5;
const NUMBER = 10;

/** Discord's own limits of a string option; ours may be narrower. */
const LONGEST_STRING = 6000;
/** What zod writes for an integer without a limit. */
const isLimit = (value: number | undefined) => value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER;

/** What `z.toJSONSchema` makes of the kinds of options that commands may have. */
const optionSchema = z.object({
  type: z.enum(["string", "integer", "number", "boolean"]),
  enum: z.array(z.union([z.string(), z.number()])).optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});
type OptionSchema = z.output<typeof optionSchema>;
const optionsSchema = z.object({
  properties: z.record(z.string(), optionSchema).default({}),
  required: z.array(z.string()).default([]),
});

/** The options of an action as Discord's menu shows them, those that must be given first. Throws for other kinds of options. */
export function slashOptions(options: z.ZodObject, texts: OptionTexts): APIApplicationCommandBasicOption[] {
  const { properties, required } = optionsSchema.parse(z.toJSONSchema(options, { io: "input" }));
  const all = Object.entries(properties).map(([name, schema]) => ({
    ...typeOf(schema),
    name,
    ...texts(name),
    required: required.includes(name),
  }));
  return [...all.filter((option) => option.required), ...all.filter((option) => !option.required)] as
    // The parts are typed each by its kind; put together, the compiler cannot tell which kind it is.
    APIApplicationCommandBasicOption[];
}

function typeOf(schema: OptionSchema) {
  const choices = schema.enum?.map((value) => ({ name: String(value), value }));
  const chosen = choices ? { choices } : {};
  if (schema.type === "boolean") return { type: BOOLEAN };
  if (schema.type === "string") return { type: STRING, ...(choices ? chosen : lengthsOf(schema)) };
  return { type: schema.type === "integer" ? INTEGER : NUMBER, ...(choices ? chosen : boundsOf(schema)) };
}

const lengthsOf = ({ minLength, maxLength }: OptionSchema) => ({
  ...(minLength === undefined ? {} : { min_length: minLength }),
  ...(maxLength === undefined ? {} : { max_length: Math.min(maxLength, LONGEST_STRING) }),
});

const boundsOf = ({ minimum, maximum }: OptionSchema) => ({
  ...(isLimit(minimum) ? { min_value: minimum } : {}),
  ...(isLimit(maximum) ? { max_value: maximum } : {}),
});
