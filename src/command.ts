import type { z } from "zod";
import type { Instant } from "./clock.ts";
import type { InstanceDesk } from "./instance-desk.ts";
import type { Newsroom } from "./newsroom.ts";
import { ownValue } from "./own-value.ts";
import type { Phrases } from "./phrases/phrases.ts";
import type { Question, Role } from "./question.ts";
import type { Reply } from "./reply.ts";

/** What a command may use: the question, the newsroom, and the words to answer in. */
export type Context = {
  question: Question;
  /** The asker's role here, owners included. */
  role: Role;
  newsroom: Newsroom;
  /** For the owner. */
  instance: InstanceDesk;
  commands: readonly Command[];
  /** In the language of the conversation. */
  phrases: Phrases;
  /** All the languages there are. */
  languages: readonly Phrases[];
  now: Instant;
};

/** What a typed text may become: how it is shown, and what is then asked. */
export type Suggestion = { label: string; value: string };

/**
 * One thing a command can do. Options are limited to string, integer, number, boolean, enum and attachment, so that one
 * schema feeds every platform's menu, the reading of typed text, and /help; dates and times come in as text.
 */
export type Action<Options extends z.ZodObject = z.ZodObject> = {
  options: Options;
  /** Who may; a reader when missing. */
  permission?: Role;
  /** Its answers are for the asker's eyes: platforms that must say so before the answer is there know it from here. */
  visibleTo?: "asker";
  /** Asked with no options, it answers at once, and with a form: platforms open one only in that moment. */
  hasForm?: true;
  /**
   * A link that somebody else made may ask it, although not every reader may: whoever opens the link loses nothing by it.
   * What takes no permission may always be asked so.
   */
  isLinkable?: true;
  /** True where it takes a file along, in `question.attachments`. */
  takesFile?: true;
  /** Completions for an option while it is being typed. */
  suggest?(context: Context, option: string, typed: string): Promise<Suggestion[]>;
  run(context: Context, options: z.output<Options>): Promise<Reply>;
};

/** Somebody's message, to be asked about. */
export type ToldMessage = { text: string; links: string[] };

/** How a command is asked about somebody's message. */
export type AboutMessage = {
  /** What the menu says. */
  label: "summarizeMessage" | "backgroundOfMessage";
  /** Undefined where there is nothing in it to ask about. */
  options(message: ToldMessage): Record<string, unknown> | undefined;
};

/** A command is data; its descriptions stand in `phrases`. */
export type Command = {
  /** a-z, 0-9 and _: it must fit the narrowest platform. */
  name: string;
  example: string;
  actions: Record<string, Action>;
  /** True where it answers from articles: while those are samples, every answer says so. */
  isNews?: true;
  /** True where a language model may reword its stories. */
  isReworded?: true;
  /** Listed only where the owner has set a language model. */
  needsModel?: true;
  /** Where a platform has menus on messages, its default action stands in them. */
  aboutMessage?: AboutMessage;
  /** What the bare command does, where a platform allows it bare. */
  defaultAction: string;
};

/** The action that is meant, its default where none is named; undefined for what no command knows. */
export function actionOf(
  commands: readonly Command[],
  asked: { command: string; action?: string | undefined },
): Action | undefined {
  const command = commands.find(({ name }) => name === asked.command);
  return command && ownValue(command.actions, asked.action ?? command.defaultAction);
}

/** Ties `run` to `options`: change an option and the compiler finds every use. */
export const action = <Options extends z.ZodObject>(described: Action<Options>): Action =>
  described as unknown as Action;
