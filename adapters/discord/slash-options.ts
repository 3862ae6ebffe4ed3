import type { APIApplicationCommandBasicOption } from "discord.js";
import type { Action } from "../../src/command.ts";
import { type OptionSchema, optionSchemas } from "./option-schemas.ts";

/** What a menu says of something, in our first language and in Discord's codes for the others. */
export type MenuTexts = Pick<APIApplicationCommandBasicOption, "description"> & {
  description_localizations: Partial<Record<string, string>>;
};
/** `undefined` stands for the file that an action takes along. */
type OptionTexts = (option: string | undefined) => MenuTexts;

const STRING = 3;
const INTEGER = 4;
const BOOLEAN = 5;
const NUMBER = 10;
const ATTACHMENT = 11;

const FILE = "file";

/** Discord's own limits of a string option and of choices; ours may be narrower. */
const LONGEST_STRING = 6000;
const MOST_CHOICES = 25;
/** What zod writes for an integer without a limit. */
const isLimit = (value: number | undefined) => value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER;

/** The options of an action as Discord's menu shows them, those that must be given first. Throws for other kinds of options. */
export function slashOptions(
  { options, suggest, takesFile }: Action,
  texts: OptionTexts,
): APIApplicationCommandBasicOption[] {
  const file = takesFile ? [{ type: ATTACHMENT, name: FILE, ...texts(undefined), required: true }] : [];
  const others = optionSchemas(options).map((schema) => ({
    ...typeOf(schema, suggest !== undefined),
    name: schema.name,
    ...texts(schema.name),
    required: schema.isRequired,
  }));
  return [...file, ...others] as
    // The parts are typed each by its kind; put together, the compiler cannot tell which kind it is.
    APIApplicationCommandBasicOption[];
}

function typeOf(schema: OptionSchema, isSuggested: boolean) {
  const { type, enum: values } = schema;
  if (type === "boolean") return { type: BOOLEAN };
  const choices = values?.slice(0, MOST_CHOICES).map((value) => ({ name: String(value), value }));
  if (type === "string") return { type: STRING, ...(choices ? { choices } : freeText(schema, isSuggested)) };
  return { type: type === "integer" ? INTEGER : NUMBER, ...(choices ? { choices } : boundsOf(schema)) };
}

const freeText = ({ minLength, maxLength }: OptionSchema, isSuggested: boolean) => ({
  ...(minLength === undefined ? {} : { min_length: minLength }),
  ...(maxLength === undefined ? {} : { max_length: Math.min(maxLength, LONGEST_STRING) }),
  ...(isSuggested ? { autocomplete: true } : {}),
});

const boundsOf = ({ minimum, maximum }: OptionSchema) => ({
  ...(isLimit(minimum) ? { min_value: minimum } : {}),
  ...(isLimit(maximum) ? { max_value: maximum } : {}),
});
