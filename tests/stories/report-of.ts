import type { Article } from "../../src/article.ts";
import type { Report } from "../../src/stories/read-report.ts";

let made = 0;

/** A report of one paragraph; each an hour after the one before. */
export function reportOf(text: string, language: string, copyOf?: number): Report {
  made += 1;
  const article: Article = {
    id: made,
    version: 1,
    source: `Source ${made}`,
    title: text.slice(0, 30),
    titleIsGuessed: false,
    text,
    paragraphs: [{ start: 0, end: text.length }],
    language,
    published: { instant: Date.parse("2026-11-20T00:00:00Z") + made * 3_600_000 },
    firstSeenAt: 0,
    isBacklog: false,
    isSample: false,
  };
  return { article, copyOf };
}
