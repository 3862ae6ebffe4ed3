import type { Article } from "../article.ts";
import type { Story } from "../story.ts";

/** Publishers by name, in any capitals. */
export type SourceRules = { only: readonly string[]; without: readonly string[] };

/** The story as the wanted sources tell it; undefined where none of them does. */
export function wantedOf(story: Story, rules: SourceRules): Story | undefined {
  if (rules.only.length === 0 && rules.without.length === 0) return story;
  const [first, ...others] = story.articles.filter((article) => isWanted(article, rules));
  return first && { ...story, articles: [first, ...others] };
}

function isWanted({ source }: Article, { only, without }: SourceRules): boolean {
  const isNamed = (names: readonly string[]) => names.some((name) => folded(name) === folded(source));
  return !isNamed(without) && (only.length === 0 || isNamed(only));
}

const folded = (name: string): string => name.normalize("NFKC").trim().toLowerCase();
