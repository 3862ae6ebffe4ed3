import { z } from "zod";
import { action, type Command, type Context } from "../src/command.ts";
import type { Choice, Reply } from "../src/reply.ts";

/** What is kept of people, and their copy of it, and its end. */
export const privacy: Command = {
  name: "privacy",
  example: "/privacy",
  defaultAction: "show",
  actions: {
    show: action({
      options: z.object({}),
      visibleTo: "asker",
      run: async ({ phrases }) => ({
        blocks: [
          { kind: "list", items: [...phrases.privacy.kept] },
          {
            kind: "choices",
            choices: [
              { label: phrases.privacy.exportChoice, ask: { command: "export_data", options: {} } },
              { label: phrases.privacy.forgetChoice, ask: { command: "forget_me", options: {} } },
            ],
          },
        ],
        visibleTo: "asker",
      }),
    }),
  },
};

export const exportData: Command = {
  name: "export_data",
  example: "/export_data",
  defaultAction: "send",
  actions: {
    send: action({
      options: z.object({}),
      permission: "manager",
      visibleTo: "asker",
      run: async ({ newsroom, phrases, question }) => {
        const kept = await newsroom.privacy.keptOf(question.conversation);
        const bytes = new TextEncoder().encode(`${JSON.stringify(kept, undefined, 2)}\n`);
        return {
          blocks: [
            { kind: "text", text: phrases.privacy.here },
            { kind: "file", name: "tidings-data.json", bytes },
          ],
          visibleTo: "asker",
        };
      },
    }),
  },
};

export const forgetMe: Command = {
  name: "forget_me",
  example: "/forget_me",
  defaultAction: "ask",
  actions: {
    ask: action({ options: z.object({}), visibleTo: "asker", run: async (context) => askFirst(context) }),
    everything: action({
      options: z.object({}),
      permission: "manager",
      visibleTo: "asker",
      run: async ({ newsroom, phrases, question }) => {
        await newsroom.privacy.forget(question.conversation);
        return { blocks: [{ kind: "text", text: phrases.privacy.forgotten }], visibleTo: "asker" };
      },
    }),
  },
};

function askFirst({ phrases, role }: Context): Reply {
  const { onlyManagers, sure, sureChoice, exportChoice } = phrases.privacy;
  if (role === "reader") return { blocks: [{ kind: "text", text: onlyManagers }], visibleTo: "asker" };
  const choices: Choice[] = [
    { label: exportChoice, ask: { command: "export_data", options: {} } },
    { label: sureChoice, ask: { command: "forget_me", action: "everything", options: {} } },
  ];
  return {
    blocks: [
      { kind: "text", text: sure },
      { kind: "choices", choices },
    ],
    visibleTo: "asker",
  };
}
