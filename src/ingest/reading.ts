import type { NewArticle } from "../article.ts";
import type { Instant } from "../clock.ts";

/** Why something could not be taken in. `reason` says what is wrong and what to do, and follows the name of the file. */
export type Refusal = { file: string; line?: number | undefined; reason: string };

/** What one file, row or page came to. `skipped` is a file that nobody asked for by name and that is no article. */
export type Reading = { article: NewArticle } | { refused: Refusal } | { skipped: string };

/** What every reader is told. */
export type ReadingContext = { now: Instant; isSample: boolean };

/** Where an article was read from: the name a person knows it by, and for files the real path. */
export type Origin = { name: string; path?: string | undefined };
