import { fail, type Outcome, succeed } from "../outcome.ts";
import { binaryReason, looksBinary, NOT_TEXT } from "./binary.ts";
import { declaredEncoding, markedEncoding, sniffUtf16 } from "./encoding.ts";

/** Bytes that are not UTF-8 in a text that else is: damage, as long as they stay rare. */
const MOST_DAMAGED = 0.1;

/**
 * Bytes to text: by the byte order mark (which is dropped), as UTF-16 where the zero bytes lie that way, as UTF-8, by what
 * the page declares, and else as windows-1252, which can read anything. Fails when the bytes are no text.
 */
export function decode(bytes: Uint8Array): Outcome<string> {
  const reason = binaryReason(bytes);
  if (reason) return fail("binary", reason);
  const encoding = markedEncoding(bytes) ?? sniffUtf16(bytes);
  const text = encoding ? new TextDecoder(encoding).decode(bytes) : decodeUnmarked(bytes);
  return looksBinary(text) ? fail("binary", NOT_TEXT) : succeed(text);
}

function decodeUnmarked(bytes: Uint8Array): string {
  const strict = decodeStrictly(bytes);
  if (strict !== undefined) return strict;
  const declared = declaredEncoding(bytes);
  if (declared && declared !== "utf-8") return new TextDecoder(declared).decode(bytes);
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
export function isDamagedUtf8(lenient: string): boolean {
  const damaged = lenient.match(/\ufffd/g)?.length ?? 0;
  const beyondAscii = lenient.match(/[^\0-\x7f]/gu)?.length ?? 0;
  return damaged < beyondAscii * MOST_DAMAGED;
}
