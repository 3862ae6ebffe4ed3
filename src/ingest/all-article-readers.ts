import { extname } from "node:path";
import type { ArticleReader } from "./article-reader.ts";
import { htmlFile } from "./html-file.ts";
import { jsonFile } from "./json-file.ts";
import { jsonLinesFile } from "./json-lines-file.ts";
import { markdownFile } from "./markdown-file.ts";
import { textFile } from "./text-file.ts";

export const allArticleReaders: readonly ArticleReader[] = [textFile, markdownFile, htmlFile, jsonFile, jsonLinesFile];

/** ".txt, .md, …" */
export const readableEndings: string = allArticleReaders.flatMap(({ endings }) => endings).join(", ");

/** By the ending of the name; undefined when nobody reads such files. */
export function readerOf(path: string): ArticleReader | undefined {
  const ending = extname(path).toLowerCase();
  return allArticleReaders.find(({ endings }) => endings.includes(ending));
}
