import { z } from "zod";
import { action, type Command } from "../src/command.ts";
import { setUp } from "./set-up.ts";

/** What a platform asks when somebody opens the bot for the first time: a conversation that ends with a digest. */
export const start: Command = {
  name: "start",
  example: "/start",
  defaultAction: "welcome",
  actions: {
    welcome: action({
      options: z.object({
        topic: z.string().trim().max(100).meta({ keepsQuotes: true }).optional(),
        chosen: z.string().trim().max(320).optional(),
        enough: z.boolean().optional(),
        time: z.string().trim().max(20).optional(),
        zone: z.string().trim().max(60).optional(),
      }),
      run: setUp,
    }),
  },
};
