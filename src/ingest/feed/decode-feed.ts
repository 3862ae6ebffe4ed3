import { decodeStrictly, isDamagedUtf8 } from "../decode.ts";
import { markedEncoding, sniffUtf16 } from "../encoding.ts";
import type { FeedInput } from "./feed.ts";
import { decodeUtf32, sniffUtf32 } from "./utf32.ts";

/**
 * The text of a feed: by its byte order mark, as UTF-16 or UTF-32 where the zero bytes lie that way, by what the server
 * says, by its XML declaration, as UTF-8, and else as windows-1252, which can read anything. A label that cannot be right,
 * because the bytes are UTF-8 and nothing else, is passed over: servers are set up once and for many files.
 */
export function decodeFeed({ bytes, headers }: Pick<FeedInput, "bytes" | "headers">): string {
  const wide = sniffUtf32(bytes);
  if (wide) return decodeUtf32(bytes, wide);
  const marked = markedEncoding(bytes) ?? sniffUtf16(bytes);
  if (marked?.startsWith("utf-16")) return new TextDecoder(marked).decode(bytes);
  const strict = decodeStrictly(bytes);
  if (marked) return strict ?? decodeDamaged(bytes);

  for (const label of [charsetOf(headers?.["content-type"]), declaredIn(bytes)]) {
    const encoding = label && encodingOf(label);
    if (encoding && encoding !== "utf-8") return byLabel(bytes, encoding, strict);
    if (encoding && strict !== undefined) return strict;
  }
  return strict ?? decodeDamaged(bytes);
}

function byLabel(bytes: Uint8Array, encoding: string, strict: string | undefined): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (strict === undefined) return text;
  // windows-1252 reads anything; bytes beyond ASCII that are UTF-8 without an error are not meant otherwise.
  const isDoubtful = encoding === "windows-1252" ? strict.length < bytes.length : text.includes("\ufffd");
  return isDoubtful ? strict : text;
}

function decodeDamaged(bytes: Uint8Array): string {
  const lenient = new TextDecoder().decode(bytes);
  return isDamagedUtf8(lenient) ? lenient : new TextDecoder("windows-1252").decode(bytes);
}

const charsetOf = (contentType = "") => /;\s*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType)?.[1];

const LOOKED_AT = 4096;

function declaredIn(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT)).toString("latin1");
  const declaration = start.slice(Math.max(0, start.indexOf("<?xml"))).split("?>", 1)[0] ?? "";
  return /^<\?xml\s/.test(declaration) ? /\bencoding\s*=\s*["']\s*([\w.:-]+)/.exec(declaration)?.[1] : undefined;
}

/** Labels in use that the Encoding Standard does not know. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  // What is labelled so holds more characters than the old standards have.
  ["gb2312", "gb18030"],
  ["gbk", "gb18030"],
  ["cp936", "gb18030"],
  ["ms936", "gb18030"],
  ["windows-936", "gb18030"],
  ["cp932", "shift_jis"],
  ["windows-932", "shift_jis"],
  ["cp949", "euc-kr"],
  ["uhc", "euc-kr"],
  ["cp950", "big5"],
  ["cp874", "windows-874"],
  ["ansi", "windows-1252"],
  ["cp866", "ibm866"],
  ["macroman", "macintosh"],
  ["mac-roman", "macintosh"],
  ["maccyrillic", "x-mac-cyrillic"],
  ["utf", "utf-8"],
]);

/** The name of an encoding that can be read; UTF-16 cannot be meant where the bytes do not lie that way. */
function encodingOf(label: string): string | undefined {
  const name = label
    .toLowerCase()
    .replaceAll("_", "-")
    .replace(/^(?:win|windows)-?(?=12\d\d$)/, "windows-");
  for (const candidate of [ALIASES.get(name), label, name]) {
    const encoding = candidate && standardName(candidate);
    if (encoding) return encoding.startsWith("utf-16") ? undefined : encoding;
  }
  return undefined;
}

function standardName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
