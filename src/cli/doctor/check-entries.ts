import { type Finding, troubleFrom } from "../../finding.ts";
import type { Failure } from "../../outcome.ts";
import { openPool } from "../../store/postgres/open-pool.ts";
import { openRedis } from "../../store/redis/open-redis.ts";
import { StoreFailure } from "../../store/store.ts";
import type { Checked } from "./checked.ts";

const subject = "entries";
/** Milliseconds. */
const PATIENCE = 8_000;
const WHY = "Settings of conversations and what buttons mean are kept there: the bot does not start without it.";

/** What KEYV_URL names, asked and not written to; nothing where it is not set. */
export async function checkEntries({ config }: Pick<Checked, "config">): Promise<Finding[]> {
  const { KEYV_URL } = config;
  if (KEYV_URL === undefined) return [];
  return [...(/^rediss?:/.test(KEYV_URL) ? await checkRedis(KEYV_URL) : [await checkPostgres(KEYV_URL)])];
}

async function checkRedis(url: string): Promise<Finding[]> {
  const opened = await openRedis(url);
  if (!opened.ok) return [refused(opened.failure)];
  const { redis, place } = opened.value;
  try {
    const persistence = await redis.info("persistence");
    const answers: Finding = { subject, severity: "good", what: `Redis at ${place} answers, and throws nothing away` };
    return [answers, ...(/^aof_enabled:0/m.test(persistence) ? [forgetful(place)] : [])];
  } catch (error) {
    return [
      troubleFrom(
        subject,
        `Redis at ${place} tells nothing of itself (${(error as Error).message}). Let its user run INFO.`,
      ),
    ];
  } finally {
    redis.destroy();
  }
}

/** Of one that is away, the message says for readers what it means; here that is said for its owner. */
function refused({ code, message }: Failure): Finding {
  const finding = troubleFrom(subject, message, WHY);
  return code === "unreachable" ? { ...finding, remedy: "Start it, or correct KEYV_URL." } : finding;
}

const forgetful = (place: string): Finding => ({
  subject,
  severity: "note",
  what: `Redis at ${place} writes no log of its changes (appendonly no)`,
  why: "When it is restarted, the settings of the last minutes, or all of them, are gone.",
  remedy: "Set appendonly yes in its configuration: redis-cli CONFIG SET appendonly yes",
});

async function checkPostgres(url: string): Promise<Finding> {
  const connection = openPool(url, "KEYV_URL", PATIENCE);
  try {
    const [server] = await connection.rows<{ version: string }>("SELECT current_setting('server_version') AS version");
    return { subject, severity: "good", what: `PostgreSQL ${server?.version} of KEYV_URL answers` };
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    return troubleFrom(subject, error.message, WHY);
  } finally {
    await connection.close();
  }
}
