import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { duration } from "../../src/cli/ingest-summary.ts";
import { firstPlan } from "../../src/read-plan.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { fakeWeb, type Page, says, silent } from "../fakes/fake-web.ts";
import { ended, newFolder, spawnTidings } from "../fakes/run-tidings.ts";
import { tidingsHere } from "../fakes/tidings-here.ts";
import { feedOf } from "../ingest/round-with.ts";

/** A folder with a store that follows these pages of a web on this machine, which is opened to the program. */
async function folderWith(pages: Record<string, Page>, { isPaused = false } = {}) {
  const web = await fakeWeb(pages);
  const folder = newFolder();
  const database = join(folder, "news.db");
  const store = await openSqliteStore(database);
  if (!store.ok) throw new Error(store.failure.message);
  for (const path of Object.keys(pages)) {
    const source = { url: web.origin + path, title: path.slice(1), readsPages: false, isDefault: true };
    const { source: added } = await store.value.addSource(source, { plan: firstPlan(0), refusedValidators: 0 }, 0);
    if (isPaused) await store.value.changeSource(added.id, { isPaused });
  }
  await store.value.close();
  return { web, folder, settings: { DATABASE_URL: `file:${database}`, ALLOW_PRIVATE: "127.0.0.1" } };
}

describe("npx tidings ingest", () => {
  const { run } = tidingsHere();

  test("reads what is due, says what came and what did not, and then has nothing to do", async () => {
    const { web, settings } = await folderWith({
      "/rain": says(feedOf("rain", "drizzle")),
      "/login": says("<html><title>Log in\u001b[31m</title></html>"),
    });
    const first = await run(["ingest"], { settings });
    expect(first.out).toMatch(/^read 1 source in \d+ s: 2 new articles, 0 updated; 1 could not be read:\n/);
    expect(first.out).toContain(`  login (${web.origin}/login): answers with a login page; tried again in`);
    expect(first.status).toBe(0);
    const second = await run(["ingest"], { settings });
    expect(second.out).toMatch(/^Nothing is due\. The next source is read in (59|60|6\d) minutes\.\n$/);
    expect(second.status).toBe(0);
    expect(web.asked).toHaveLength(2);
    expect((await run(["ask", "/topic rain"], { settings })).out).toContain("rain");
  });

  test("fails when nothing could be read", async () => {
    const { settings } = await folderWith({ "/gone": says("", { status: 410 }) });
    const { out, status } = await run(["ingest"], { settings });
    expect(out).toContain("says that it is gone for good (410); not read any more until it is resumed");
    expect(status).toBe(1);
  });

  test("says what to do when there is no source, or none that is read", async () => {
    const none = await folderWith({});
    expect((await run(["ingest"], { settings: none.settings })).out).toContain(
      "There is no source yet. Add one: npx tidings sources add",
    );
    const paused = await folderWith({ "/rain": says(feedOf("rain")) }, { isPaused: true });
    expect((await run(["ingest"], { settings: paused.settings })).out).toContain("every source is paused");
    expect(paused.web.asked).toEqual([]);
  });

  test("reads nothing of a private host that was not opened, and tells the web who asks", async () => {
    const { web, settings } = await folderWith({ "/rain": says(feedOf("rain")) });
    const closed = await run(["ingest"], { settings: { DATABASE_URL: settings.DATABASE_URL } });
    expect(closed.out).toContain("its host is not on the public internet");
    expect(web.asked).toEqual([]);
    const other = await folderWith({ "/rain": says(feedOf("rain")) });
    await run(["ingest"], { settings: { ...other.settings, CONTACT: "https://example.org/bot" } });
    expect(other.web.asked[0]?.headers["user-agent"]).toMatch(
      /^Tidings\/\d+\.\d+\.\d+ \(\+https:\/\/example\.org\/bot\)$/,
    );
  });

  test("ends at Ctrl-C with what is in the air finished", async () => {
    let answerNow = () => {};
    const { web, folder, settings } = await folderWith({
      "/rain": (asked, answer) => {
        answerNow = () => says(feedOf("rain"))(asked, answer);
      },
      "/snow": silent,
    });
    const child = spawnTidings(["ingest"], folder, settings);
    await expect.poll(() => web.asked.length, { timeout: 15_000 }).toBe(1);
    child.kill("SIGINT");
    const end = ended(child);
    setTimeout(answerNow, 200);
    const { out, err, status } = await end;
    expect(out).toContain("read 1 source in");
    expect(err).toContain("Stopped. What is counted above is stored");
    expect(status).toBe(130);
    expect(web.asked).toHaveLength(1);
  });
});

test.each([
  [1, "1 minute"],
  [60_000, "1 minute"],
  [45 * 60_000 + 1, "46 minutes"],
  [3 * 3_600_000, "3 hours"],
  [49 * 3_600_000, "3 days"],
])("%i milliseconds are %s", (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});
