import type { Subcommand } from "./subcommand.ts";

type Loaders = Readonly<Record<string, () => Promise<Subcommand>>>;

/**
 * What `npx tidings` can do, by what a person wants, in the order in which it lists it. Each is loaded when it is asked for:
 * a filter in a pipeline waits for no platform and no database.
 */
export const allSubcommands: Readonly<Record<string, Loaders>> = {
  "To begin:": {
    setup: async () => (await import("./setup.ts")).setup,
    start: async () => (await import("./start.ts")).start,
    doctor: async () => (await import("./doctor.ts")).doctor,
  },
  "To bring in articles:": {
    sources: async () => (await import("./sources.ts")).sources,
    ingest: async () => (await import("./ingest.ts")).ingest,
    import: async () => (await import("./import.ts")).importArticles,
  },
  "To ask:": {
    ask: async () => (await import("./ask.ts")).ask,
    search: async () => (await import("./search.ts")).search,
    stories: async () => (await import("./stories.ts")).stories,
    summarize: async () => (await import("./summarize.ts")).summarize,
    check: async () => (await import("./check.ts")).check,
    read: async () => (await import("./read.ts")).read,
  },
  "To look after it:": {
    stats: async () => (await import("./stats.ts")).stats,
    backup: async () => (await import("./backup.ts")).backup,
    restore: async () => (await import("./restore.ts")).restore,
    migrate: async () => (await import("./migrate.ts")).migrate,
  },
  "To do right by readers:": {
    export: async () => (await import("./export.ts")).exportData,
    forget: async () => (await import("./forget.ts")).forget,
  },
};
