import type { APIModalInteractionResponseCallbackData, ModalSubmitInteraction } from "discord.js";
import { actionOf, type Command } from "../../src/command.ts";
import type { CommandTexts, Phrases } from "../../src/phrases/phrases.ts";
import type { Choice } from "../../src/reply.ts";
import { typedOptions } from "../typed-option.ts";
import { customIdOf } from "./custom-id.ts";
import { type OptionSchema, optionSchemas } from "./option-schemas.ts";
import { shortened } from "./shortened.ts";

/** Discord's reference, interactions/receiving-and-responding (modals) and components. */
const FIELDS = 5;
const TITLE_LIMIT = 45;
const DESCRIPTION_LIMIT = 100;
const VALUE_LIMIT = 4000;
const CHOICES_A_MENU = 25;

const LABEL = 18;
const TEXT_INPUT = 4;
const MENU = 3;
const ONE_LINE = 1;

type Modal = APIModalInteractionResponseCallbackData;

/** What a form asks, with what is known of it; only one option where `asks` names one. */
type AskedByForm = Choice["ask"] & { asks?: string | undefined };

/**
 * The form of an action, with what is known filled in; `key` keeps what is asked with the fields on top of it. Undefined for
 * what no command knows, or what has nothing to fill in.
 */
export function modalOf(
  { asks, ...ask }: AskedByForm,
  key: string,
  commands: readonly Command[],
  phrases: Phrases,
): Modal | undefined {
  const action = actionOf(commands, ask);
  const all = action ? optionSchemas(action.options) : [];
  const schemas = asks === undefined ? all.slice(0, FIELDS) : all.filter(({ name }) => name === asks);
  if (schemas.length === 0) return undefined;
  const texts = (phrases.commands as Record<string, CommandTexts<string>>)[ask.command];
  const components = schemas.map((schema) => ({
    type: LABEL,
    label: shortened(schema.name, TITLE_LIMIT),
    description: shortened(texts?.options[schema.name] ?? schema.name, DESCRIPTION_LIMIT),
    component: fieldOf(schema, asks === undefined ? ask.options[schema.name] : undefined),
  }));
  // Put together from numbers, where the library's types want its own enumerations.
  return {
    custom_id: customIdOf("form", key, asks),
    title: shortened(`/${ask.command}`, TITLE_LIMIT),
    components,
  } as Modal;
}

function fieldOf(schema: OptionSchema, value: unknown) {
  const { name, type, isRequired } = schema;
  const values = type === "boolean" ? ["true", "false"] : schema.enum?.map(String);
  const field = { custom_id: name, required: isRequired };
  if (!values || values.length > CHOICES_A_MENU) return { ...field, type: TEXT_INPUT, ...textOf(schema, value) };
  const options = values.map((each) => ({
    label: type === "boolean" ? (each === "true" ? "✓" : "✗") : each,
    value: each,
    default: value !== undefined && String(value) === each,
  }));
  return { ...field, type: MENU, min_values: isRequired ? 1 : 0, max_values: 1, options };
}

const textOf = ({ minLength, maxLength = VALUE_LIMIT, isRequired }: OptionSchema, value: unknown) => ({
  style: ONE_LINE,
  max_length: Math.min(maxLength, VALUE_LIMIT),
  ...(isRequired && minLength !== undefined ? { min_length: minLength } : {}),
  ...(value === undefined ? {} : { value: String(value).slice(0, Math.min(maxLength, VALUE_LIMIT)) }),
});

/** What was known, and on top of it what was filled in; a field that was emptied is not given. */
export function readForm(
  { fields }: ModalSubmitInteraction,
  known: Choice["ask"],
  commands: readonly Command[],
): Choice["ask"] {
  const action = actionOf(commands, known);
  const typed = new Map(action ? typedOptions(action).map((option) => [option.name, option]) : []);
  const options = { ...known.options };
  for (const [name, field] of fields.fields) {
    const text = "values" in field ? (field.values[0] ?? "") : "value" in field ? String(field.value) : "";
    if (text.trim() === "") delete options[name];
    else options[name] = typed.get(name)?.read(text) ?? text;
  }
  return { ...known, options };
}
