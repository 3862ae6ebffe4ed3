import type { Instant } from "../clock.ts";
import { diskFile } from "../ingest/disk-file.ts";
import { MAX_DOCUMENT_BYTES } from "../ingest/size-limits.ts";
import { type CameFrom, type Kind, type Reading, readBytes } from "./read-bytes.ts";

type FileToRead = CameFrom & { path: string };

const nothing = (): void => {};

/** Reads a file as what it is said to be; without a kind, as what it looks like. */
export async function readFileAs(kind: Kind | undefined, file: FileToRead, now: Instant): Promise<Reading> {
  const bytes = await diskFile(file.name, file.path, nothing).whole(MAX_DOCUMENT_BYTES);
  return bytes.ok ? readBytes(kind, bytes.value, file, now) : { refused: bytes.failure.message };
}
