import type { Finding } from "../../finding.ts";
import { isOnPostgres } from "../../is-on-postgres.ts";
import type { StoreLook } from "../../store/store-look.ts";
import type { TimeTold } from "../../time-told.ts";
import { checkFileStore } from "./check-file-store.ts";
import { checkPostgresStore } from "./check-postgres-store.ts";
import type { Checked } from "./checked.ts";

/** How the store stands; `look` where it can be read, `hasBot` where a bot is at work on it. */
export type StoreChecked = {
  findings: Finding[];
  look?: StoreLook | undefined;
  hasBot?: boolean | undefined;
  time?: TimeTold | undefined;
};

export async function checkStore(checked: Checked): Promise<StoreChecked> {
  const { DATABASE_URL } = checked.config;
  if (DATABASE_URL === ":memory:") return { findings: [nothingKept] };
  return isOnPostgres(DATABASE_URL) ? await checkPostgresStore(checked) : checkFileStore(checked);
}

const nothingKept: Finding = {
  subject: "store",
  severity: "note",
  what: "DATABASE_URL is :memory:, which keeps nothing",
  why: "Articles and subscriptions are gone when the bot stops.",
  remedy: "DATABASE_URL=file:./data/tidings.db",
};
