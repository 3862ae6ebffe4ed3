/**
 * Every table of the store, by what it is about; a test holds that none is missing. Those of `people` and `digests` have
 * rows of single conversations, and so has `kept by key`: docs/privacy.md says of each how long.
 */
export const tablesBySubject = {
  articles: ["articles", "article_keys", "article_versions", "originals", "archive_totals"],
  "index of words": ["article_terms", "vocabulary"],
  stories: [
    "stories",
    "story_articles",
    "story_terms",
    "text_sketches",
    "term_counts",
    "known_by_text",
    "unjoined_articles",
  ],
  sources: ["sources", "seen_items", "article_sources", "limited_articles"],
  people: ["conversations", "subscriptions", "follows", "source_choices", "chosen_sources", "told", "told_topics"],
  digests: ["digests", "digest_articles", "deliveries"],
  "kept by key": ["key_value"],
} as const;

export type Subject = keyof typeof tablesBySubject;

/** Undefined for a table that is not the store's own. Those that an engine keeps beside one are that one's. */
export function subjectOf(table: string): Subject | undefined {
  const isIn = (names: readonly string[]) => names.some((name) => table === name || isBeside(table, name));
  return Object.entries(tablesBySubject).find(([, names]) => isIn(names))?.[0] as Subject | undefined;
}

/** What one engine keeps beside a table of both. SQLite has five tables of its own for a full-text index. */
const BESIDE: Record<string, RegExp> = {
  article_terms: /^(article_terms_(config|content|data|docsize|idx)|article_words|word_frequencies)$/,
  deliveries: /^senders$/,
};

const isBeside = (table: string, name: string): boolean => BESIDE[name]?.test(table) ?? false;
