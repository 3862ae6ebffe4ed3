import { z } from "zod";
import { action, type Command, type Context } from "../src/command.ts";
import type { Block, Choice, Reply } from "../src/reply.ts";
import { choicesOf, showStory } from "../src/show-story.ts";
import { readerHere } from "./reader-here.ts";
import { coverageLine, nothingFound } from "./show-stories.ts";
import { noticesOf } from "./show-understood.ts";

const ARTICLES_A_PAGE = 5;
const orders = ["best", "newest"] as const;

type Asked = { words: string; order: (typeof orders)[number]; page: number };

export const search: Command = {
  name: "search",
  example: "/search harbour order:newest",
  isNews: true,
  defaultAction: "show",
  actions: {
    show: action({
      options: z.object({
        words: z.string().trim().min(1).max(500),
        order: z.enum(orders).optional(),
        page: z.int().min(1).max(100).optional(),
      }),
      run: (context, { words, order = "best", page = 1 }) => searchArchive(context, { words, order, page }),
    }),
  },
};

async function searchArchive(context: Context, asked: Asked): Promise<Reply> {
  const { newsroom, question, phrases } = context;
  const { words, order, page } = asked;
  const wanted = { count: ARTICLES_A_PAGE, page, order, ...(await readerHere(context)) };
  const found = await newsroom.newsFor(question.conversation).searchArticles(words, wanted);
  if (found.stories.length === 0) return await nothingFound(context, words, found, ARTICLES_A_PAGE);
  const pages = Math.ceil(found.total / ARTICLES_A_PAGE);
  const stories = found.stories.map(showStory);
  const blocks: Block[] = [
    ...noticesOf(phrases, found),
    ...stories,
    coverageLine(context, found),
    ...(pages > 1 ? [{ kind: "page" as const, number: page, of: pages }] : []),
    {
      kind: "choices",
      choices: [
        ...choicesOf(stories, phrases, page < pages ? askFor({ ...asked, page: page + 1 }) : undefined),
        ...otherOrder(context, asked, found.total),
      ],
    },
  ];
  return { blocks: blocks as Reply["blocks"] };
}

const askFor = (asked: Asked): Choice["ask"] => ({ command: "search", options: asked });

function otherOrder({ phrases }: Context, { words, order }: Asked, total: number): Choice[] {
  if (total < 2) return [];
  const other = order === "best" ? "newest" : "best";
  return [{ label: phrases.stories.orders[other], ask: askFor({ words, order: other, page: 1 }) }];
}
