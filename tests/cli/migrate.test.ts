import { once } from "node:events";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Connection } from "../../src/store/postgres/connection.ts";
import { openPool } from "../../src/store/postgres/open-pool.ts";
import { botClaimOn } from "../../src/store/sqlite/bot-claim.ts";
import { freshDatabase } from "../fakes/fresh-postgres.ts";
import { spawnTidings } from "../fakes/run-tidings.ts";
import { type Here, tidingsHere } from "../fakes/tidings-here.ts";

const articleOn = (word: string, at = 0) =>
  JSON.stringify({
    id: `${word} ${at}`,
    title: `${word} in Kent`,
    body: `There was ${word} in Kent, the weather office said.`,
  });

const storeIn = ({ folder }: Here) => join(folder, "data", "tidings.db");

/** A store that holds an article on each of these. */
async function storeWith(...words: string[]): Promise<Here> {
  const here = tidingsHere();
  await here.run(["import", "-"], { input: words.map((word) => articleOn(word)).join("\n") });
  return here;
}

const NOWHERE = "postgres://me:open-sesame@127.0.0.1:1/none";

describe("npx tidings migrate", () => {
  test("moves to PostgreSQL only, and from a file only", async () => {
    const { run } = await storeWith("rain");
    const toFile = await run(["migrate", "--to", "file:other.db"]);
    expect(toFile).toMatchObject({ status: 1, err: expect.stringContaining("can be moved to PostgreSQL only") });
    const fromServer = await run(["migrate", "--to", NOWHERE], { settings: { DATABASE_URL: NOWHERE } });
    expect(fromServer).toMatchObject({ status: 1, err: expect.stringContaining("pg_dump") });
    expect((await run(["migrate"])).err).toContain("--to");
  });

  test("says so where there is no store, or an older one", async () => {
    const empty = await tidingsHere().run(["migrate", "--to", NOWHERE]);
    expect(empty).toMatchObject({ status: 1, err: expect.stringContaining("There is no store") });

    const here = await storeWith("rain");
    const file = new DatabaseSync(storeIn(here));
    file.exec("PRAGMA user_version = 3");
    file.close();
    const older = await here.run(["migrate", "--to", NOWHERE]);
    expect(older).toMatchObject({ status: 1, err: expect.stringMatching(/has format 3.*npx tidings stats/) });
  });

  test("never shows the password", async () => {
    const { run } = await storeWith("rain");
    const { status, out, err } = await run(["migrate", "--to", NOWHERE]);
    expect(status).toBe(1);
    expect(err).toContain("PostgreSQL at 127.0.0.1:1/none does not answer");
    expect(err).toContain("correct --to. Run the same command again");
    expect(out + err).not.toContain("sesame");
  });
});

const server = process.env.TEST_DATABASE_URL;
describe.skipIf(!server)("npx tidings migrate, to a server", () => {
  const fresh = freshDatabase(server ?? "");

  const askOf = async ({ run }: Here, word: string, DATABASE_URL?: string) =>
    (await run(["ask", word], { settings: DATABASE_URL === undefined ? {} : { DATABASE_URL } })).out;

  test("prints what is on both sides and what to do now, and questions are answered as before", async () => {
    const here = await storeWith("rain", "snow");
    const to = await fresh();
    const { status, out, err } = await here.run(["migrate", "--to", to]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/^articles +2 +2$/m);
    expect(out).toContain("All of it is there, compared row by row.");
    expect(out).toContain(`Now set DATABASE_URL in .env to the same address (postgres://…@${new URL(to).host}`);
    expect(out).toContain(`Keep ${storeIn(here)}`);
    expect(await askOf(here, "snow", to)).toBe(await askOf(here, "snow"));
    const again = await here.run(["migrate", "--to", to]);
    expect(again).toMatchObject({ status: 1, err: expect.stringContaining("holds a store already") });
  });

  test("copies while a bot has the file, and ends once it is stopped, with what came meanwhile", async () => {
    const here = await storeWith("rain");
    const to = await fresh();
    const bot = botClaimOn(storeIn(here));
    bot.claim();
    const copied = await here.run(["migrate", "--to", to, "--while-running"]);
    expect(copied).toMatchObject({ status: 0, out: expect.stringContaining("without --while-running") });
    const tooSoon = await here.run(["migrate", "--to", to]);
    expect(tooSoon).toMatchObject({
      status: 1,
      out: expect.stringContaining("Stop the bot, and run the same command"),
    });
    await here.run(["import", "-"], { input: articleOn("hail") });
    expect((await here.run(["start"], { settings: { DATABASE_URL: to } })).err).toContain("is still being moved");

    bot.release();
    const { status, out } = await here.run(["migrate", "--to", to, "--json"]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ end: "finished", isResumed: true });
    expect(await askOf(here, "hail", to)).toContain("hail in Kent");
  });

  test("goes on after SIGKILL", async () => {
    const here = await storeWith("rain", "snow", "hail");
    const to = await fresh();
    const connection = openPool(to);
    // An empty store of ours, of which a table is held: there the process stands still.
    await here.run(["stats"], { settings: { DATABASE_URL: to } });
    const child = spawnTidings(["migrate", "--to", to], here.folder);
    await connection.inTransaction(async (queries) => {
      await queries.change("LOCK TABLE story_articles IN EXCLUSIVE MODE");
      await untilSomebodyWaits(connection);
      child.kill("SIGKILL");
      await once(child, "exit");
    });
    expect(await connection.rows("SELECT count(*) AS rows FROM articles")).toEqual([{ rows: 3 }]);
    expect(await connection.rows("SELECT finished_at FROM store_move")).toEqual([{ finished_at: null }]);
    await connection.close();

    const { status, out } = await here.run(["migrate", "--to", to, "--json"]);
    expect(status).toBe(0);
    const { end, isResumed, tables } = JSON.parse(out);
    expect({ end, isResumed }).toEqual({ end: "finished", isResumed: true });
    expect(tables).toContainEqual({ table: "story_articles", inFile: 3, onServer: 3 });
  });

  async function untilSomebodyWaits(connection: Connection): Promise<void> {
    const waiting = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while ((await connection.rows(waiting)).length === 0) await setTimeout(20);
  }
});
