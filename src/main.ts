import { fileURLToPath } from "node:url";
import { allCommands } from "../commands/all-commands.ts";
import manifest from "../package.json" with { type: "json" };
import { openAccess } from "./access.ts";
import type { AccessRules } from "./access-rules.ts";
import type { Adapter, Bot } from "./adapter.ts";
import { secretsIn } from "./all-settings.ts";
import { createAnswer } from "./answer.ts";
import type { Clock } from "./clock.ts";
import type { CoreConfig } from "./config.ts";
import { openConnections } from "./connections.ts";
import { databasePath } from "./database-path.ts";
import type { Duties } from "./duties/duties.ts";
import { workAlone } from "./duties/work-alone.ts";
import { openHealth } from "./health/open-health.ts";
import { openReading as openHealthReading } from "./health/reading.ts";
import { hasLittleMemory } from "./heap-limit.ts";
import type { Web } from "./ingest/fetch/open-web.ts";
import { type Log, silentLog } from "./log.ts";
import type { Meter } from "./meter.ts";
import { attendPlatforms } from "./newsroom/attend-platforms.ts";
import { beginRounds } from "./newsroom/begin-rounds.ts";
import { diskRoomFor } from "./newsroom/disk-room.ts";
import { openIngestApart } from "./newsroom/ingest-apart.ts";
import { openAccessKeeper } from "./newsroom/keep-access.ts";
import { logClockwork } from "./newsroom/log-clockwork.ts";
import type { ObservedParts } from "./newsroom/observe-concerns.ts";
import { openIngestFor, openWebFor, type WebSettings } from "./newsroom/open-ingest.ts";
import { openInstanceDesk } from "./newsroom/open-instance-desk.ts";
import { type ModelSettings, openModelFor } from "./newsroom/open-model.ts";
import { openNewsroom } from "./newsroom/open-newsroom.ts";
import { openRounds } from "./newsroom/open-rounds.ts";
import { ownerChats } from "./newsroom/owner-chats.ts";
import { openPresence, type Presence } from "./newsroom/presence.ts";
import { readInCharge } from "./newsroom/read-in-charge.ts";
import { recallInTime } from "./newsroom/recall-in-time.ts";
import type { Ingest } from "./newsroom/run-ingest.ts";
import type { Newsroom } from "./newsroom.ts";
import { fail, type Outcome, succeed } from "./outcome.ts";
import { allPhrases, phrasesFor } from "./phrases/all-phrases.ts";
import { openRedact } from "./redact.ts";
import { openStore, type StorePlace } from "./store/open-store.ts";
import type { Store } from "./store/store.ts";
import { recognizeByText } from "./stories/recognize.ts";
import { createSuggest } from "./suggest.ts";
import { systemTimer } from "./timer.ts";
import { within } from "./within.ts";
import type { Wordings } from "./wording.ts";

/** Whoever sits at the terminal has the machine: nothing is kept from them. */
const TERMINAL = "terminal";
const TERMINAL_OWNER = `${TERMINAL}:local`;

/** Milliseconds. */
const SETTINGS_PATIENCE = 500;

/** The store and the newsroom over it: all that a subcommand needs. */
export type House = { store: Store; newsroom: Newsroom; web: Web };
type HouseTools = {
  log?: Log;
  web?: Web | undefined;
  maxPages?: number | undefined;
  searchThreads?: number | undefined;
};

/** `web` is the real one where there is none; for `maxPages` and `searchThreads` of a store in a file see `SqliteOptions`. */
export async function openHouse(
  config: StorePlace & WebSettings & ModelSettings & Partial<Pick<CoreConfig, "TIME_ZONE">>,
  clock: Clock,
  { log = silentLog, web = openWebFor(config, { clock, log }), maxPages, searchThreads }: HouseTools = {},
): Promise<Outcome<House>> {
  const options = { clock, recognition: recognizeByText, maxPages, searchThreads };
  const opened = await openStore(config, options);
  if (!opened.ok) return opened;
  const wordings = await openModelFor(config, { store: opened.value, clock, log });
  if (!wordings.ok) {
    await opened.value.close();
    return wordings;
  }
  const store = closingAfter(wordings.value, opened.value);
  const newsroom = openNewsroom({ store, zone: config.TIME_ZONE, clock, web, wordings: wordings.value, log });
  return succeed({ store, newsroom, web });
}

