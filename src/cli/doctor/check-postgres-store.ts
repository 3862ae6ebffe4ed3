import { type Finding, troubleFrom } from "../../finding.ts";
import { lookIntoPostgres, type PostgresLook } from "../../store/postgres/look-into-postgres.ts";
import { openPool } from "../../store/postgres/open-pool.ts";
import { StoreFailure } from "../../store/store.ts";
import { sizeInWords } from "../size-in-words.ts";
import type { StoreChecked } from "./check-store.ts";
import type { Checked } from "./checked.ts";
import { formatFindings } from "./store-format.ts";

const subject = "store";
/** Milliseconds. */
const PATIENCE = 8_000;
/** What pg-boss, which divides the work, asks for. */
const OLDEST = 13;
const A_MAJOR = 10_000;

/** The PostgreSQL and the database in it; nothing is made and nothing is written. */
export async function checkPostgresStore({ config, clock }: Checked): Promise<StoreChecked> {
  const connection = openPool(config.DATABASE_URL, "DATABASE_URL", PATIENCE);
  try {
    const look = await lookIntoPostgres(connection);
    const time = { theirs: look.now, ours: clock.now() };
    return { findings: findingsOf(look), look: look.store, hasBot: look.hasBots, time };
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    return { findings: [troubleFrom(subject, error.message, "Without it nothing works.")] };
  } finally {
    await connection.close();
  }
}

function findingsOf(look: PostgresLook): Finding[] {
  const { version, versionNumber, encoding, isReplica, isForeign, mayCreate, hasBots, store, unfinishedMove } = look;
  const refusals = [
    ...(versionNumber < OLDEST * A_MAJOR ? [tooOld(version)] : []),
    ...(encoding === "UTF8" ? [] : [wrongEncoding(encoding)]),
    ...(isReplica ? [replica] : []),
    ...(isForeign ? [foreign] : []),
    ...(mayCreate || isReplica ? [] : [noRights]),
    ...(unfinishedMove === undefined
      ? []
      : [troubleFrom(subject, unfinishedMove, "A bot would miss what is not there yet.")]),
    ...(store ? formatFindings(store, "restore the dump of before it: pg_restore") : []),
  ];
  const holds = store ? `${sizeInWords(store.bytes)}, format ${store.format}` : "no store in it yet";
  const good: Finding = { subject, severity: "good", what: `PostgreSQL ${version}, ${encoding}, ${holds}` };
  return [
    ...(refusals.some(({ severity }) => severity === "trouble") ? [] : [good]),
    ...refusals,
    { subject, severity: "good", what: hasBots ? "bots are at work on it" : "no bot is at work on it" },
  ];
}

const tooOld = (version: string): Finding => ({
  subject,
  severity: "trouble",
  what: `PostgreSQL ${version} is too old; ${OLDEST} or newer is needed`,
  why: "pg-boss, which divides the work between processes, does not run on it.",
  remedy: "Move the database to a newer PostgreSQL with pg_dump and pg_restore, and correct DATABASE_URL.",
});

const wrongEncoding = (encoding: string): Finding => ({
  subject,
  severity: "trouble",
  what: `the database is encoded in ${encoding}`,
  why: "News in most languages does not fit into it: saving it fails.",
  remedy: "Make another one and correct DATABASE_URL: createdb --encoding=UTF8 --template=template0 NAME",
});

const replica: Finding = {
  subject,
  severity: "trouble",
  what: "the server is a copy of another and takes no changes",
  why: "Nothing can be kept there.",
  remedy: "Point DATABASE_URL at the server that it copies.",
};

const foreign: Finding = {
  subject,
  severity: "trouble",
  what: "the database holds the tables of another program",
  why: "Tidings does not touch them, and does not start.",
  remedy: "Give Tidings a database of its own, and correct DATABASE_URL: createdb --encoding=UTF8 tidings",
};

const noRights: Finding = {
  subject,
  severity: "trouble",
  what: "its user may not make tables and schemas in the database",
  why: "Tidings makes its tables at the first start, and changes them when it is upgraded.",
  remedy: "As its administrator: ALTER DATABASE name OWNER TO user; with the names that DATABASE_URL has.",
};
