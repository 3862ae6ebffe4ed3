import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { readMigrations } from "../read-migrations.ts";
import { type SourceRow, sourceOf } from "../source-rows.ts";
import { CHATS, type ChatRow, chatOf, SOURCES, type StoreLook, ZONES } from "../store-look.ts";
import { unchanging } from "./copy-database.ts";
import { type FileState, inspectFile } from "./inspect-file.ts";
import { sqliteMigrations } from "./migrations-folder.ts";
import { query } from "./query.ts";

/** Milliseconds. Only whoever makes or restores the file keeps readers away. */
const PATIENCE = 2_000;

/** What was written last may be in the log beside the file: all of it together. */
const BYTES = "SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size";

/** What is in a file that is there; its state alone where it is not a store of ours. Throws what SQLite throws. */
export function lookIntoFile(location: string): StoreLook | Exclude<FileState, { kind: "ours" }> {
  const state = inspectFile(location);
  if (state.kind !== "ours") return state;
  const newestFormat = readMigrations(sqliteMigrations).length;
  const connection = openToRead(location);
  try {
    const isNewest = state.version === newestFormat;
    return {
      format: state.version,
      newestFormat,
      bytes: query<{ bytes: number }>(connection, BYTES).get()?.bytes ?? 0,
      sources: isNewest ? query<SourceRow>(connection, SOURCES).all().map(sourceOf) : [],
      zones: isNewest
        ? query<{ zone: string }>(connection, ZONES)
            .all()
            .map(({ zone }) => zone)
        : [],
      chats: isNewest ? query<ChatRow>(connection, CHATS).all().map(chatOf) : [],
    };
  } finally {
    connection.close();
  }
}

/** Leaves no log beside a file that nobody writes to. */
export function openToRead(location: string): DatabaseSync {
  const address = existsSync(`${location}-wal`) ? pathToFileURL(location) : unchanging(location);
  return new DatabaseSync(address, { readOnly: true, timeout: PATIENCE });
}