/** What comes from the model is kept in the store: nothing of it may come once the store is closed. */
const closingAfter = (wordings: Wordings | undefined, store: Store): Store => ({
  ...store,
  async close() {
    await wordings?.close();
    await store.close();
  },
});

export type BotParts = House & {
  config: CoreConfig;
  clock: Clock;
  log: Log;
  /** Where several processes share the work; without them, this one does it all. */
  duties?: Duties | undefined;
  meter?: Meter | undefined;
};

const accessRulesOf = (config: CoreConfig): AccessRules => ({
  owners: [...config.OWNER, TERMINAL_OWNER],
  mode: config.ACCESS,
  listed: config.LISTED,
  questionsPerMinute: {
    reader: config.READER_QUESTIONS_PER_MINUTE,
    conversation: config.CONVERSATION_QUESTIONS_PER_MINUTE,
  },
});

/** What is looked at to know whether the owner is needed. */
function observedBy({ store, newsroom, config, clock }: BotParts): ObservedParts & { presence: Presence } {
  const isFile = config.DATABASE_URL.startsWith("file:");
  return {
    store,
    wordings: newsroom.wordings,
    presence: openPresence({ store, clock }),
    diskRoom: async () => (isFile ? await diskRoomFor(databasePath(config.DATABASE_URL)) : undefined),
    databaseLimit: config.DATABASE_GIGABYTES,
    clock,
  };
}

/** The front door of a house: every adapter, and `tidings ask`, asks here. */
export function openFrontDoor(parts: BotParts): Bot {
  const { newsroom, store, config, clock, log, meter } = parts;
  const redact = openRedact(secretsIn(config));
  const keeper = openAccessKeeper(store, accessRulesOf(config));
  const access = openAccess(keeper.rules);
  const standing = { access: keeper, version: manifest.version, startedAt: clock.now() };
  const instance = openInstanceDesk({ ...observedBy(parts), ...standing, store });
  const commands = allCommands.filter(({ needsModel }) => newsroom.wordings !== undefined || !needsModel);
  const answering = { newsroom, instance, commands, access, languages: allPhrases, phrasesFor, clock, log, meter };
  return {
    commands,
    answer: createAnswer(answering),
    suggest: createSuggest(answering),
    phrasesFor,
    languageOf: async (conversation, guess) => {
      // A store that is away leaves the guess: in some language it has to be said.
      const settings = await within(SETTINGS_PATIENCE, newsroom.settingsOf(conversation)).catch(() => undefined);
      return settings?.language ?? phrasesFor(guess).language;
    },
    keepChoice: newsroom.keepChoice,
    recallChoice: recallInTime(newsroom.recallChoice),
    keepPages: newsroom.keepPages,
    recallPages: newsroom.recallPages,
    wishesOf: newsroom.settingsOf,
    noteLost: (conversation, because) => store.restConversation(conversation, redact(because)),
    noteBack: (conversation) => store.resumeConversation(conversation),
    noteMoved: (from, to) => store.moveConversation(from, to),
  };
}

export type RunningBot = {
  /** Writes the digests that are due, sends what waits, and resolves when nothing is left for now. */
  tick(): Promise<void>;
  /** Reads the sources that are due; node-cron begins it every minute, whether or not the slowest are done. */
  read(): Promise<void>;
  /** Looks whether the owner is needed, and has them told. */
  look(): Promise<void>;
  stop(): Promise<void>;
};

