import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addressKey } from "../../src/ingest/identity.ts";
import { articleOf, articlesOf, folderWith, readAll, readOne } from "./reading.ts";

const TEXT = "Rain over Kent\n\nIt rained for nine days over the whole of Kent, and then for another day.\n";

test("spellings of one address have one key", () => {
  const key = addressKey("https://example.org/a/b?page=2");
  for (const spelling of [
    "https://EXAMPLE.org/a/b?page=2#comments",
    "http://example.org:80/a/b/?page=2",
    "https://example.org:443/a/b?utm_source=x&page=2&fbclid=1&gclid=2&mc_cid=3&ref=home",
    " https://user:secret@example.org./a/b?page=2 ",
  ]) {
    expect(addressKey(spelling)).toBe(key);
  }
  expect(addressKey("https://example.org/a/b?page=3")).not.toBe(key);
  expect(addressKey("https://example.org/A/b?page=2")).not.toBe(key);
});

test("what nobody can open in a browser is no address", () => {
  for (const other of ["", "example.org/a", "ftp://example.org/a", "javascript:alert(1)", "mailto:a@example.org"]) {
    expect(addressKey(other)).toBeUndefined();
  }
});

test("an id holds within its publisher; its address is a key beside it", async () => {
  const row = { id: 7, title: "T", body: "B", source: "Wire", url: "https://example.org/a" };
  const { keys, givenId } = await articleOf("rows.jsonl", JSON.stringify(row));
  expect(keys).toEqual(["id:Wire:7", addressKey(row.url)]);
  expect(givenId).toBe("7");
});

test("rows of two files with the same ids and no publisher are different articles", async () => {
  const row = JSON.stringify({ id: 1, title: "T", body: "B" });
  const folder = folderWith({ "a/rows.jsonl": row, "b/rows.jsonl": row });
  const [one, other] = articlesOf(await readAll([folder]));
  expect(one?.keys).not.toEqual(other?.keys);
});

test("wire copies with ids of their own stay separate, and without they are one article", async () => {
  const copies = [{ id: "a" }, { id: "b" }, {}, {}].map((own) => JSON.stringify({ ...own, title: "T", body: "B" }));
  const [first, second, third, fourth] = articlesOf(await readOne("rows.jsonl", copies.join("\n")));
  expect(first?.keys).not.toEqual(second?.keys);
  expect(third?.keys).toEqual(fourth?.keys);
});

test("the same text in another folder shares a key, a changed text under the same path the other", async () => {
  const folder = folderWith({ "a.txt": TEXT });
  mkdirSync(join(folder, "moved"));
  copyFileSync(join(folder, "a.txt"), join(folder, "moved", "b.txt"));
  const [original] = articlesOf(await readAll([join(folder, "a.txt")]));
  const [moved] = articlesOf(await readAll([join(folder, "moved")]));
  writeFileSync(join(folder, "a.txt"), TEXT.replace("nine", "ten"));
  const [changed] = articlesOf(await readAll([join(folder, "a.txt")]));

  const shared = (one: string[] = [], other: string[] = []) => one.filter((key) => other.includes(key)).length;
  expect(shared(original?.keys, moved?.keys)).toBe(1);
  expect(shared(original?.keys, changed?.keys)).toBe(1);
  expect(shared(moved?.keys, changed?.keys)).toBe(0);
});

test("noise that changes around a text makes no other article of it", async () => {
  const plain = await articleOf("a.txt", TEXT);
  const noisy = await articleOf("b.txt", `Advertisement\n\n${TEXT}\n12 comments\n`);
  expect(noisy.keys).toContain(plain.keys.find((key) => key.startsWith("text:")));
});
