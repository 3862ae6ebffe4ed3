import type { CitedSentence, Span } from "./article.ts";

/** An article, and the sentences of it that are meant; none stands for the whole article. */
export type ArticleReference = { article: number; spans: Span[] };

const REFERENCE = /^#(\d{1,15})(?::(\d{1,9}-\d{1,9}(?:,\d{1,9}-\d{1,9})*))?$/;

/** "#12:100-220,300-410": short enough for a button, exact enough for a proof. One for each article, one space between. */
export function writeReferences(sentences: CitedSentence[]): string {
  const spansOf = Map.groupBy(sentences, (sentence) => sentence.article);
  return [...spansOf]
    .map(([article, cited]) => `#${article}:${cited.map(({ start, end }) => `${start}-${end}`).join(",")}`)
    .join(" ");
}

/** Undefined when `text` is not what `writeReferences` writes or "#12". */
export function readReferences(text: string): ArticleReference[] | undefined {
  const references: ArticleReference[] = [];
  for (const part of text.trim().split(/\s+/)) {
    const match = REFERENCE.exec(part);
    if (!match) return undefined;
    const spans = (match[2]?.split(",") ?? []).map((span) => {
      const [start = 0, end = 0] = span.split("-").map(Number);
      return { start, end };
    });
    references.push({ article: Number(match[1]), spans });
  }
  return references;
}
