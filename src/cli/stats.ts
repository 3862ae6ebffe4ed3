import type { Clock, Instant } from "../clock.ts";
import type { Source } from "../source.ts";
import { measureStore } from "../store/measure-store.ts";
import type { StoreFigures } from "../store/store-figures.ts";
import type { StoreSizes } from "../store/store-sizes.ts";
import { type Opened, openFromEnvironment } from "./open-from-environment.ts";
import { showStats } from "./show-stats.ts";
import type { Subcommand, World } from "./subcommand.ts";

export type Stats = StoreFigures & { at: Instant; sources: SourceFigures; size: StoreSizes };
type SourceFigures = { running: number; failing: number; paused: number; stopped: number; private: number };

export const stats: Subcommand = (program, world, exit) =>
  program
    .command("stats")
    .description("how much there is of everything, what waits, and what takes the room")
    .option("--json", "as JSON; sizes in bytes")
    .addHelpText("after", "\nExample: npx tidings stats --json")
    .action(async ({ json = false }: { json?: boolean }) => exit(await run(world, json)));

async function run(world: World, asJson: boolean): Promise<number> {
  const opened = await openFromEnvironment(world);
  if (!opened.ok) return refuse(world, opened.failure.message);
  try {
    if (opened.value.config.DATABASE_URL === ":memory:")
      return refuse(world, "DATABASE_URL is :memory:, which keeps nothing.");
    const read = await readStats(opened.value, world.clock);
    world.stdout.write(asJson ? `${JSON.stringify(asRow(read), undefined, 2)}\n` : `${showStats(read).join("\n")}\n`);
    return 0;
  } finally {
    await opened.value.store.close();
  }
}

function refuse({ stderr }: World, because: string): number {
  stderr.write(`${because}\n`);
  return 1;
}

async function readStats({ store, config }: Opened, clock: Clock): Promise<Stats> {
  const { figures, size } = await measureStore(config.DATABASE_URL);
  const sources = countSources(await store.sources());
  return { at: clock.now(), ...figures, sources, size };
}

/** Each once, but for the private ones, which are among the others as well. */
function countSources(sources: readonly Source[]): SourceFigures {
  const figures: SourceFigures = { running: 0, failing: 0, paused: 0, stopped: 0, private: 0 };
  for (const { isPaused, isDefault, state } of sources) {
    if (!isDefault) figures.private += 1;
    if (isPaused) figures.paused += 1;
    else if (state.plan.stoppedBecause) figures.stopped += 1;
    else if (state.failing) figures.failing += 1;
    else figures.running += 1;
  }
  return figures;
}

/** Moments as in ISO 8601, names as in all of our JSON. */
const asRow = ({ at, articles, stories, sources, conversations, subscriptions, deliveries, size }: Stats) => ({
  at: written(at),
  articles: {
    count: articles.count,
    earlier_versions: articles.earlierVersions,
    oldest: written(articles.oldest),
    newest: written(articles.newest),
    last_came_in: written(articles.lastCameIn),
  },
  stories,
  sources,
  conversations,
  subscriptions: {
    running: subscriptions.running,
    rested_by_reader: subscriptions.restedByReader,
    rested_by_platform: subscriptions.restedByPlatform,
  },
  deliveries: deliveries.map(({ oldest, ...rest }) => ({ ...rest, oldest: written(oldest) })),
  bytes: { all: size.all, free: size.free, by_subject: size.bySubject },
});

const written = (at: Instant | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString();
