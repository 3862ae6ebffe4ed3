import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import { accessModes } from "./access-rules.ts";
import { healthSettings } from "./health-settings.ts";
import { readAllowList } from "./ingest/fetch/allow-list.ts";
import { isOnPostgres } from "./is-on-postgres.ts";
import { logLevels } from "./log.ts";
import { modelSettings } from "./model-settings.ts";
import { distanceBetween, nearestOf } from "./nearest.ts";
import { fail, type Outcome, succeed } from "./outcome.ts";
import { processRoles } from "./process-roles.ts";
import { openRedact } from "./redact.ts";
import type { Configured, Setting, Settings } from "./setting.ts";
import { readZone } from "./time-zone.ts";

const list = z
  .string()
  .default("")
  .transform((text) => text.split(",").map((part) => part.trim()))
  .transform((parts) => parts.filter((part) => part !== ""));

const people = list.pipe(z.array(z.string().regex(/^[a-z]+:[^\s:]+$/)));
const rolesOfProcess = list
  .transform((named) => (named.length === 0 ? [...processRoles] : named))
  .pipe(z.array(z.enum(processRoles)));
const perMinute = (questions: string) =>
  z.string().default(questions).transform(Number).pipe(z.int().min(1).max(10_000));

const allowList = list.transform((entries, { issues, value }) => {
  const allowed = readAllowList(entries);
  if (allowed.ok) return allowed.value;
  issues.push({ code: "custom", message: allowed.failure.message, input: value });
  return z.NEVER;
});

function readTimeZone(typed: string | undefined, { issues }: { issues: z.core.$ZodRawIssue[] }): string | undefined {
  if (typed === undefined) return undefined;
  const read = readZone(typed);
  if (typeof read === "object" && "zone" in read) return read.zone;
  issues.push({ code: "custom", message: "no zone, or several", input: typed });
  return z.NEVER;
}

