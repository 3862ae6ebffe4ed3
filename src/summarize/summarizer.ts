import type { Span } from "../article.ts";

/** What there is to shorten. `paragraphs` are the parts of `text` that count. */
export type Readable = { title?: string | undefined; text: string; paragraphs: Span[]; language?: string | undefined };

/**
 * Long to short. Answers with at most `sentences` spans of `text`, in the order of the text, none twice or overlapping;
 * with none only when the text has no sentence. Never throws.
 */
export type Summarizer = {
  summarize(readable: Readable, sentences: number): Promise<Span[]>;
};
