import type { Block, Reply } from "../reply.ts";
import type { Source } from "../source.ts";
import type { Desk } from "./sources-desk.ts";

/** All of them, however many pages a chat would have of it. */
export async function printSources(desk: Desk, { json }: { json: boolean }): Promise<number> {
  if (json) {
    const all = await desk.newsroom.sources.all();
    desk.world.stdout.write(`${JSON.stringify(all.map(rowOf), undefined, 2)}\n`);
    return 0;
  }
  const [first, ...others] = await pagesOf(desk);
  if (!first) return 0;
  const [heading, ...rest] = first.blocks;
  const blocks = [...rest, ...others.flatMap(({ blocks: [, ...more] }) => more)].filter(isLine).filter(isFirst);
  await desk.print({ ...first, blocks: [heading, ...blocks] });
  return 0;
}

/** What pages are for is to be turned. */
const isLine = ({ kind }: Block): boolean => kind !== "page" && kind !== "choices";

/** What stands above a part of the list stands on each page of it. */
const isFirst = (block: Block, at: number, blocks: Block[]): boolean =>
  block.kind !== "text" || blocks.findIndex((other) => other.kind === "text" && other.text === block.text) === at;

async function pagesOf(desk: Desk): Promise<Reply[]> {
  const first = await desk.ask("list", {});
  const replies = [first];
  const pages = first.blocks.find((block) => block.kind === "page")?.of ?? 1;
  for (let page = 2; page <= pages; page += 1) replies.push(await desk.ask("list", { page }));
  return replies;
}

const rowOf = ({ state, ...source }: Source) => ({
  id: source.id,
  url: source.url,
  title: source.title,
  site: source.site,
  folder: source.folder,
  is_default: source.isDefault,
  is_paused: source.isPaused,
  reads_pages: source.readsPages,
  articles: source.articles,
  added_at: moment(source.addedAt),
  read_at: moment(state.lastRead?.at),
  new_articles: state.lastRead?.added,
  next_read_at: source.isPaused || state.plan.stoppedBecause ? undefined : moment(state.plan.nextReadAt),
  failing_since: moment(state.failing?.since),
  failing_because: state.failing?.because,
  stopped_because: state.plan.stoppedBecause,
});

const moment = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant).toISOString();