/** Connects the adapters and starts the clockwork of digests. Fails with what they say when none of them can start. */
export async function startBot(parts: BotParts, adapters: Adapter[]): Promise<Outcome<RunningBot>> {
  const { store, log, clock } = parts;
  logClockwork(log);
  if (!(await store.claimForBot())) return anotherBot(parts.config);
  await reviveDeliveries(parts);
  const { HEALTH_PORT: port, HEALTH_HOST: host } = parts.config;
  const health = await openHealth({ port, host, version: manifest.version });
  const { meter } = health;
  const redact = openRedact(secretsIn(parts.config));
  const bot = openFrontDoor({ ...parts, meter });
  // Alone it starts them all; of several, each process starts those that it is in charge of.
  const connections = openConnections(parts.duties ? [] : adapters, bot, { clock, log, redact });
  const observed = observedBy(parts);
  const states = () => connections.states().filter(({ platform }) => platform !== TERMINAL);
  // Before anything is connected, which may take a minute: whoever probes sees that it is being tried.
  const listening = await health.listen({
    states,
    read: openHealthReading({ ...observed, store, states }),
    store,
    redact,
    log,
  });
  if (!listening.ok) return listening;
  const connected = await connections.connect();
  if (!connected.ok) {
    await health.close();
    return connected;
  }

  const { duties = workAlone(log) } = parts;
  const { ROLES: roles } = parts.config;
  const observing = { ...observed, ...parts, chats: ownerChats(parts.config) };
  const rounds = openRounds({ ...observing, connections, states, onTick: health.tick, phrasesFor, redact, meter });
  const isShared = parts.duties !== undefined;
  const endRounds = await beginRounds(rounds, { store, clock, log, roles, duties, isShared, connections });
  const openIngest = () => openReading({ ...parts, meter });
  const reading = roles.includes("ingest") ? await readInCharge(duties, openIngest) : undefined;
  if (parts.duties) await attendPlatforms(adapters, { connections, duties });
  return succeed({
    async tick() {
      await connections.connect();
      await rounds.write();
      await rounds.sendAll();
    },
    read: async () => await reading?.tick(),
    async look() {
      await rounds.stand();
      await rounds.watch();
      rounds.send();
    },
    async stop() {
      await endRounds();
      // What is in the air comes down first, and only then others take over.
      await Promise.all([reading?.stop(), rounds.stop().then(() => connections.disconnect())]);
      await duties.stop();
      await health.close();
    },
  });
}

async function reviveDeliveries({ store, log }: Pick<BotParts, "store" | "log">): Promise<void> {
  const inDoubt = await store.reviveDeliveries();
  if (inDoubt > 0)
    log.warn({ deliveries: inDoubt }, "the bot died while it sent these: they are sent again, and may arrive twice");
}

/**
 * In a thread of its own, so that nobody waits for an answer while articles are written. A store in memory has one thread,
 * and where memory is little, another one costs too much of it.
 */
function openReading(parts: BotParts): Pick<Ingest, "tick" | "stop"> {
  const { store, config, clock, log, meter } = parts;
  const { DATABASE_URL, KEYV_URL, CONTACT, ALLOW_PRIVATE, READ_EVERY_MINUTES, LOG_FILE } = config;
  if (DATABASE_URL === ":memory:" || hasLittleMemory()) return openIngestFor(parts);
  const start = {
    place: { DATABASE_URL, KEYV_URL },
    config: { CONTACT, ALLOW_PRIVATE, READ_EVERY_MINUTES },
    log: { level: log.level, file: LOG_FILE, secrets: secretsIn(config) },
  };
  return openIngestApart({ start, nextDueAt: () => store.nextSourceDueAt(), clock, timer: systemTimer, log, meter });
}

const anotherBot = ({ DATABASE_URL }: CoreConfig) =>
  fail(
    "another bot",
    `Another Tidings bot is at work on this store (${DATABASE_URL}). Stop it first, or give this one its own: DATABASE_URL=file:./data/other.db`,
  );

/** Invented articles, for a first start in the terminal. */
export const samplesFolder = (): string => fileURLToPath(new URL("../samples", import.meta.url));
