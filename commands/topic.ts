import { z } from "zod";
import { action, type Command } from "../src/command.ts";
import { answerAbout } from "./show-stories.ts";

const STORIES_A_PAGE = 3;

export const topic: Command = {
  name: "topic",
  example: "/topic airport drones",
  isNews: true,
  isReworded: true,
  defaultAction: "show",
  actions: {
    show: action({
      options: z.object({
        words: z.string().trim().min(1).max(500).meta({ keepsQuotes: true }),
        page: z.int().min(1).max(100).optional(),
        all: z.boolean().optional(),
      }),
      run: (context, { words, page = 1, all = false }) =>
        answerAbout(context, words, { count: STORIES_A_PAGE, page, command: "topic", all }),
    }),
  },
};
