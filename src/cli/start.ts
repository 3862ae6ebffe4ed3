import { dirname, join } from "node:path";
import { openTerminal, type Terminal } from "../../adapters/terminal/terminal.ts";
import type { Adapter } from "../adapter.ts";
import { secretsIn } from "../all-settings.ts";
import { databasePath } from "../database-path.ts";
import { openDuties } from "../duties/open-duties.ts";
import { type BotParts, startBot } from "../main.ts";
import { fail, type Outcome } from "../outcome.ts";
import { openRedact } from "../redact.ts";
import { StoreFailure } from "../store/store.ts";
import { fillWithSamples } from "./fill-with-samples.ts";
import { localeOf } from "./locale.ts";
import { namesPlatform, openAdapters } from "./open-adapters.ts";
import { type Opened, openFromEnvironment } from "./open-from-environment.ts";
import type { Subcommand, World } from "./subcommand.ts";

export const start: Subcommand = (program, world, exit) =>
  program
    .command("start")
    .description("the bot: a chat in this terminal, or a service where a platform's token is set")
    .addHelpText("after", "\nExample: npx tidings start")
    .action(async () => exit(await run(world)));

async function run(world: World): Promise<number> {
  const opened = await openFromEnvironment(world, { asBot: true });
  if (!opened.ok) return refuse(world, opened.failure.message);
  const { config, log, store } = opened.value;
  const duties = await openDuties(config.DATABASE_URL, log);
  if (!duties.ok) {
    await store.close();
    return refuse(world, openRedact(secretsIn(config))(duties.failure.message));
  }
  const parts: BotParts & Opened = { ...opened.value, clock: world.clock, duties: duties.value };

  try {
    const platforms = openAdapters(config, parts);
    const isAlone = duties.value === undefined;
    const isChat = !namesPlatform(config) && config.ROLES.includes("answer");
    if (isChat && isAlone) await fillWithSamples(parts.newsroom, world.clock);
    const terminal = isChat || world.stdin.isTTY ? terminalOf(world, parts) : undefined;
    return await serve(world, parts, [...platforms, ...(terminal ? [terminal] : [])], terminal);
  } finally {
    await parts.store.close();
  }
}

/** Until Ctrl-C, SIGTERM, or the end of the chat. */
async function serve(
  world: World,
  parts: BotParts,
  adapters: Adapter[],
  terminal: Terminal | undefined,
): Promise<number> {
  const bot = await startBot(parts, adapters).catch(explainStore);
  if (!bot.ok) await parts.duties?.stop();
  if (!bot.ok) return refuse(world, openRedact(secretsIn(parts.config))(bot.failure.message));
  parts.log.info({ platforms: adapters.map(({ platform }) => platform) }, "Tidings is at work");
  try {
    await Promise.race([interruption(world.interrupted), terminal?.finished ?? new Promise(() => {})]);
    return 0;
  } finally {
    await bot.value.stop();
  }
}

/** It was there when it was opened: a PostgreSQL may be away a moment later. */
function explainStore(error: unknown): Outcome<never> {
  if (!(error instanceof StoreFailure)) throw error;
  return fail("store", error.message);
}

const interruption = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });

function terminalOf({ stdin, stdout, environment, folder }: World, { config, clock, log }: BotParts): Terminal {
  return openTerminal({
    input: stdin,
    output: stdout,
    isInteractive: stdin.isTTY === true && stdout.isTTY === true,
    clock,
    log,
    locale: localeOf(environment),
    folder,
    historyFile: historyBeside(config.DATABASE_URL),
  });
}

/** What was typed is kept where the articles are: with them in a folder, or not at all. */
const historyBeside = (databaseUrl: string): string | undefined =>
  databaseUrl.startsWith("file:") ? join(dirname(databasePath(databaseUrl)), "terminal-history") : undefined;

function refuse({ stderr }: World, message: string): number {
  stderr.write(`Tidings could not start. ${message}\n`);
  return 1;
}
