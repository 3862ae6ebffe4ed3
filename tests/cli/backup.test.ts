import { chmodSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { botClaimOn } from "../../src/store/sqlite/bot-claim.ts";
import type { Ended } from "../fakes/run-tidings.ts";
import { type Here, tidingsHere } from "../fakes/tidings-here.ts";

const articleOn = (word: string) =>
  JSON.stringify({ id: word, title: `${word} in Kent`, body: `There was ${word} in Kent, the weather office said.` });

/** A store that holds an article on each of these. */
async function storeWith(...words: string[]): Promise<Here> {
  const here = tidingsHere();
  await here.run(["import", "-"], { input: words.map(articleOn).join("\n") });
  return here;
}

const tell = ({ run }: Here, word: string): Promise<Ended> => run(["import", "-"], { input: articleOn(word) });
const knows = async ({ run }: Here, word: string): Promise<boolean> =>
  (await run(["ask", word])).out.includes(`${word} in Kent`);
/** As a bot holds it that is another process. */
const botAt = ({ folder }: Here) => {
  const claim = botClaimOn(storeIn(folder));
  claim.claim();
  return claim;
};
const storeIn = (folder: string) => join(folder, "data", "tidings.db");
const isTidy = (folder: string) =>
  readdirSync(join(folder, "data")).every((name) => !/unfinished|restoring/.test(name));

describe("npx tidings backup", () => {
  test("copies the store while the bot runs, and the copy opens by itself", async () => {
    const here = await storeWith("rain");
    const { folder, run } = here;
    const bot = botAt(here);
    const open = new DatabaseSync(storeIn(folder));
    open.exec("SELECT * FROM articles");
    // Still in the write-ahead log only, because the bot has the store open.
    await tell(here, "snow");
    expect(statSync(`${storeIn(folder)}-wal`).size).toBeGreaterThan(0);
    const { status, out } = await run(["backup", "copy.db"]);
    expect(status).toBe(0);
    expect(out).toMatch(/copy\.db: \d+ kB, checked/);
    open.close();
    bot.release();

    const settings = { DATABASE_URL: `file:${join(folder, "copy.db")}` };
    expect((await run(["ask", "snow"], { settings })).out).toContain("snow in Kent");
    expect(isTidy(folder)).toBe(true);
  });

  test("finds a name of its own beside the store, and lets read the copy only who may read the store", async () => {
    const here = await storeWith("rain");
    const { folder, run } = here;
    chmodSync(storeIn(folder), 0o600);
    const { out } = await run(["backup"]);
    const [, path = ""] = /^(.*\/data\/tidings-\d{8}T\d{6}Z\.backup): /.exec(out) ?? [];
    expect(existsSync(path)).toBe(true);
    if (process.platform !== "win32") expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test("overwrites nothing unless it is told to", async () => {
    const here = await storeWith("rain");
    const { folder, run } = here;
    writeFileSync(join(folder, "copy.db"), "somebody's only copy");
    const refused = await run(["backup", "copy.db"]);
    expect(refused).toMatchObject({ status: 1, err: expect.stringMatching(/is there already.*--force/) });
    expect(readFileSync(join(folder, "copy.db"), "utf8")).toBe("somebody's only copy");
    expect((await run(["backup", "copy.db", "--force"])).status).toBe(0);
    expect((await run(["backup", "data/tidings.db", "--force"])).err).toContain("the store itself");
  });

  test("of a damaged store is not made, and says so", async () => {
    const here = await storeWith("rain");
    const { folder, run } = here;
    damagePageOf("articles", storeIn(folder));
    const { status, err } = await run(["backup", "copy.db"]);
    expect({ status, err }).toMatchObject({ status: 1, err: expect.stringMatching(/damaged.*restore/) });
    expect(readdirSync(folder)).toEqual(["data"]);
  });

  test("says where it looked for a store", async () => {
    expect((await tidingsHere().run(["backup"])).err).toContain("There is no store at");
  });
});

describe("npx tidings restore", () => {
  test("puts a backup in the store's place and keeps what was there", async () => {
    const here = await storeWith("rain");
    const { folder, run } = here;
    await run(["backup", "copy.db"]);
    await tell(here, "snow");
    const { status, out } = await run(["restore", "copy.db"]);
    expect(status).toBe(0);
    expect([await knows(here, "rain"), await knows(here, "snow")]).toEqual([true, false]);

    const [, kept = ""] = /kept as (.*)\.\n/.exec(out) ?? [];
    expect((await run(["restore", kept])).status).toBe(0);
    expect(await knows(here, "snow")).toBe(true);
    expect(isTidy(folder)).toBe(true);
  });

  test("replaces a store that cannot be opened any more, and is not misled by its log", async () => {
    const here = await storeWith("rain");
    const { folder, run } = here;
    await run(["backup", "copy.db"]);
    writeFileSync(storeIn(folder), "no database at all ".repeat(1000));
    writeFileSync(`${storeIn(folder)}-wal`, "nor this");
    expect((await run(["restore", "copy.db"])).err).toContain("is no store of Tidings");
    const damaged = readFileSync(join(folder, "copy.db")).fill(0xaa, 8192);
    writeFileSync(storeIn(folder), damaged);
    expect((await run(["restore", "copy.db"])).status).toBe(0);
    expect(await knows(here, "rain")).toBe(true);
    const kept = readdirSync(join(folder, "data")).filter((name) => name.includes(".before-"));
    expect(kept).toHaveLength(1);
  });

  test("changes nothing while a bot is at work, or an import", async () => {
    const here = await storeWith("rain");
    const { folder, run } = here;
    await run(["backup", "copy.db"]);
    await tell(here, "snow");
    const bot = botAt(here);
    expect((await run(["restore", "copy.db"])).err).toContain("a bot is at work on it");
    bot.release();

    const import_ = new DatabaseSync(storeIn(folder));
    import_.exec("PRAGMA user_version");
    expect((await run(["restore", "copy.db"])).err).toContain("has it open");
    import_.close();
    expect(await knows(here, "snow")).toBe(true);
    expect(isTidy(folder)).toBe(true);
  });

  test.each([
    ["that is not there", () => {}, "is not there"],
    ["of another kind", (path: string) => writeFileSync(path, "Dear diary, ".repeat(900)), "is no store of Tidings"],
    ["of another program", (path: string) => withDatabase(path, "CREATE TABLE bookmarks (url TEXT)"), "is no store"],
    [
      "of a newer Tidings",
      (path: string) => withDatabase(path, "PRAGMA user_version = 99"),
      "written by a newer Tidings",
    ],
    ["that is damaged at its end", (path: string) => truncateSync(path, statSync(path).size - 40_960), "damaged"],
    ["that is damaged in the middle", (path: string) => damagePageOf("articles", path), "damaged"],
    ["that is empty", (path: string) => writeFileSync(path, ""), "is empty"],
  ])("refuses a file %s, and leaves the store as it is", async (name, spoil, reason) => {
    const here = await storeWith("rain");
    const { folder, run } = here;
    const file = join(folder, "copy.db");
    if (/newer|damaged/.test(name)) await run(["backup", "copy.db"]);
    spoil(file);
    const before = readFileSync(storeIn(folder));
    const { status, err } = await run(["restore", "copy.db"]);
    expect({ status, err }).toMatchObject({ status: 1, err: expect.stringContaining(reason) });
    expect(readFileSync(storeIn(folder)).equals(before)).toBe(true);
    expect(isTidy(folder)).toBe(true);
  });
});

function withDatabase(path: string, sql: string): void {
  const connection = new DatabaseSync(path);
  connection.exec(sql);
  connection.close();
}

/** What nobody sees who does not read this table. */
function damagePageOf(table: string, path: string): void {
  const connection = new DatabaseSync(path);
  const page = connection.prepare("SELECT pageno, pgsize FROM dbstat WHERE name = ?").get(table);
  connection.close();
  const [number, size] = [Number(page?.pageno), Number(page?.pgsize)];
  writeFileSync(path, readFileSync(path).fill(0xaa, (number - 1) * size, number * size));
}
