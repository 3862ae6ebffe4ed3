import type { ArticleFile } from "./article-file.ts";
import type { Reading, ReadingContext } from "./reading.ts";

/** How files of one format become articles. What cannot be read comes as a refusal; it never throws for any bytes. */
export type ArticleReader = {
  /** Of the names of such files, in small letters, with the dot. */
  endings: readonly string[];
  read(file: ArticleFile, context: ReadingContext): AsyncIterable<Reading>;
};
