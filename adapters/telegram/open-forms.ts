import type { Clock, Instant } from "../../src/clock.ts";
import type { Command } from "../../src/command.ts";
import { ownValue } from "../../src/own-value.ts";
import { conversationKey, type Question, readerKey } from "../../src/question.ts";
import type { Block, Choice, Reply } from "../../src/reply.ts";
import { typedOptions } from "../typed-option.ts";
import { readTypedText } from "../typed-text.ts";

type Form = Extract<Block, { kind: "form" }>;
type Asking = Pick<Question, "conversation" | "asker">;

/** Telegram has no forms: what a reader writes next fills in the one that they were shown. */
export type OpenForms = {
  /** Remembers the form in a reply, for the one who asked; a reply without one ends the form before it. */
  note(asking: Asking, reply: Reply): void;
  /** What `text` asks for as the rest of the form that is open for this reader; undefined where none is. */
  fill(asking: Asking, text: string): Choice["ask"] | undefined;
};

/** Who comes back later than this has something else in mind. */
const OPEN_FOR = 30 * 60 * 1000;
const MOST_OPEN = 10_000;

/** In memory: after a restart a text is what it always is, a topic. */
export function openForms({ clock, commands }: { clock: Clock; commands: readonly Command[] }): OpenForms {
  const open = new Map<string, { form: Form; until: Instant }>();
  const keyOf = ({ conversation, asker }: Asking) => `${conversationKey(conversation)} ${readerKey(asker)}`;
  return {
    note(asking, { blocks }) {
      const form = blocks.find((block): block is Form => block.kind === "form");
      open.delete(keyOf(asking));
      if (form) open.set(keyOf(asking), { form, until: clock.now() + OPEN_FOR });
      const [oldest] = open.keys();
      if (open.size > MOST_OPEN && oldest !== undefined) open.delete(oldest);
    },
    fill(asking, text) {
      const shown = open.get(keyOf(asking));
      return shown && shown.until > clock.now() ? filledIn(shown.form, text, commands) : undefined;
    },
  };
}

/**
 * The text as the one option that is asked for, or as it would be typed behind the command: then what was filled in before were suggestions, which a sentence replaces;
 * only what the command cannot do without stays.
 */
function filledIn(
  { command, action, filledIn, asks }: Form,
  text: string,
  commands: readonly Command[],
): Choice["ask"] | undefined {
  if (asks !== undefined) return { command, action, options: { ...filledIn, [asks]: text } };
  const actions = commands.find(({ name }) => name === command)?.actions ?? {};
  const meant = ownValue(actions, action);
  const typed = readTypedText(`/${command} ${Object.keys(actions).length > 1 ? `${action} ` : ""}${text}`, commands);
  if (!meant || "unknown" in typed) return undefined;
  const needed = typedOptions(meant).filter(({ name, isRequired }) => isRequired && filledIn[name] !== undefined);
  const kept = Object.fromEntries(needed.map(({ name }) => [name, filledIn[name]]));
  return { command, action, options: { ...typed.options, ...kept } };
}
