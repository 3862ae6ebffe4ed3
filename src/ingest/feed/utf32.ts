const REPLACEMENT = 0xfffd;
const HIGHEST = 0x10ffff;
const CHARACTERS_AT_ONCE = 8192;
const MARK = 0xfeff;
const LESS_THAN = 0x3c;

type Utf32 = "utf-32le" | "utf-32be";

/** UTF-32 by a byte order mark or by a "<" at the start; undefined for anything else. */
export function sniffUtf32(bytes: Uint8Array): Utf32 | undefined {
  if (bytes.length < 4) return undefined;
  const view = viewOf(bytes);
  const isStart = (code: number) => code === MARK || code === LESS_THAN;
  if (isStart(view.getUint32(0, true))) return "utf-32le";
  return isStart(view.getUint32(0)) ? "utf-32be" : undefined;
}

/** No runtime decodes UTF-32 any more. What is no character comes out as U+FFFD, the byte order mark not at all. */
export function decodeUtf32(bytes: Uint8Array, encoding: Utf32): string {
  const view = viewOf(bytes);
  const end = bytes.length - (bytes.length % 4);
  let text = "";
  let codes: number[] = [];
  for (let at = view.getUint32(0, encoding === "utf-32le") === MARK ? 4 : 0; at < end; at += 4) {
    const code = view.getUint32(at, encoding === "utf-32le");
    codes.push(code > HIGHEST || (code >= 0xd800 && code <= 0xdfff) ? REPLACEMENT : code);
    if (codes.length < CHARACTERS_AT_ONCE) continue;
    text += String.fromCodePoint(...codes);
    codes = [];
  }
  return text + String.fromCodePoint(...codes);
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
