import { mayActAs } from "./access.ts";
import { type AnswerParts, contextOf, phrasesHere } from "./answer.ts";
import type { Suggestion } from "./command.ts";
import { ownValue } from "./own-value.ts";
import type { Question } from "./question.ts";

/** No menu of any platform shows more, see the documentation of their autocompletion. */
const MOST_SUGGESTIONS = 25;

/** What an option that is being typed may become, see `Bot.suggest`; a failure is logged, and none are suggested. */
export const createSuggest =
  (parts: AnswerParts) =>
  async (question: Question, option: string): Promise<Suggestion[]> => {
    try {
      const command = parts.commands.find(({ name }) => name === question.command);
      const action = command && ownValue(command.actions, question.action ?? command.defaultAction);
      const role = await parts.access.roleOf(question);
      if (!action?.suggest || role === undefined || !mayActAs(role, action.permission ?? "reader")) return [];
      const context = contextOf(parts, question, { role, phrases: await phrasesHere(parts, question) });
      const suggested = await action.suggest(context, option, String(question.options[option] ?? ""));
      return suggested.slice(0, MOST_SUGGESTIONS);
    } catch (error) {
      parts.log.error({ err: error, command: question.command, option }, "nothing could be suggested");
      return [];
    }
  };
