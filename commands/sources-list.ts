import { z } from "zod";
import { action, type Context } from "../src/command.ts";
import type { Told } from "../src/phrases/source-phrases.ts";
import { apologise, type Block, type Reply } from "../src/reply.ts";
import type { Source } from "../src/source.ts";
import { numberedSources } from "./sources-find.ts";
import { stateOf, toldIn } from "./sources-told.ts";

const SHOWN_ON_A_PAGE = 20;
const MOST_PAGES = 1000;

export const list = action({
  options: z.object({ page: z.int().min(1).max(MOST_PAGES).optional() }),
  run: async (context, { page = 1 }) => {
    const { phrases } = context;
    const told = await toldIn(context);
    const lines = await linesOf(context, told);
    if (lines.all.length === 0) return apologise(phrases.sources.none, phrases.sources.noneRemedy);
    const pages = Math.ceil(lines.all.length / SHOWN_ON_A_PAGE);
    if (page > pages) return apologise(phrases.noMorePages(pages), phrases.noMorePagesRemedy);
    return pageOf(context, lines, page, pages);
  },
});

/** `label` stands above the first line of its kind on a page. */
type Line = { label: string; text: string };
type Lines = { heading: string; all: Line[]; hasFeeds: boolean };

/** The feeds that are followed here, those that only others follow, and who else published articles that came from files. */
async function linesOf(context: Context, told: Told): Promise<Lines> {
  const { newsroom, phrases, question } = context;
  const { followed, elsewhere } = await numberedSources(context);
  const isOwnList = await newsroom.sources.hasOwnList(question.conversation);
  const titles = new Set([...followed, ...elsewhere].map(({ title }) => title));
  const publishers = await newsroom.newsFor(question.conversation).publishers();
  const fromFiles = publishers.filter(({ name }) => !titles.has(name));
  const line = (label: string, from: number) => (source: Source, at: number) => ({
    label,
    text: phrases.sources.line(from + at, source.title, source.folder, stateOf(source, context, told)),
  });
  return {
    heading: followed.length === 0 ? phrases.sources.none : phrases.sources.heading(followed.length, isOwnList),
    hasFeeds: followed.length + elsewhere.length > 0,
    all: [
      ...followed.map(line("", 1)),
      ...elsewhere.map(line(phrases.sources.followedElsewhere, followed.length + 1)),
      ...fromFiles.map(({ name, articles, latest }) => ({
        label: phrases.sources.fromFiles,
        text: phrases.sourceLine(name, articles, latest),
      })),
    ],
  };
}

async function pageOf(
  context: Context,
  { heading, all, hasFeeds }: Lines,
  page: number,
  pages: number,
): Promise<Reply> {
  const { phrases } = context;
  const shown = all.slice((page - 1) * SHOWN_ON_A_PAGE, page * SHOWN_ON_A_PAGE);
  const more: Block[] = pages > 1 ? [{ kind: "page", number: page, of: pages }] : [];
  if (page < pages) more.push(nextPage(phrases.moreChoice, page + 1));
  return {
    blocks: [
      { kind: "text", text: heading },
      ...(hasFeeds ? [] : [await firstSteps(context)]),
      ...grouped(shown),
      ...(hasFeeds ? await sampleNote(context) : []),
      ...more,
    ],
  };
}

const nextPage = (label: string, page: number): Block => ({
  kind: "choices",
  choices: [{ label, ask: { command: "sources", action: "list", options: { page } } }],
});

/** Whoever has no feed yet is told how the first one comes in. */
async function firstSteps({ newsroom, phrases }: Context): Promise<Block> {
  const hasSamples = await newsroom.holdsSamples();
  return { kind: "text", text: hasSamples ? phrases.sources.onlySamples : phrases.sources.noneRemedy };
}

/** Nobody may take an invented publisher for a real one. */
async function sampleNote({ newsroom, phrases }: Context): Promise<Block[]> {
  return (await newsroom.holdsSamples()) ? [{ kind: "text", text: phrases.theseAreSamples }] : [];
}

function grouped(lines: readonly Line[]): Block[] {
  return [...Map.groupBy(lines, ({ label }) => label)].flatMap(([label, some]): Block[] => {
    const items: Block = { kind: "list", items: some.map(({ text }) => text) };
    return label === "" ? [items] : [{ kind: "text", text: label }, items];
  });
}
