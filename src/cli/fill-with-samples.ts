import type { NewArticle } from "../article.ts";
import type { Clock } from "../clock.ts";
import { readArticles } from "../ingest/read-articles.ts";
import { samplesFolder } from "../main.ts";
import type { Newsroom } from "../newsroom.ts";

/** Gives an empty store something to say: invented articles, which the first real one removes. Others stay as they are. */
export async function fillWithSamples(newsroom: Newsroom, clock: Clock): Promise<void> {
  if ((await newsroom.newsFor(undefined).coverage()).articles > 0) return;
  const samples: NewArticle[] = [];
  const { readings } = readArticles([samplesFolder()], { now: clock.now(), isSample: true });
  for await (const reading of readings) if ("article" in reading) samples.push(reading.article);
  if (samples.length > 0) await newsroom.keep(samples);
}
