import type { Source } from "../../source.ts";

/**
 * Does `work` for each, several hosts at once and one source of a host at a time, because sites answer bursts with a ban.
 * Begins nothing new after the signal; comes to what was done.
 */
export async function inTurnByHost<Done>(
  sources: readonly Source[],
  { atOnce, signal }: { atOnce: number; signal: AbortSignal },
  work: (source: Source) => Promise<Done>,
): Promise<Done[]> {
  const hosts = [...Map.groupBy(sources, ({ url }) => URL.parse(url)?.host ?? url).values()];
  const done: Done[] = [];
  async function takeHosts(): Promise<void> {
    for (let some = hosts.shift(); some !== undefined; some = hosts.shift()) {
      for (const source of some) {
        if (signal.aborted) return;
        done.push(await work(source));
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, takeHosts));
  return done;
}
