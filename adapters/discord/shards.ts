/** The connections of this process: as many as Discord advises, or these of so many. */
export type Shards = "auto" | { own: number[]; all: number };

/** More than any bot needs: Discord advises one for each thousand servers. */
const MOST_SHARDS = 4096;

/** "auto", "2" for both of two, "0-3/8" for the first four of eight; undefined for anything else. */
export function readShards(text: string): Shards | undefined {
  if (text === "auto") return "auto";
  const [, whole, first, last, all] = /^(?:(\d{1,4})|(\d{1,4})-(\d{1,4})\/(\d{1,4}))$/.exec(text) ?? [];
  const count = Number(whole ?? all);
  const from = Number(first ?? 0);
  const to = whole === undefined ? Number(last) : count - 1;
  if (!(count >= 1 && count <= MOST_SHARDS && from <= to && to < count)) return undefined;
  return { own: Array.from({ length: to - from + 1 }, (_, index) => from + index), all: count };
}

/** "0-3/8": what a process with these hears, and no other may hear; "all" where they are all. */
export const nameOfShards = (shards: Shards): string =>
  shards === "auto" ? "all" : `${shards.own[0]}-${shards.own.at(-1)}/${shards.all}`;
