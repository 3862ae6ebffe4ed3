import { checkbox, input, Separator } from "@inquirer/prompts";
import { briefly, say, type Terminal } from "./terminal.ts";
import { type Section, type WellKnownFeed, wellKnownFeeds } from "./well-known-feeds.ts";

const LISTED = { pageSize: 16, loop: false, theme: briefly };
/** Enough for stories that several tell, without a flood. */
const CHOSEN_OF_A_LANGUAGE = 3;

const SECTIONS: readonly Section[] = ["world", "politics", "business", "technology", "science", "sport", "culture"];

/**
 * What is read to begin with. `likely` is the language in which some are chosen unless somebody chooses others; undefined
 * where nothing is chosen beforehand.
 */
export async function askFeeds(terminal: Terminal, likely: string | undefined): Promise<WellKnownFeed[]> {
  const languages = await checkbox(
    { message: "News in which languages?", choices: languageChoices(likely), ...LISTED },
    terminal,
  );
  const offered = wellKnownFeeds.filter((feed) => languages.includes(feed.language));
  if (offered.length === 0) return [];
  const choices = feedChoices(offered, likely === undefined ? 0 : CHOSEN_OF_A_LANGUAGE);
  return await checkbox({ message: "Which sources to begin with?", choices, ...LISTED }, terminal);
}

/** Sites and feeds that are not among ours. */
export async function askAddresses(terminal: Terminal): Promise<string[]> {
  say(terminal, "Any other site or feed can be a source as well; several with spaces between them.");
  const typed = await input({ message: "Other addresses (empty: none)" }, terminal);
  return typed.split(/[\s,]+/).filter((address) => address !== "");
}

function languageChoices(likely: string | undefined) {
  const all = [...new Set(wellKnownFeeds.map(({ language }) => language))];
  const spoken = likely?.split("-")[0];
  const checked = likely === undefined ? undefined : (all.find((language) => language === spoken) ?? "en");
  const names = new Intl.DisplayNames("en", { type: "language" });
  const nameOf = (language: string) => names.of(language) ?? language;
  return all
    .toSorted(
      (one, other) => Number(other === checked) - Number(one === checked) || compare(nameOf(one), nameOf(other)),
    )
    .map((language) => ({ value: language, name: nameOf(language), checked: language === checked }));
}

const compare = (one: string, other: string): number => one.localeCompare(other, "en");

function feedChoices(offered: readonly WellKnownFeed[], chosenOfEach: number) {
  const checked = new Set(
    [...Map.groupBy(offered, ({ language }) => language).values()].flatMap((feeds) => feeds.slice(0, chosenOfEach)),
  );
  return SECTIONS.flatMap((section) => {
    const feeds = offered.filter((feed) => feed.section === section);
    const choices = feeds.map((feed) => ({ value: feed, name: feed.title, checked: checked.has(feed) }));
    return choices.length === 0 ? [] : [new Separator(`── ${section} ──`), ...choices];
  });
}
