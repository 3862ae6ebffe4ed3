import { z } from "zod";
import { extractive } from "../summarize/extractive.ts";
import { paragraphsIn } from "../text/paragraphs.ts";
import { filterLines, type LineFilter } from "./filter-lines.ts";
import type { Subcommand } from "./subcommand.ts";

const SENTENCES = 3;
const EXAMPLE = '{"id":"1","text":"First sentence. Second one.","title":"A headline","sentences":2}';

const wellFormed = z
  .string()
  .refine((text) => text.isWellFormed(), "holds half a surrogate pair, which is no character; repair the text");

const row = z.object({
  id: z.union([z.string(), z.number()]),
  text: wellFormed,
  title: wellFormed.nullish(),
  sentences: z.int().min(1).nullish(),
});

/** A filter for pipelines: an article a line in, its summary a line out; see `filter-lines.ts` for what goes wrong. */
export const summarize: Subcommand = (program, world, exit) =>
  program
    .command("summarize")
    .description(
      "shortens articles from standard input, one JSON object a line, to verbatim sentences with their places",
    )
    .addHelpText("after", `\nExample: echo '${EXAMPLE}' | npx tidings summarize`)
    .action(async () => exit(await filterLines(world, summaries)));

const summaries: LineFilter<z.output<typeof row>> = {
  row,
  example: EXAMPLE,
  answer: async ({ text, title, sentences }) => {
    const readable = { title: title ?? undefined, text, paragraphs: paragraphsIn(text) };
    const spans = await extractive.summarize(readable, sentences ?? SENTENCES);
    return { sentences: spans.map(({ start, end }) => ({ text: text.slice(start, end), start, end })) };
  },
};
