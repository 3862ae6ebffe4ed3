import { checkbox, input } from "@inquirer/prompts";
import { allPlatforms } from "../../../adapters/all-adapters.ts";
import type { Platform } from "../../adapter.ts";
import type { FilledEnvironment } from "../../config.ts";
import { type AccountParts, askAccount, isThere } from "./ask-account.ts";
import { askAddresses, askFeeds } from "./ask-feeds.ts";
import { askZone } from "./ask-zone.ts";
import type { SettingValues } from "./env-file.ts";
import { briefly, hasLeft, say, type Terminal } from "./terminal.ts";
import type { WellKnownFeed } from "./well-known-feeds.ts";

/** `addresses` are sites and feeds in the words of whoever was asked. */
export type Wishes = { settings: SettingValues; feeds: WellKnownFeed[]; addresses: string[] };

/** `language` is the machine's. Undefined when whoever was asked has left. */
export async function askAll(parts: AccountParts, language: string | undefined): Promise<Wishes | undefined> {
  const { terminal, filled, isOffline } = parts;
  try {
    say(terminal, "A few questions, and the bot is ready. Until the last one is answered, Ctrl-C leaves all as it is.");
    const accounts = await askAccounts(parts);
    const zone = await askZone(terminal, zoneBefore(filled));
    const contact = isThere(filled, "CONTACT") ? {} : await askContact(terminal);
    // A second time, what somebody has taken out since must not come back by itself.
    const likely = isThere(filled, "TIME_ZONE") ? undefined : (language ?? "en");
    const feeds = await askFeeds(terminal, likely);
    const addresses = isOffline ? [] : await askAddresses(terminal);
    return { settings: { ...accounts, TIME_ZONE: zone, ...contact }, feeds, addresses };
  } catch (error) {
    if (hasLeft(error)) return undefined;
    throw error;
  }
}

async function askAccounts(parts: AccountParts): Promise<SettingValues> {
  const { terminal, filled } = parts;
  say(terminal, "People can ask where you say now; in this terminal you always can.");
  const chosen = await checkbox(
    { message: "Where shall people ask?", choices: platformChoices(filled), theme: briefly },
    terminal,
  );
  const left = allPlatforms.filter(({ account }) => isThere(filled, account)).filter((each) => !chosen.includes(each));
  for (const { guide, account } of left) say(terminal, `${guide.name} stays connected until you take ${account} out.`);
  let settings: SettingValues = {};
  for (const platform of chosen) {
    const all = { ...filled.all, ...settings };
    settings = { ...settings, ...(await askAccount(platform, { ...parts, filled: { ...filled, all } })) };
  }
  return settings;
}

const platformChoices = (filled: FilledEnvironment) =>
  allPlatforms.map((platform: Platform) => ({
    value: platform,
    name: platform.guide.name,
    checked: isThere(filled, platform.account),
  }));

const zoneBefore = ({ all }: FilledEnvironment): string =>
  all.TIME_ZONE?.trim() || Intl.DateTimeFormat().resolvedOptions().timeZone;

async function askContact(terminal: Terminal): Promise<SettingValues> {
  say(terminal, "Sites rather let in a reader whom they can write to: at an address of the web or of mail.");
  const contact = (await input({ message: "Your address (empty: none)" }, terminal)).trim();
  return contact === "" ? {} : { CONTACT: contact };
}
