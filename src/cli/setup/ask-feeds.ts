import { checkbox, Separator } from "@inquirer/prompts";
import type { Terminal } from "./terminal.ts";
import { type Section, type WellKnownFeed, wellKnownFeeds } from "./well-known-feeds.ts";

const LINES = 16;
/** Enough for stories that several tell, without a flood. */
const CHOSEN_OF_A_LANGUAGE = 3;

const SECTIONS: readonly Section[] = ["world", "politics", "business", "technology", "science", "sport", "culture"];

/** What is read to begin with; `language` is the machine's, chosen unless somebody chooses others. */
export async function askFeeds(terminal: Terminal, language: string | undefined): Promise<WellKnownFeed[]> {
  const languages = await checkbox(
    { message: "News in which languages?", choices: languageChoices(language), pageSize: LINES },
    terminal,
  );
  const offered = wellKnownFeeds.filter((feed) => languages.includes(feed.language));
  if (offered.length === 0) return [];
  return await checkbox(
    { message: "Which sources to begin with?", choices: feedChoices(offered), pageSize: LINES },
    terminal,
  );
}

function languageChoices(own: string | undefined) {
  const all = [...new Set(wellKnownFeeds.map(({ language }) => language))];
  const spoken = own?.split("-")[0];
  const checked = all.find((language) => language === spoken) ?? "en";
  const names = new Intl.DisplayNames("en", { type: "language" });
  const nameOf = (language: string) => names.of(language) ?? language;
  return all
    .toSorted(
      (one, other) => Number(other === checked) - Number(one === checked) || compare(nameOf(one), nameOf(other)),
    )
    .map((language) => ({ value: language, name: nameOf(language), checked: language === checked }));
}

const compare = (one: string, other: string): number => one.localeCompare(other, "en");

function feedChoices(offered: readonly WellKnownFeed[]) {
  const checked = new Set(
    [...Map.groupBy(offered, ({ language }) => language).values()].flatMap((feeds) =>
      feeds.slice(0, CHOSEN_OF_A_LANGUAGE),
    ),
  );
  return SECTIONS.flatMap((section) => {
    const feeds = offered.filter((feed) => feed.section === section);
    const choices = feeds.map((feed) => ({ value: feed, name: feed.title, checked: checked.has(feed) }));
    return choices.length === 0 ? [] : [new Separator(`── ${section} ──`), ...choices];
  });
}
