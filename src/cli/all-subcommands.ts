import { ask } from "./ask.ts";
import { backup } from "./backup.ts";
import { check } from "./check.ts";
import { doctor } from "./doctor.ts";
import { exportData } from "./export.ts";
import { forget } from "./forget.ts";
import { importArticles } from "./import.ts";
import { ingest } from "./ingest.ts";
import { migrate } from "./migrate.ts";
import { read } from "./read.ts";
import { restore } from "./restore.ts";
import { search } from "./search.ts";
import { setup } from "./setup.ts";
import { sources } from "./sources.ts";
import { start } from "./start.ts";
import { stats } from "./stats.ts";
import { stories } from "./stories.ts";
import type { Subcommand } from "./subcommand.ts";
import { summarize } from "./summarize.ts";

/** What `npx tidings` can do, by what a person wants, in the order in which it lists it. */
export const allSubcommands: Readonly<Record<string, readonly Subcommand[]>> = {
  "To begin:": [setup, start, doctor],
  "To bring in articles:": [sources, ingest, importArticles],
  "To ask:": [ask, search, stories, summarize, check, read],
  "To look after it:": [stats, backup, restore, migrate],
  "To do right by readers:": [exportData, forget],
};
