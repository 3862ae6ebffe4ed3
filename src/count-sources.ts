import type { Source } from "./source.ts";

export type SourceCounts = { read: number; failing: number; paused: number };

/** Each once: stopped ones count as paused, because neither is read until somebody resumes it. */
export function countSources(sources: readonly Source[]): SourceCounts {
  const counts: SourceCounts = { read: 0, failing: 0, paused: 0 };
  for (const { isPaused, state } of sources) {
    if (isPaused || state.plan.stoppedBecause !== undefined) counts.paused += 1;
    else if (state.failing) counts.failing += 1;
    else counts.read += 1;
  }
  return counts;
}
