import { z } from "zod";
import type { Published } from "../article.ts";
import type { Newsroom } from "../newsroom.ts";
import type { Hit } from "../search/searcher.ts";
import { filterLines, type LineFilter } from "./filter-lines.ts";
import { openFromEnvironment } from "./open-from-environment.ts";
import type { Subcommand, World } from "./subcommand.ts";

const RESULTS = 10;
const MOST_RESULTS = 1_000;
const EXAMPLE = '{"id":"1","query":"airport drones","limit":5}';

const row = z.object({
  id: z.union([z.string(), z.number()]),
  query: z.string(),
  limit: z.int().min(1).max(MOST_RESULTS).default(RESULTS),
});

export const search: Subcommand = (program, world, exit) =>
  program
    .command("search")
    .description("answers queries from standard input, one JSON object a line, by ranked articles with their passages")
    .addHelpText("after", `\nExample: echo '${EXAMPLE}' | npx tidings search`)
    .action(async () => exit(await run(world)));

async function run(world: World): Promise<number> {
  const opened = await openFromEnvironment(world);
  if (!opened.ok) {
    world.stderr.write(`The search could not start. ${opened.failure.message}\n`);
    return 1;
  }
  try {
    return await filterLines(world, searchIn(opened.value.newsroom));
  } finally {
    await opened.value.store.close();
  }
}

const searchIn = (newsroom: Newsroom): LineFilter<z.output<typeof row>> => ({
  row,
  example: EXAMPLE,
  answer: async ({ query, limit }) => ({ results: (await newsroom.search(query, limit)).map(resultOf) }),
});

const resultOf = ({ article, score, passages }: Hit) => ({
  article: article.givenId ?? article.id,
  url: article.url ?? null,
  title: article.title,
  source: article.source,
  published: isoOf(article.published),
  score,
  passages: passages().map(({ in: where, text, start, end }) => ({ in: where, text, start, end })),
});

/** A day stays a day; null when unknown. */
function isoOf(published: Published): string | null {
  if (published === "unknown") return null;
  return "date" in published ? published.date : new Date(published.instant).toISOString();
}
