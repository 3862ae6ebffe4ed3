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

test("another dress of a page has the page's key", () => {
  const key = addressKey("https://example.org/2026/11/ferries");
  for (const dress of [
    "https://www.example.org/2026/11/ferries",
    "https://m.example.org/2026/11/ferries/",
    "http://mobile.example.org/2026/11/ferries",
    "https://amp.example.org/2026/11/ferries",
    "https://example.org/2026/11/ferries/amp/",
    "https://example.org/2026/11/ferries.amp",
    "https://example.org/amp/2026/11/ferries",
    "https://example.org/2026/11/ferries?amp=1",
    "https://example.org/2026/11/ferries?outputType=amp&utm_medium=x",
    "https://example.org/2026/11/ferries/index.html",
    "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/2026/11/ferries/amp",
    "https://www.google.com/amp/s/amp.example.org/2026/11/ferries",
  ]) {
    expect(addressKey(dress), dress).toBe(key);
  }
  expect(addressKey("https://en.m.example.org/a.amp.html")).toBe(addressKey("https://en.example.org/a.html"));
});

test("what only looks like another dress stays what it is", () => {
  const same: [string, string][] = [
    ["https://amp.dev/a", "https://dev/a"],
    ["https://m.co.uk/a", "https://co.uk/a"],
    ["https://mobile.blogspot.com/a", "https://blogspot.com/a"],
    ["https://news.example.org/a", "https://example.org/a"],
    ["https://mm.example.org/a", "https://example.org/a"],
    ["https://example.org/camp", "https://example.org/c"],
    ["https://example.org/amplifiers/a", "https://example.org/a"],
    ["https://example.org/amp", "https://example.org/"],
    ["https://example.org/a?amp=12", "https://example.org/a"],
    ["https://example.org/index.htm.pdf", "https://example.org/"],
    ["https://example.org/my-index.html", "https://example.org/"],
    ["https://google.example.org/amp/s/example.com/a", "https://example.com/a"],
  ];
  for (const [one, other] of same) expect(addressKey(one), one).not.toBe(addressKey(other));
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
