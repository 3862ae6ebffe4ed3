import { z } from "zod";
import { action, type Command } from "../src/command.ts";
import { answerAbout, showHeadlines } from "./show-stories.ts";

const STORIES_BY_DEFAULT = 5;

export const news: Command = {
  name: "news",
  example: "/news climate 5",
  isNews: true,
  isReworded: true,
  defaultAction: "show",
  actions: {
    show: action({
      options: z.object({
        topic: z.string().trim().max(500).meta({ keepsQuotes: true }).optional(),
        count: z.int().min(1).max(12).optional(),
        page: z.int().min(1).max(100).optional(),
        all: z.boolean().optional(),
      }),
      run: (context, { topic, count = STORIES_BY_DEFAULT, page = 1, all = false }) =>
        topic
          ? answerAbout(context, topic, { count, page, command: "news", all })
          : showHeadlines(context, { count, page }),
    }),
  },
};
