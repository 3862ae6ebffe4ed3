import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Log, openLog } from "../../src/log.ts";

export type LogLine = Record<string, unknown> & { msg: string };

/** A log that is written to a file as a service's is, and what stands in it. */
export function logLines(secrets: readonly string[] = []): { log: Log; text(): string; lines(): LogLine[] } {
  const file = join(mkdtempSync(join(tmpdir(), "tidings-log-")), "log");
  const log = openLog({ level: "debug", file, secrets });
  if (!log.ok) throw new Error(log.failure.message);
  const text = () => readFileSync(file, "utf8");
  const lines = () =>
    text()
      .split("\n")
      .filter((line) => line !== "")
      .map((line): LogLine => JSON.parse(line));
  return { log: log.value, text, lines };
}
