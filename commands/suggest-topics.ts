import type { FoundStory } from "../src/story.ts";

/** Names are what people follow: words that are written with a capital in the middle of a headline, several in a row. */
const NAME = /(?<=[\p{Ll}\d,:;] )\p{Lu}[\p{L}\d’'-]{2,}(?: \p{Lu}[\p{L}\d’'-]{2,}){0,2}/gu;

/** So much of a headline in capitals is a headline in capitals, and tells no names. */
const MOST_CAPITALS = 0.7;

/** The names that most of these stories hold in their headlines, at most so many; those of earlier stories first. */
export function suggestTopics(stories: readonly FoundStory[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const { story } of stories) {
    const names = story.articles.flatMap(({ title, language }) => namesIn(title, daysIn(language)));
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([name]) => name);
}

function namesIn(title: string, days: ReadonlySet<string>): string[] {
  const words = title.split(/\s+/);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals / words.length > MOST_CAPITALS ? [] : (title.match(NAME) ?? []).filter((name) => !days.has(name));
}

/** The names of weekdays and months, which are no topics. */
function daysIn(language: string | undefined): ReadonlySet<string> {
  const weekday = new Intl.DateTimeFormat(language ?? "en", { weekday: "long", timeZone: "UTC" });
  const month = new Intl.DateTimeFormat(language ?? "en", { month: "long", timeZone: "UTC" });
  return new Set([
    ...Array.from({ length: 7 }, (_, day) => weekday.format(Date.UTC(2026, 0, day + 1))),
    ...Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2026, index, 1))),
  ]);
}
