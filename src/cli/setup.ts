import { guessLanguage } from "../../adapters/terminal/guess-language.ts";
import { configFrom } from "../all-settings.ts";
import { type FilledEnvironment, readEnvironment } from "../config.ts";
import type { Outcome } from "../outcome.ts";
import { examine } from "./doctor/examine.ts";
import { showFindings } from "./doctor/show-findings.ts";
import { localeOf } from "./locale.ts";
import { askAll, type Wishes } from "./setup/ask-all.ts";
import { readEnvFile, type SettingValues, tryEnvFile, withSettings, writeEnvFile } from "./setup/env-file.ts";
import { keepSources } from "./setup/keep-sources.ts";
import { say, type Terminal, widthOf } from "./setup/terminal.ts";
import type { Subcommand, World } from "./subcommand.ts";

export const setup: Subcommand = (program, world, exit) =>
  program
    .command("setup")
    .description("the first minutes: asks for accounts, time zone and first sources, writes .env and checks it")
    .option("--offline", "ask nobody outside of this machine: what is given is not looked at")
    .addHelpText("after", "\nExample: npx tidings setup")
    .action(async ({ offline = false }: { offline?: boolean }) => exit(await run(world, offline)));

const INTERRUPTED = 130;
const NOBODY_THERE = `npx tidings setup asks questions, and there is nobody to answer them here: it needs a terminal.
Without one: copy .env.example to .env, change what you need, then npx tidings sources add ADDRESS.
`;

async function run(world: World, isOffline: boolean): Promise<number> {
  const { stdin, stdout, stderr } = world;
  if (stdin.isTTY !== true || stdout.isTTY !== true) {
    stderr.write(NOBODY_THERE);
    return 1;
  }
  const filled = settingsToChange(world);
  if (!filled.ok) {
    stderr.write(`${filled.failure.message}\n`);
    return 1;
  }
  const terminal: Terminal = { input: stdin, output: stdout, signal: world.interrupted };
  const parts = { terminal, filled: filled.value, clock: world.clock, isOffline };
  const wishes = await askAll(parts, guessLanguage(localeOf(world.environment)));
  if (!wishes) {
    stdout.write("\nNothing was written.\n");
    return INTERRUPTED;
  }
  return await carryOut(world, wishes, { terminal, isOffline });
}

/** Fails where the answers could not be kept, and where a setting does not fit, which would fail all that follows. */
function settingsToChange({ environment, folder }: World): Outcome<FilledEnvironment> {
  const filled = readEnvironment(environment, folder);
  if (!filled.ok) return filled;
  const config = configFrom(filled.value);
  if (!config.ok) return config;
  const tried = tryEnvFile(folder);
  return tried.ok ? filled : tried;
}

type Surroundings = { terminal: Terminal; isOffline: boolean };

async function carryOut(world: World, wishes: Wishes, surroundings: Surroundings): Promise<number> {
  const { folder, stderr, environment } = world;
  const written = writeEnvFile(folder, withSettings(readEnvFile(folder), wishes.settings));
  if (!written.ok) {
    stderr.write(`${written.failure.message}\n`);
    return 1;
  }
  const { terminal } = surroundings;
  say(terminal, `${written.value} is written; nobody else can read it.`);
  for (const name of outvoted(wishes.settings, environment)) {
    say(terminal, `${name} is set in the environment as well, and that wins: take it out there.`);
  }
  const kept = await keepSources(world, wishes);
  const stands = await showHowItStands(world, surroundings);
  return Math.max(kept, stands);
}

/** What is set outside of `.env` stays as it is there. */
const outvoted = (settings: SettingValues, environment: World["environment"]): string[] =>
  Object.keys(settings).filter((name) => environment[name] !== undefined && environment[name] !== settings[name]);

/** What doctor says, where to invite the bot, and what comes next; 1 where something is in the way. */
async function showHowItStands(world: World, { terminal, isOffline }: Surroundings): Promise<number> {
  terminal.output.write("\nLooking at everything once …\n");
  const { findings, invitations } = await examine(world, { isOffline });
  const width = widthOf(terminal);
  const worth = findings.filter(({ severity }) => severity !== "good");
  const count = showFindings(findings).at(-1) ?? "";
  say(terminal, ...showFindings(worth, width).slice(0, -1), count);
  if (invitations.length > 0) say(terminal, ...invitations.flatMap(({ to, address }) => [`${to}:`, `  ${address}`]));
  say(terminal, "Start it: npx tidings start", "Look again at any time: npx tidings doctor");
  return findings.some(({ severity }) => severity === "trouble") ? 1 : 0;
}
