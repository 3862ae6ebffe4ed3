import type { Queries } from "../postgres/connection.ts";
import { indexWords } from "../postgres/index-articles.ts";
import { fromColumn } from "../postgres/text-columns.ts";
import type { MovedRow, MovedValue } from "./moved-columns.ts";

/** What is searched on the server follows from the terms of an article; the file keeps the terms alone. */
export const indexMoved = (queries: Queries, rows: readonly MovedRow[]): Promise<void> =>
  indexWords(queries, rows.map(termsOf));

export const termsOf = ({ article = null, title = null, body = null }: MovedRow) => ({
  article: Number(article),
  title: termsIn(title),
  body: termsIn(body),
});

const termsIn = (column: MovedValue): string => fromColumn(String(column ?? ""));
