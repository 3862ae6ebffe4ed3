import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { NewArticle } from "../../src/article.ts";
import { readArticles } from "../../src/ingest/read-articles.ts";
import type { Reading, Refusal } from "../../src/ingest/reading.ts";

export const NOW = Date.parse("2026-11-22T12:00:00Z");

/** A folder of its own for one test, with these files in it. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), "tidings-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export const readAll = (paths: string[], input?: AsyncIterable<Uint8Array>): Promise<Reading[]> =>
  Array.fromAsync(readArticles(paths, { now: NOW, isSample: false }, input).readings);

/** What one file comes to. */
export const readOne = (name: string, content: string | Uint8Array): Promise<Reading[]> =>
  readAll([join(folderWith({ [name]: content }), name)]);

export const articlesOf = (readings: Reading[]): NewArticle[] =>
  readings.flatMap((reading) => ("article" in reading ? [reading.article] : []));

export const refusalsOf = (readings: Reading[]): Refusal[] =>
  readings.flatMap((reading) => ("refused" in reading ? [reading.refused] : []));

export async function articleOf(name: string, content: string | Uint8Array): Promise<NewArticle> {
  const [article] = articlesOf(await readOne(name, content));
  if (!article) throw new Error(`${name} came to no article`);
  return article;
}

export const paragraphsOf = ({ text, paragraphs }: Pick<NewArticle, "text" | "paragraphs">): string[] =>
  paragraphs.map(({ start, end }) => text.slice(start, end));