/** The settings of the newsroom itself; each adapter has its own beside it. */
export const coreSettings = {
  DATABASE_URL: {
    schema: z
      .string()
      .default("file:./data/tidings.db")
      .pipe(z.string().regex(/^(file:(?!\/\/[^/])[^?#]+|:memory:|postgres(ql)?:\/\/[^\s/]+\/[^\s/?#]+(\?\S*)?)$/))
      .refine((text) => !isOnPostgres(text) || URL.canParse(text)),
    takes:
      "file: and the path of the database file without parameters, postgres://NAME:PASSWORD@HOST:PORT/DATABASE, or :memory: to keep nothing",
    example: "file:./data/tidings.db",
    effect:
      "Where Tidings keeps everything: in one file for one process, or in a PostgreSQL that any number of processes share.",
  },
  DATABASE_BACKED_UP: {
    schema: z.string().regex(/^\d+$/).transform(Number).optional(),
    takes: "a whole number, which a start that needs it tells you",
    example: "4",
    effect:
      "Says that you have a copy of the PostgreSQL database in this format, so that a newer Tidings may bring it up to date where pg_dump is not installed. Without it, such a start copies the database first, with pg_dump.",
  },
  ROLES: {
    schema: rolesOfProcess,
    takes: `some of ${processRoles.join(", ")}, with commas between them`,
    example: "answer,send",
    effect:
      "What this process does, where several share one PostgreSQL: listens and answers, reads sources, writes digests, sends. Not set: everything.",
  },
  KEYV_URL: {
    schema: z
      .string()
      .optional()
      .pipe(
        z
          .string()
          .regex(/^(rediss?|postgres(ql)?):\/\/[^\s/]+\S*$/)
          .optional(),
      ),
    takes: "the address of a Redis, or of a PostgreSQL",
    example: "redis://localhost:6379",
    effect:
      "Where settings of conversations, what buttons mean and other things that are looked up by one key are kept. Not set: in DATABASE_URL. A Redis has to keep what it holds when it restarts (appendonly yes), and must not throw it away when its memory is full (maxmemory-policy noeviction). Set it before the first start: what was kept elsewhere is not brought over.",
    isSecret: true,
  },
  OWNER: {
    schema: people,
    takes: "platform:id, several with commas between them",
    example: "discord:80351110224678912,telegram:123456789",
    effect: "Who hosts this bot and may do everything. Whoever sits at the terminal always may.",
  },
  OWNER_CHAT: {
    schema: z
      .string()
      .regex(/^[a-z]+:[^\s:,]+(:[^\s:,]+)?$/)
      .optional(),
    takes: "platform:id of one person among OWNER, a channel or a group, with :id of a thread where it has some",
    example: "telegram:-1001234567890",
    effect:
      "Where the bot says what needs you: a source that fails for a day, a channel that is lost, a disk that fills. Not set: in the own chat of the first OWNER who can be reached.",
  },
  ACCESS: {
    schema: z.string().default("open").pipe(z.enum(accessModes)),
    takes: "open or listed",
    example: "listed",
    effect:
      "open: answers everybody where the bot was added, and private chats, within the limits. listed: only LISTED and OWNER.",
  },
  LISTED: {
    schema: people,
    takes: "platform:id of people, servers' channels, groups or chats, several with commas between them",
    example: "telegram:-1001234567890,discord:80351110224678912",
    effect: "Whom ACCESS=listed lets in.",
  },
  READER_QUESTIONS_PER_MINUTE: {
    schema: perMinute("20"),
    takes: "a whole number from 1 to 10000",
    example: "20",
    effect: "How many questions one person may ask in a minute.",
  },
  CONVERSATION_QUESTIONS_PER_MINUTE: {
    schema: perMinute("60"),
    takes: "a whole number from 1 to 10000",
    example: "60",
    effect: "How many questions one conversation may ask in a minute, all its people together.",
  },
  TIME_ZONE: {
    schema: z.string().optional().transform(readTimeZone),
    takes: "a time zone or a large city",
    example: "Europe/Vienna",
    effect:
      "Where people are taken to be until they say where they are: for their 08:00, and for “today”. Not set: they are asked.",
  },
  CONTACT: {
    schema: z.string().optional(),
    takes: "an address of the web or of mail",
    example: "https://example.org/about-our-bot",
    effect: "Told to every server that is read from, so that whoever runs it can write to you. Set it.",
  },
  READ_EVERY_MINUTES: {
    schema: z.string().default("60").transform(Number).pipe(z.int().min(15).max(1440)),
    takes: "a whole number from 15 to 1440",
    example: "60",
    effect: "How soon a source is read again at the earliest. Publishers hold an hour to be polite.",
  },
  ALLOW_PRIVATE: {
    schema: allowList,
    takes: "hosts, addresses and ranges, several with commas between them",
    example: "nas.local,192.168.1.0/24",
    effect:
      "What may be read from although it is not on the public internet: for sources that everybody follows, and for OWNER. Not set: nothing.",
  },
  LOG_LEVEL: {
    schema: z.string().toLowerCase().optional().pipe(z.enum(logLevels).optional()),
    takes: logLevels.join(", "),
    example: "info",
    effect: "How much is logged. Not set: info as a service, warn in the terminal.",
  },
  LOG_FILE: {
    schema: z.string().optional(),
    takes: "a path",
    example: "./data/tidings.log",
    effect: "Where the log goes; standard error when not set.",
  },
  ...healthSettings,
  ...modelSettings,
} satisfies Settings;

export type CoreConfig = Configured<typeof coreSettings>;

/** The environment, filled up from a `.env` file in `folder` where there is one; the environment wins. */
export function readEnvironment(environment: Environment, folder: string): Outcome<FilledEnvironment> {
  try {
    const file = parseEnv(readFileSync(join(folder, ".env"), "utf8"));
    return succeed({ all: { ...file, ...environment }, fromFile: Object.keys(file) });
  } catch (error) {
    // No file is the common case: every setting has a default.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return succeed({ all: environment, fromFile: [] });
    return fail(
      "setting",
      `The .env file cannot be read (${(error as Error).message}). Make it readable or remove it.`,
    );
  }
}

export type FilledEnvironment = { all: Environment; fromFile: string[] };
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings, checked. Fails with one message that names the variable, what it got, what it takes and an example: the
 * first of `faultsIn`.
 */
export function readConfig<Known extends Settings>(
  known: Known,
  environment: FilledEnvironment,
): Outcome<Configured<Known>> {
  const [fault] = faultsIn(known, environment);
  if (fault) return fail("setting", `${fault.what} ${fault.remedy}`);
  const config = Object.entries(known).map(([name, { schema }]) => [name, schema.parse(given(name, environment))]);
  return succeed(Object.fromEntries(config) as Configured<Known>);
}

type SettingFault = { what: string; remedy: string };

/**
 * All that is wrong with the settings: unknown names in the `.env` file, names in the environment that are one slip away
 * from a known one (other names there are other programs' business), and values that do not fit.
 */
export const faultsIn = (known: Settings, environment: FilledEnvironment): SettingFault[] => [
  ...unknownNames(Object.keys(known), environment),
  ...Object.entries(known).flatMap(([name, setting]) => misfit(name, setting, given(name, environment)) ?? []),
];

/** An empty value is how people switch a setting off in a .env file. */
const given = (name: string, { all }: FilledEnvironment): string | undefined => all[name]?.trim() || undefined;

function misfit(
  name: string,
  { schema, takes, example, isSecret }: Setting,
  got: string | undefined,
): SettingFault | undefined {
  if (schema.safeParse(got).success) return undefined;
  const shown = isSecret ? "a value that is not shown here" : `“${withoutPassword(got ?? "")}”`;
  return { what: `${name} is ${shown}, but it takes ${takes}.`, remedy: `Example: ${name}=${example}` };
}

const unknownNames = (known: string[], { all, fromFile }: FilledEnvironment): SettingFault[] =>
  Object.keys(all).flatMap((name) => {
    if (known.includes(name)) return [];
    const nearest = nearestOf(name, known);
    const isSlip = nearest !== undefined && nearest.length >= 6 && isOneSlipAway(name, nearest);
    if (!fromFile.includes(name) && !isSlip) return [];
    const meant = nearest ? `Did you mean ${nearest}? ` : "";
    return [{ what: `${name} is no setting of Tidings.`, remedy: `${meant}.env.example lists them all.` }];
  });

/** An address may be mistyped, and hold a password all the same. */
const withoutPassword = openRedact([]);

/** One letter more, less or other, or two swapped. */
function isOneSlipAway(name: string, known: string): boolean {
  const distance = distanceBetween(name, known);
  const letters = (text: string) => [...text].toSorted().join("");
  return distance === 1 || (distance === 2 && letters(name) === letters(known));
}

/** The only place that reads the process's environment. */
export const processEnvironment = (): Environment => process.env;
