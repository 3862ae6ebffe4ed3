import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { keepFilesIn } from "../../adapters/terminal/keep-file.ts";
import { createTalk } from "../../adapters/terminal/talk.ts";
import { openFrontDoor } from "../../src/main.ts";
import { botWith } from "../fakes/bot-with.ts";
import { newFolder } from "../fakes/run-tidings.ts";
import { sourceWith } from "../fakes/source-with.ts";

test("a file of an answer lies in the folder, under a name that was free, and the answer names it", async () => {
  const folder = newFolder();
  const { parts } = await botWith();
  await sourceWith(parts.store, [], { now: 0 });
  const talk = createTalk(openFrontDoor(parts), new PassThrough(), "en", keepFilesIn(folder));
  const path = join(folder, "tidings.opml");
  expect(await talk.answerLine("/sources export")).toMatch(/tidings\.opml, 1 kB\]/);
  expect(readFileSync(path, "utf8")).toContain('xmlUrl="https://source');
  writeFileSync(path, "mine");
  await talk.answerLine("/sources export");
  expect(readFileSync(path, "utf8")).toBe("mine");
  expect(readFileSync(join(folder, "tidings-2.opml"), "utf8")).toContain("xmlUrl");
});

test("where nothing can be written, the answer says so", async () => {
  const keep = keepFilesIn(join(newFolder(), "missing"));
  expect(await keep("list.opml", new Uint8Array())).toBe("list.opml: ENOENT");
});
