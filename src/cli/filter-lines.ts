import type { z } from "zod";
import type { Line } from "./json-lines.ts";
import { openLineWriter, readLines } from "./json-lines.ts";
import type { World } from "./subcommand.ts";

/** What a filter for pipelines does with each line. */
export type LineFilter<Row> = {
  /** What a line must hold; its `id` is repeated in the answer. */
  row: z.ZodType<Row>;
  /** A right line, for the error that a wrong one gets. */
  example: string;
  answer(row: Row): Promise<Record<string, unknown>>;
};

/**
 * Answers JSON Lines by JSON Lines, one for one and in order; blank lines have no answer. A line that cannot be answered
 * gets `{id, error}`, with the id null where it could not be read, and harms no other. Comes to the exit status: 1 when
 * there were lines and none could be answered, or when standard input or output failed.
 */
export async function filterLines<Row>(world: World, filter: LineFilter<Row>): Promise<number> {
  const writer = openLineWriter(world.stdout);
  const count = { answered: 0, refused: 0 };
  try {
    for await (const line of readLines(world.stdin, { signal: world.interrupted })) {
      if ("text" in line && line.text.trim() === "") continue;
      const answer = await answerLine(line, filter);
      count["error" in answer ? "refused" : "answered"] += 1;
      if (!(await writer.write(answer))) return 0;
    }
  } catch (error) {
    world.stderr.write(`The filter stopped: ${messageOf(error)}\n`);
    return 1;
  } finally {
    writer.close();
  }
  return count.refused > 0 && count.answered === 0 ? 1 : 0;
}

async function answerLine<Row>(line: Line, filter: LineFilter<Row>): Promise<Record<string, unknown>> {
  if ("error" in line) return { id: null, error: `Line ${line.number}: ${line.error}` };
  const value = parse(line.text);
  if (value === undefined)
    return { id: null, error: `Line ${line.number} is not JSON. A line looks like ${filter.example}` };
  const id = idOf(value);
  const row = filter.row.safeParse(value);
  if (!row.success)
    return { id, error: `Line ${line.number}: ${problemsOf(row.error)}. A line looks like ${filter.example}` };
  return { id, ...(await filter.answer(row.data)) };
}

/** Undefined stands for "not JSON": JSON itself has no such value. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function idOf(value: unknown): string | number | null {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  return typeof id === "string" || typeof id === "number" ? id : null;
}

const problemsOf = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => (path.length > 0 ? `"${path.join(".")}" ${message}` : message)).join("; ");

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
