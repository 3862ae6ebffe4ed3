import { z } from "zod";
import { action, type Command } from "../src/command.ts";

/** What a platform asks when somebody opens the bot for the first time. */
export const start: Command = {
  name: "start",
  example: "/start",
  defaultAction: "welcome",
  actions: {
    welcome: action({
      options: z.object({}),
      run: async ({ phrases }) => ({ blocks: [{ kind: "text", text: phrases.welcome.join("\n") }] }),
    }),
  },
};
