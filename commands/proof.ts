import { type CitedSentence, citationOf } from "../src/article.ts";
import type { Command, Context } from "../src/command.ts";
import { apologise, type Block, type Reply } from "../src/reply.ts";
import { type ArticleFound, articleAction } from "./find-article.ts";

/** As many as a summary has. */
const SENTENCES = 3;

export const proof: Command = {
  name: "proof",
  example: "/proof 1",
  isNews: true,
  defaultAction: "show",
  actions: {
    show: { ...articleAction("proof", showProof), visibleTo: "asker" },
  },
};

async function showProof(context: Context, found: ArticleFound[]): Promise<Reply> {
  const blocks: Block[] = [];
  for (const each of found) {
    const citation = citationOf(each.article);
    for (const sentence of await sentencesOf(context, each)) blocks.push({ kind: "proof", sentence, citation });
  }
  const [first, ...others] = blocks;
  const { phrases } = context;
  if (!first) return apologise(phrases.noSentences(found[0]?.article.title ?? ""), phrases.noSentencesRemedy);
  return { blocks: [first, ...others], visibleTo: "asker" };
}

/** The spans that are meant, read anew from the stored text; those of the summary when none are named. */
async function sentencesOf({ newsroom }: Context, { article, reference }: ArticleFound): Promise<CitedSentence[]> {
  if (reference.spans.length === 0) return await newsroom.summarize(article, SENTENCES);
  return reference.spans
    .filter(({ start, end }) => start < end && end <= article.text.length)
    .map(({ start, end }) => ({ text: article.text.slice(start, end), article: article.id, start, end }));
}
