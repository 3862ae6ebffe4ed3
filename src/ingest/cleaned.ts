import type { Published, Span } from "../article.ts";
import type { MetaLine } from "./meta-line.ts";

/** What cleaning found in a text: marks, and never another text. */
export type Cleaned = {
  title: string;
  titleIsGuessed: boolean;
  published: Published;
  author?: string | undefined;
  /** In order, without overlap; never empty when the text has a letter. */
  paragraphs: Span[];
  /** Every other block of the text that has a letter or a sign, in order; with `paragraphs` they are all of it. */
  dropped: DroppedSpan[];
};

/** A range of the text that is no part of the article, and the rule that says so: "share bar", "headline". */
export type DroppedSpan = Span & { rule: string };

/** A piece of the text that is judged as a whole. */
export type Block = Span & {
  /** On one line, as noise rules see it; empty when the block is too long to be noise. */
  line: string;
  /** Who wrote it and when, if the block says nothing else. */
  meta: MetaLine | undefined;
  /** A sentence or more, or so long that it must be prose. */
  isProse: boolean;
};
