import { z } from "zod";
import { action, type Command, type Context } from "../src/command.ts";
import { nearestOf } from "../src/nearest.ts";
import type { CommandTexts, Phrases } from "../src/phrases/phrases.ts";
import { apologise, type Reply } from "../src/reply.ts";

export const help: Command = {
  name: "help",
  example: "/help topic",
  defaultAction: "show",
  actions: {
    show: action({
      options: z.object({ command: z.string().trim().max(64).optional() }),
      run: async (context, { command }) =>
        command ? explain(context, command.replace(/^\//, "").toLowerCase()) : listAll(context),
    }),
  },
};

function listAll({ commands, phrases }: Context): Reply {
  const items = commands.map(({ name, example }) => phrases.helpLine(example, textsOf(name, phrases).description));
  return {
    blocks: [
      { kind: "text", text: phrases.helpHeading },
      { kind: "list", items },
      { kind: "text", text: phrases.helpFooter },
    ],
  };
}

function explain({ commands, phrases }: Context, name: string): Reply {
  const command = commands.find((each) => each.name === name);
  if (!command) {
    const nearest = nearestOf(
      name,
      commands.map((each) => each.name),
    );
    return apologise(phrases.unknownCommand(name, nearest), phrases.unknownCommandRemedy);
  }
  const texts = textsOf(name, phrases);
  const heading = { kind: "text", text: phrases.helpLine(command.example, texts.description) } as const;
  const items = [...actionLines(command, texts, phrases), ...optionLines(command, texts, phrases)];
  return { blocks: items.length === 0 ? [heading] : [heading, { kind: "list", items }] };
}

function actionLines({ name, actions }: Command, texts: CommandTexts<string>, phrases: Phrases): string[] {
  const names = Object.keys(actions);
  if (names.length === 1) return [];
  return names.map((action) => phrases.helpLine(`/${name} ${action}`, texts.actions?.[action] ?? texts.description));
}

/** What several actions take is explained once. */
function optionLines({ actions }: Command, texts: CommandTexts<string>, phrases: Phrases): string[] {
  const all = Object.values(actions).flatMap(({ options }) => Object.entries(options.shape));
  const isRequired = (name: string) => all.every(([each, schema]) => each !== name || !isOptional(schema));
  return [...new Set(all.map(([name]) => name))].map((name) =>
    phrases.optionLine(name, texts.options[name] ?? name, isRequired(name)),
  );
}

const isOptional = (schema: unknown): boolean => (schema as z.ZodType).safeParse(undefined).success;

const textsOf = (name: string, phrases: Phrases): CommandTexts<string> =>
  (phrases.commands as Record<string, CommandTexts<string>>)[name] ?? { description: name, options: {} };
