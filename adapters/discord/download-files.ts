import type { Attachment as Uploaded } from "discord.js";
import type { Phrases } from "../../src/phrases/phrases.ts";
import type { Attachment } from "../../src/question.ts";
import { apologise, type Reply } from "../../src/reply.ts";

/** Where files that people upload may be fetched from. */
export type FileHosts = readonly string[];

/** Discord's own; an address elsewhere would be one that somebody made up. */
export const DISCORD_FILE_HOSTS: FileHosts = ["cdn.discordapp.com", "media.discordapp.net"];

const MEGABYTE = 1_000_000;
const LARGEST_MEGABYTES = 10;
const LARGEST = LARGEST_MEGABYTES * MEGABYTE;
/** For one file. */
const PATIENCE_SECONDS = 30;

/** The files, or an apology that names the first one that could not be read. */
export async function downloadFiles(
  files: readonly Pick<Uploaded, "name" | "url" | "size" | "contentType">[],
  hosts: FileHosts,
  phrases: Phrases,
): Promise<Attachment[] | Reply> {
  const attachments: Attachment[] = [];
  for (const { name, url, size, contentType } of files) {
    const bytes = size > LARGEST ? "too large" : await download(url, hosts);
    if (bytes === "too large") return apologise(phrases.fileTooLarge(name, LARGEST_MEGABYTES), phrases.fileRemedy);
    if (bytes === "not read") return apologise(phrases.fileNotRead(name), phrases.fileRemedy);
    attachments.push({ name, bytes, mediaType: contentType ?? undefined });
  }
  return attachments;
}

async function download(url: string, hosts: FileHosts): Promise<Uint8Array | "too large" | "not read"> {
  const address = URL.parse(url);
  if (!address || !hosts.includes(address.host)) return "not read";
  try {
    const response = await fetch(address, { redirect: "error", signal: AbortSignal.timeout(PATIENCE_SECONDS * 1000) });
    if (!response.ok || !response.body) return "not read";
    return await readWithin(LARGEST, response.body);
  } catch {
    // Whatever failed, the person is told that the file was not read, and what to do.
    return "not read";
  }
}

async function readWithin(limit: number, body: AsyncIterable<Uint8Array>): Promise<Uint8Array | "too large"> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > limit) return "too large";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
