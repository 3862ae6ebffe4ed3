import { z } from "zod";
import { action, type Command } from "../src/command.ts";
import { apologise } from "../src/reply.ts";

export const sources: Command = {
  name: "sources",
  example: "/sources",
  isNews: true,
  defaultAction: "list",
  actions: {
    list: action({
      options: z.object({}),
      run: async ({ newsroom, question, phrases }) => {
        const known = await newsroom.newsFor(question.conversation).publishers();
        if (known.length === 0) return apologise(phrases.emptyArchive, phrases.emptyArchiveRemedy);
        const items = known.map(({ name, articles, latest }) => phrases.sourceLine(name, articles, latest));
        return {
          blocks: [
            { kind: "text", text: phrases.sourcesHeading(known.length) },
            { kind: "list", items },
          ],
        };
      },
    }),
  },
};
