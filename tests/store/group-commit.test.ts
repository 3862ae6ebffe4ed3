import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { openGroupCommit } from "../../src/store/sqlite/group-commit.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { StoreFailure } from "../../src/store/store.ts";

const newFile = () => join(mkdtempSync(join(tmpdir(), "tidings-")), "tidings.db");

/** A file with notes in it, who writes them, and somebody else who sees what is committed. */
function openNotes() {
  const file = newFile();
  const [writer, other] = [new DatabaseSync(file), new DatabaseSync(file)];
  onTestFinished(() => [writer, other].forEach((each) => void each.close()));
  writer.exec("PRAGMA journal_mode = WAL; CREATE TABLE notes (text TEXT PRIMARY KEY)");
  const insert = writer.prepare("INSERT INTO notes VALUES (?)");
  const committed = other.prepare("SELECT text FROM notes ORDER BY rowid");
  return {
    writer,
    write: (text: string) => () => Number(insert.run(text).lastInsertRowid),
    seen: () => committed.all().map(({ text }) => text),
    ...openGroupCommit(writer, file),
  };
}

test("writes of the same moment are committed together, in their order, and each gets its answer", async () => {
  const { together, write, seen } = openNotes();
  const first = together(write("one"));
  const second = together(() => seen());
  const third = together(write("two"));
  expect(await Promise.all([first, second, third])).toEqual([1, [], 2]);
  expect(seen()).toEqual(["one", "two"]);
});

test("one that fails takes nothing of the others along, and leaves nothing behind", async () => {
  const { together, write, seen } = openNotes();
  const before = together(write("one"));
  const failed = together(() => {
    write("half")();
    throw new Error("not this one");
  });
  const after = together(write("two"));
  await expect(failed).rejects.toThrow("not this one");
  await Promise.all([before, after]);
  expect(seen()).toEqual(["one", "two"]);
});

test("one that does not fit on the disk any more leaves the others their place", async () => {
  const { together, write, writer, seen } = openNotes();
  writer.exec("PRAGMA max_page_count = 1");
  const [one, large, two] = ["one", "x".repeat(50_000), "two"].map((text) => together(write(text)));
  await expect(large).rejects.toThrow(StoreFailure);
  await Promise.all([one, two]);
  expect(seen()).toEqual(["one", "two"]);
});

test("what waits when the store is closed is written before", async () => {
  const file = newFile();
  const open = async () => {
    const store = await openSqliteStore(file);
    if (!store.ok) throw new Error(store.failure.message);
    return store.value;
  };
  const store = await open();
  const saved = store.keyValue("settings").set("a", "text");
  await store.close();
  expect(await saved).toBe(true);
  const again = await open();
  onTestFinished(() => again.close());
  expect(await again.keyValue("settings").get("a")).toBe("text");
});
