import { describe, expect, test } from "vitest";
import { z } from "zod";
import { commandsToMenu } from "../../adapters/discord/commands-to-menu.ts";
import { allCommands } from "../../commands/all-commands.ts";
import { action, type Command } from "../../src/command.ts";
import { phrasesFor } from "../../src/phrases/all-phrases.ts";
import { german } from "../../src/phrases/german.ts";
import { say } from "../../src/reply.ts";
import { type CommandBody, faultOfCommand, lengthOf } from "../fakes/fake-discord-checks.ts";

const run = async () => say("done");
const commandWith = (actions: Command["actions"]): Command => ({
  name: "topic",
  example: "/topic",
  defaultAction: "show",
  actions,
});
const slash = (command: Command) => commandsToMenu([command], phrasesFor)[0];

const everyKind = z.object({
  page: z.int().min(1).max(100).optional(),
  words: z.string().trim().min(2).max(9000),
  share: z.number().min(0).max(1).default(0.5),
  loud: z.boolean().optional(),
  size: z.enum(["small", "large"]).optional(),
  anything: z.int().optional(),
});

describe("a command in Discord's menu", () => {
  test.each(allCommands.map((command) => [command.name, command] as const))(
    "%s is one that Discord takes",
    (_, command) => {
      const body = slash(command) as unknown as CommandBody;
      expect(faultOfCommand(body)).toBeUndefined();
      expect(lengthOf(body)).toBeLessThanOrEqual(8000);
    },
  );

  test("offers every kind of option, those that must be given first", () => {
    const options = slash(commandWith({ show: action({ options: everyKind, run }) }))?.options;
    expect(options?.map(({ description, description_localizations, ...option }) => option)).toEqual([
      { name: "words", type: 3, required: true, min_length: 2, max_length: 6000 },
      { name: "page", type: 4, required: false, min_value: 1, max_value: 100 },
      { name: "share", type: 10, required: false, min_value: 0, max_value: 1 },
      { name: "loud", type: 5, required: false },
      {
        name: "size",
        type: 3,
        required: false,
        choices: [
          { name: "small", value: "small" },
          { name: "large", value: "large" },
        ],
      },
      { name: "anything", type: 4, required: false },
    ]);
  });

  test("speaks the reader's language where the bot does", () => {
    const topic = slash(commandWith({ show: action({ options: z.object({ words: z.string() }), run }) }));
    expect(topic?.description_localizations).toMatchObject({
      de: german.commands.topic.description,
      "en-US": topic?.description,
    });
    expect(Object.keys(topic?.description_localizations ?? {}).toSorted()).toEqual(["de", "en-GB", "en-US"]);
    expect(topic?.options?.[0]?.description_localizations).toMatchObject({ de: german.commands.topic.options.words });
  });

  test("with several actions has a subcommand for each", () => {
    const show = action({ options: z.object({}), run });
    const add = action({ options: z.object({ words: z.string() }), permission: "manager", run });
    const sources = slash(commandWith({ show, add }));
    expect(sources?.options).toMatchObject([
      { type: 1, name: "show", options: [] },
      { type: 1, name: "add", options: [{ name: "words", type: 3, required: true }] },
    ]);
    expect(sources?.default_member_permissions).toBeNull();
  });

  test("that is for managers only is shown to those who may manage the server", () => {
    const add = action({ options: z.object({}), permission: "manager", run });
    expect(slash(commandWith({ add }))?.default_member_permissions).toBe(32);
  });

  test("is there in servers, in private chats, and for people who carry the bot along", () => {
    expect(slash(commandWith({}))).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  });
});
