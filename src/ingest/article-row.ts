import { z } from "zod";
import { fail, type Outcome, succeed } from "../outcome.ts";
import type { Draft } from "./assemble-article.ts";
import { publicationDate } from "./publication-date.ts";
import type { Origin, ReadingContext } from "./reading.ts";
import { checkText } from "./text-limits.ts";

const text = z.string().nullish();

/** One article as JSON. Null is as good as missing, a number as good as its digits; other fields are left alone. */
const articleRow = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  url: text,
  title: text,
  body: text,
  source: text,
  author: text,
  published_at: z.union([z.string(), z.number()]).nullish(),
  language: text,
});

/** What a row must look like, for whoever wrote another one. */
export const ROW_EXAMPLE = '{"title":"…","body":"…"}';

/** The article of a row; fails with what is wrong in it. */
export function rowDraft(value: unknown, origin: Origin, { now }: ReadingContext): Outcome<Draft> {
  const checked = articleRow.safeParse(value);
  if (!checked.success) return fail("row", `is no article (${problemsOf(checked.error)}): write ${ROW_EXAMPLE}`);
  const row = checked.data;
  if (!filled(row.title) && !filled(row.body)) {
    return fail("row", `has neither a title nor a body: write ${ROW_EXAMPLE}`);
  }
  const fits = checkText(row.body ?? "");
  if (!fits.ok) return fits;
  return succeed({
    text: row.body ?? "",
    title: filled(row.title),
    givenId: filled(row.id === undefined || row.id === null ? undefined : String(row.id)),
    url: filled(row.url),
    source: filled(row.source)?.trim(),
    author: filled(row.author)?.trim(),
    language: filled(row.language),
    published: publicationDate(row.published_at, now),
    origin,
    isWholeFile: false,
  });
}

const filled = (value: string | null | undefined) => (value?.trim() ? value : undefined);

const problemsOf = (error: z.ZodError) =>
  error.issues.map(({ path, message }) => (path.length > 0 ? `"${path.join(".")}": ${message}` : message)).join("; ");
