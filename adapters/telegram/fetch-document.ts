import type { Document } from "grammy/types";
import type { Attachment } from "../../src/question.ts";
import type { TelegramApi } from "./api.ts";

/** Lists of feeds, the only files that are read, have a few kilobytes. */
export const LARGEST_MEGABYTES = 5;
const LARGEST_BYTES = LARGEST_MEGABYTES * 1024 * 1024;
const NAME_WHERE_NONE = "file";

export const nameOf = ({ file_name }: Document): string => file_name ?? NAME_WHERE_NONE;

export const isTooLarge = ({ file_size = 0 }: Document): boolean => file_size > LARGEST_BYTES;

/** The bytes of a file that somebody sent. Throws what the way to Telegram throws, and where more comes than was said. */
export async function fetchDocument(
  { api, fileRoot }: { api: TelegramApi; fileRoot: string },
  document: Document,
  signal: AbortSignal,
): Promise<Attachment> {
  const { file_path = "" } = await api.getFile({ file_id: document.file_id });
  const response = await fetch(`${fileRoot}/${file_path}`, { signal, redirect: "error" });
  if (!response.ok) throw new Error(`Telegram answered ${response.status} when it was asked for a file.`);
  return { name: nameOf(document), mediaType: document.mime_type, bytes: await limitedBytes(response) };
}

async function limitedBytes(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > LARGEST_BYTES) throw new Error("Telegram sent a larger file than it had said.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
