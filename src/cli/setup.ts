import { checkbox, input } from "@inquirer/prompts";
import { allPlatforms } from "../../adapters/all-adapters.ts";
import { guessLanguage } from "../../adapters/terminal/guess-language.ts";
import type { Platform } from "../adapter.ts";
import { type FilledEnvironment, readEnvironment } from "../config.ts";
import { configFrom } from "../main.ts";
import type { Outcome } from "../outcome.ts";
import type { Conversation } from "../question.ts";
import { examine } from "./doctor/examine.ts";
import { showFindings } from "./doctor/show-findings.ts";
import { localeOf } from "./locale.ts";
import { openFromEnvironment } from "./open-from-environment.ts";
import { type AccountParts, askAccount } from "./setup/ask-account.ts";
import { askFeeds } from "./setup/ask-feeds.ts";
import { askZone } from "./setup/ask-zone.ts";
import { readEnvFile, type SettingValues, withSettings, writeEnvFile } from "./setup/env-file.ts";
import { hasLeft, say, type Terminal } from "./setup/terminal.ts";
import type { WellKnownFeed } from "./setup/well-known-feeds.ts";
import type { Subcommand, World } from "./subcommand.ts";

export const setup: Subcommand = (program, world, exit) =>
  program
    .command("setup")
    .description("the first minutes: asks for accounts, time zone and first sources, writes .env and checks it")
    .option("--offline", "ask nobody outside of this machine: what is given is not looked at")
    .addHelpText("after", "\nExample: npx tidings setup")
    .action(async ({ offline = false }: { offline?: boolean }) => exit(await run(world, offline)));

const INTERRUPTED = 130;

type Wishes = { settings: SettingValues; feeds: WellKnownFeed[] };

async function run(world: World, isOffline: boolean): Promise<number> {
  const { stdin, stdout, stderr, folder } = world;
  if (stdin.isTTY !== true || stdout.isTTY !== true) {
    stderr.write(
      "npx tidings setup asks questions, and there is nobody to answer them here: it needs a terminal.\n" +
        "Without one: copy .env.example to .env, change what you need, then npx tidings sources add ADDRESS.\n",
    );
    return 1;
  }
  const filled = filledEnvironment(world);
  if (!filled.ok) {
    stderr.write(`The settings that are there have a mistake: ${filled.failure.message}\n`);
    return 1;
  }
  const terminal: Terminal = { input: stdin, output: stdout, signal: world.interrupted };
  const wishes = await askAll(world, { terminal, filled: filled.value, clock: world.clock, isOffline });
  if (!wishes) {
    stdout.write("\nNothing was written.\n");
    return INTERRUPTED;
  }
  const written = writeEnvFile(folder, withSettings(readEnvFile(folder), wishes.settings));
  if (!written.ok) {
    stderr.write(`${written.failure.message}\n`);
    return 1;
  }
  say(terminal, `${written.value} is written; nobody else can read it.`, await keepFeeds(world, wishes.feeds));
  return await showHowItStands(world, terminal, isOffline);
}

/** Settings that do not fit would fail everything that follows. */
function filledEnvironment({ environment, folder }: World): Outcome<FilledEnvironment> {
  const filled = readEnvironment(environment, folder);
  if (!filled.ok) return filled;
  const config = configFrom(filled.value);
  return config.ok ? filled : config;
}

/** Undefined when whoever was asked has left. */
async function askAll(world: World, parts: AccountParts): Promise<Wishes | undefined> {
  const { terminal, filled } = parts;
  try {
    say(terminal, "A few questions, and the bot is ready. Until the last one is answered, Ctrl-C leaves all as it is.");
    const platforms = await checkbox(
      { message: "Where shall people ask? (none: in this terminal alone)", choices: platformChoices(filled) },
      terminal,
    );
    let settings: SettingValues = {};
    for (const platform of platforms) {
      const all = { ...filled.all, ...settings };
      settings = {
        ...settings,
        ...(await askAccount(platform, { ...parts, filled: { ...filled, all } })),
      };
    }
    const machine = Intl.DateTimeFormat().resolvedOptions().timeZone;
    settings = { ...settings, TIME_ZONE: await askZone(terminal, filled.all.TIME_ZONE ?? machine) };
    if ((filled.all.CONTACT ?? "") === "") settings = { ...settings, ...(await askContact(terminal)) };
    const feeds = await askFeeds(terminal, guessLanguage(localeOf(world.environment)));
    return { settings, feeds };
  } catch (error) {
    if (hasLeft(error)) return undefined;
    throw error;
  }
}

async function askContact(terminal: Terminal): Promise<SettingValues> {
  const message =
    "Where can those whose sites are read write to you? An address of the web or of mail (empty: nowhere)";
  const contact = (await input({ message }, terminal)).trim();
  return contact === "" ? {} : { CONTACT: contact };
}

const platformChoices = ({ all }: FilledEnvironment) =>
  allPlatforms.map((platform: Platform) => ({
    value: platform,
    name: platform.guide.name,
    checked: (all[platform.account] ?? "") !== "",
  }));

const TERMINAL: Conversation = { platform: "terminal", id: "local", kind: "private" };

/** Says how many were added; those that are there already stay as they are. */
async function keepFeeds(world: World, feeds: readonly WellKnownFeed[]): Promise<string> {
  if (feeds.length === 0) return "No sources yet: npx tidings sources add ADDRESS takes a feed or any page of a site.";
  const opened = await openFromEnvironment(world);
  if (!opened.ok) return `The sources could not be kept: ${opened.failure.message}`;
  const { newsroom, store } = opened.value;
  try {
    let added = 0;
    for (const feed of feeds) {
      const { wasFollowed } = await newsroom.sources.add(feed, "everyone", TERMINAL, {});
      if (!wasFollowed) added += 1;
    }
    const there = feeds.length - added;
    return `Sources added: ${added}${there === 0 ? "" : `; there already: ${there}`}. More: npx tidings sources add ADDRESS`;
  } finally {
    await store.close();
  }
}

/** What doctor says, where to invite the bot, and what comes next; 1 where something is in the way. */
async function showHowItStands(world: World, terminal: Terminal, isOffline: boolean): Promise<number> {
  terminal.output.write("\nLooking at everything once …\n");
  const { findings, invitations } = await examine(world, { isOffline });
  const worth = findings.filter(({ severity }) => severity !== "good");
  const count = showFindings(findings).at(-1) ?? "";
  say(terminal, ...showFindings(worth).slice(0, -1), count);
  if (invitations.length > 0) say(terminal, "Let the bot in:", ...invitations.map((address) => `  ${address}`));
  say(terminal, "Start it: npx tidings start", "Look again at any time: npx tidings doctor");
  return findings.some(({ severity }) => severity === "trouble") ? 1 : 0;
}
