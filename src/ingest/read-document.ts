import type { Outcome } from "../outcome.ts";
import { fail } from "../outcome.ts";
import type { ArticleFile } from "./article-file.ts";
import type { ArticleReader } from "./article-reader.ts";
import { assembleArticle, type Draft } from "./assemble-article.ts";
import { decode } from "./decode.ts";
import type { Origin, Reading, ReadingContext } from "./reading.ts";
import { MAX_DOCUMENT_BYTES } from "./size-limits.ts";
import { checkText } from "./text-limits.ts";

/** A reader for files that are read whole: `readText` makes articles or refusals of the decoded text. */
export const documentReader = (
  endings: readonly string[],
  readText: (text: string, origin: Origin, context: ReadingContext) => Reading[] | Promise<Reading[]>,
): ArticleReader => ({
  endings,
  async *read(file, context) {
    const text = await textOf(file);
    const origin = { name: file.name, path: file.path };
    yield* text.ok ? await readText(text.value, origin, context) : [refusal(file.name, text.failure.message)];
  },
});

async function textOf(file: ArticleFile): Promise<Outcome<string>> {
  const bytes = await file.whole(MAX_DOCUMENT_BYTES);
  if (!bytes.ok) return bytes;
  const text = decode(bytes.value);
  if (text.ok && text.value.trim() === "") return fail("empty", "is empty: remove it, or fill it with an article");
  return text;
}

/** One document that is one article, or why it is none. */
export function readingOf(draft: Outcome<Draft>, { name }: Origin, context: ReadingContext): Reading {
  if (!draft.ok) return refusal(name, draft.failure.message);
  const checked = checkText(draft.value.text);
  return checked.ok ? { article: assembleArticle(draft.value, context) } : refusal(name, checked.failure.message);
}

export const refusal = (file: string, reason: string, line?: number): Reading => ({ refused: { file, line, reason } });
