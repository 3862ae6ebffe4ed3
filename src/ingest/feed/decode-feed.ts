import { byLabel, decodeDamaged, decodeStrictly } from "../decode.ts";
import { charsetOf, encodingNamed, markedEncoding, sniffUtf16 } from "../encoding.ts";
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
    const encoding = label && encodingNamed(label);
    if (encoding && encoding !== "utf-8") return byLabel(bytes, encoding, strict);
    if (encoding && strict !== undefined) return strict;
  }
  return strict ?? decodeDamaged(bytes);
}

const LOOKED_AT = 4096;

function declaredIn(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT)).toString("latin1");
  const declaration = start.slice(Math.max(0, start.indexOf("<?xml"))).split("?>", 1)[0] ?? "";
  return /^<\?xml\s/.test(declaration) ? /\bencoding\s*=\s*["']\s*([\w.:-]+)/.exec(declaration)?.[1] : undefined;
}
