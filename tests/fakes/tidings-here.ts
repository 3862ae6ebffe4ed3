import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { tidings } from "../../src/cli/tidings.ts";
import type { Clock } from "../../src/clock.ts";
import { systemClock } from "../../src/clock.ts";
import type { Ended } from "./run-tidings.ts";

export type Here = {
  folder: string;
  /** `npx tidings …` in this process, over a store in this folder. */
  run(words: string[], options?: { input?: string; settings?: Record<string, string> }): Promise<Ended>;
};

/** A folder of its own, with a store in `data/`. Several times faster than processes. */
export function tidingsHere(clock: Clock = systemClock): Here {
  const folder = mkdtempSync(join(tmpdir(), "tidings-here-"));
  return {
    folder,
    async run(words, { input = "", settings = {} } = {}) {
      const [out, err] = [collector(), collector()];
      const status = await tidings(words, {
        stdin: Readable.from([Buffer.from(input)]),
        stdout: out.stream,
        stderr: err.stream,
        environment: { LANG: "en_GB.UTF-8", DATABASE_URL: `file:${join(folder, "data", "tidings.db")}`, ...settings },
        folder,
        clock,
        interrupted: new AbortController().signal,
      });
      return { status, out: out.text(), err: err.text() };
    },
  };
}

function collector() {
  let all = "";
  const stream = new Writable({
    write(chunk, _encoding, done) {
      all += chunk;
      done();
    },
  });
  return { stream, text: () => all };
}
