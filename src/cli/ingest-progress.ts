import { SingleBar } from "cli-progress";
import type { World } from "./subcommand.ts";

type IngestPosition = { sources: number; all: number; articles: number };

/** A bar on a terminal, and nothing elsewhere. */
export function openIngestProgress({ stderr }: Pick<World, "stderr">) {
  if (!stderr.isTTY) return { show: (_: IngestPosition) => {}, close: () => {} };
  const format = "[{bar}] {value} of {total} sources, new articles: {articles}";
  const bar = new SingleBar({ stream: stderr, format, clearOnComplete: true, hideCursor: null });
  return {
    show({ sources, all, articles }: IngestPosition) {
      if (!bar.isActive) bar.start(all, sources, { articles });
      bar.update(sources, { articles });
    },
    close: () => bar.stop(),
  };
}
