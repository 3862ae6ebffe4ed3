import { fail, type Outcome, succeed } from "../outcome.ts";
import { binaryReason, looksBinary, NOT_TEXT } from "./binary.ts";
import { declaredLabel, encodingNamed, markedEncoding, sniffUtf16 } from "./encoding.ts";

/** Bytes that are not UTF-8 in a text that else is: damage, as long as they stay rare. */
const MOST_DAMAGED = 0.1;

/**
 * Bytes to text: by the byte order mark (which is dropped), as UTF-16 where the zero bytes lie that way, by what the server
 * says (`charset`, of its content type), by what the page declares, as UTF-8, and else as windows-1252, which can read
 * anything. A label that cannot be right is passed over. Fails when the bytes are no text.
 */
export function decode(bytes: Uint8Array, charset?: string | undefined): Outcome<string> {
  const reason = binaryReason(bytes);
  if (reason) return fail("binary", reason);
  const encoding = markedEncoding(bytes) ?? sniffUtf16(bytes);
  const text = encoding ? new TextDecoder(encoding).decode(bytes) : decodeUnmarked(bytes, charset);
  return looksBinary(text) ? fail("binary", NOT_TEXT) : succeed(text);
}

function decodeUnmarked(bytes: Uint8Array, charset: string | undefined): string {
  const strict = decodeStrictly(bytes);
  for (const label of [charset, declaredLabel(bytes)]) {
    const encoding = label && encodingNamed(label);
    if (encoding && encoding !== "utf-8") return byLabel(bytes, encoding, strict);
    if (encoding && strict !== undefined) return strict;
  }
  return strict ?? decodeDamaged(bytes);
}

const SEVERAL_BYTES = new Set(["gb18030", "gbk", "big5", "shift_jis", "euc-jp", "euc-kr", "iso-2022-jp"]);

/** By an encoding that somebody names; `strict` is the text as UTF-8 where the bytes are that without an error. */
export function byLabel(bytes: Uint8Array, encoding: string, strict: string | undefined): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (strict === undefined) return text;
  // With one byte a letter, bytes beyond ASCII are never UTF-8 without an error; with several, short texts can be.
  const isDoubtful = SEVERAL_BYTES.has(encoding) ? text.includes("\ufffd") : strict.length < bytes.length;
  return isDoubtful ? strict : text;
}

/** UTF-8 with errors, or else windows-1252. */
export function decodeDamaged(bytes: Uint8Array): string {
  const lenient = new TextDecoder().decode(bytes);
  return isDamagedUtf8(lenient) ? lenient : new TextDecoder("windows-1252").decode(bytes);
}

/** UTF-8 without an error; a file that was cut off within its last character counts as such. */
export function decodeStrictly(bytes: Uint8Array): string | undefined {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    const text = decoder.decode(bytes, { stream: true });
    return endsWhole(decoder) ? text : `${text}\ufffd`;
  } catch {
    return undefined;
  }
}

function endsWhole(decoder: TextDecoder): boolean {
  try {
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** In windows-1252 hardly any letter beyond ASCII happens to be UTF-8; in damaged UTF-8 most are. */
function isDamagedUtf8(lenient: string): boolean {
  const damaged = lenient.match(/\ufffd/g)?.length ?? 0;
  const beyondAscii = lenient.match(/[^\0-\x7f]/gu)?.length ?? 0;
  return damaged < beyondAscii * MOST_DAMAGED;
}
