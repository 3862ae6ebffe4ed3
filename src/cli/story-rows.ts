import { z } from "zod";
import type { NewArticle } from "../article.ts";
import { readJsonLine } from "../ingest/json-line.ts";
import type { ReadingContext } from "../ingest/reading.ts";
import type { House } from "../main.ts";
import type { Line } from "./json-lines.ts";
import { openLineWriter, readLines } from "./json-lines.ts";
import type { World } from "./subcommand.ts";

const BATCH = 500;
const ORIGIN = { name: "standard input" };

type Id = string | number;
/** What a line came to; `article` is the store's number of it. */
type Row = { id: Id; article: number } | { id: Id | null; error: string };
type Read = { id: Id; article: NewArticle };

const withId = z.object({ id: z.union([z.string(), z.number()]) });

/**
 * Answers each line of standard input by `{id, story, copyOf?}`, in order, once all are read: `story` is the id of the
 * first article of its story, `copyOf` that of the first one with its text. A line that is no article gets `{id, error}`.
 * Comes to the exit status: 1 when no line could be answered, or when standard input or output failed.
 */
export async function tellStories(world: World, house: House): Promise<number> {
  const writer = openLineWriter(world.stdout);
  try {
    const rows = await keepRows(world, house);
    for await (const answer of answersTo(rows, house)) if (!(await writer.write(answer))) return 0;
    return rows.length > 0 && rows.every((row) => "error" in row) ? 1 : 0;
  } catch (error) {
    world.stderr.write(`The filter stopped: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  } finally {
    writer.close();
  }
}

/** The articles go into the store batch by batch; only their numbers stay in memory. */
async function keepRows({ stdin, interrupted, clock }: World, { newsroom }: House): Promise<Row[]> {
  const context = { now: clock.now(), isSample: false };
  const rows: Row[] = [];
  let batch: { at: number; read: Read }[] = [];
  const keepBatch = async () => {
    const kept = await newsroom.keep(batch.map(({ read }) => read.article));
    for (const [index, { at, read }] of batch.entries()) rows[at] = { id: read.id, article: kept[index]?.id ?? 0 };
    batch = [];
  };
  for await (const line of readLines(stdin, { signal: interrupted })) {
    if ("text" in line && line.text.trim() === "") continue;
    const read = readLine(line, context);
    const at = rows.push("error" in read ? read : { id: read.id, article: 0 }) - 1;
    if (!("error" in read)) batch.push({ at, read });
    if (batch.length >= BATCH) await keepBatch();
  }
  await keepBatch();
  return rows;
}

function readLine(line: Line, context: ReadingContext): Read | { id: Id | null; error: string } {
  if ("error" in line) return { id: null, error: `Line ${line.number}: ${line.error}` };
  const reading = readJsonLine(line.text, line.number, ORIGIN, context);
  const id = idOf(line.text);
  if (!("article" in reading)) {
    const reason = "refused" in reading ? reading.refused.reason : "is no article";
    return { id, error: `Line ${line.number} ${reason}` };
  }
  if (id === null)
    return { id, error: `Line ${line.number} has no "id" to be answered by. Give each article its own.` };
  return { id, article: reading.article };
}

function idOf(text: string): Id | null {
  try {
    return withId.safeParse(JSON.parse(text)).data?.id ?? null;
  } catch {
    return null;
  }
}

type Answer = { id: Id | null; error: string } | { id: Id; story: Id; copyOf?: Id };

async function* answersTo(rows: Row[], { store }: House): AsyncGenerator<Answer> {
  const told = rows.flatMap((row) => ("error" in row ? [] : [row]));
  const firstRows = new Map<number, Id>();
  for (const { id, article } of told) if (!firstRows.has(article)) firstRows.set(article, id);
  const [stories, texts] = await storiesAmong([...firstRows.keys()], store);

  const leaders = new Map<number, Id>();
  const answered = new Set<number>();
  for (const row of rows) {
    if ("error" in row) {
      yield row;
      continue;
    }
    const { id, article } = row;
    const story = stories.get(article) ?? article;
    if (!leaders.has(story)) leaders.set(story, id);
    const isAgain = answered.has(article);
    const first = firstRows.get(texts.get(article) ?? article) ?? id;
    answered.add(article);
    yield { id, story: leaders.get(story) ?? id, ...(isAgain || first !== id ? { copyOf: first } : {}) };
  }
}

/** Of each article: its story, and the first article of its text. */
async function storiesAmong(
  articles: number[],
  store: House["store"],
): Promise<[ReadonlyMap<number, number>, ReadonlyMap<number, number>]> {
  const stories = new Map<number, number>();
  const texts = new Map<number, number>();
  for (let from = 0; from < articles.length; from += BATCH) {
    for (const outline of await store.storiesOf(articles.slice(from, from + BATCH))) {
      for (const { article, copyOf } of outline.articles) {
        stories.set(article, outline.id);
        if (copyOf !== undefined) texts.set(article, copyOf);
      }
    }
  }
  return [stories, texts];
}
