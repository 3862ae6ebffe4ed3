const AS_TEXT = "save it as text, HTML or Markdown";

/** How files begin that hold no text to read: the bytes as hexadecimal digits, the offset, what it is, what to do. */
const BEGINNINGS: readonly { hex: string; at?: number; is: string; remedy: string }[] = [
  { hex: "255044462d", is: "a PDF", remedy: AS_TEXT },
  { hex: "504b0304", is: "a ZIP archive or an office document", remedy: `unpack it, or ${AS_TEXT}` },
  { hex: "504b0506", is: "an empty ZIP archive", remedy: "name the files themselves" },
  { hex: "d0cf11e0a1b11ae1", is: "an office document", remedy: AS_TEXT },
  { hex: "7b5c727466", is: "a rich text document (RTF)", remedy: AS_TEXT },
  { hex: "1f8b", is: "compressed by gzip", remedy: "unpack it first (gunzip)" },
  { hex: "425a68", is: "compressed by bzip2", remedy: "unpack it first (bunzip2)" },
  { hex: "fd377a585a00", is: "compressed by xz", remedy: "unpack it first (unxz)" },
  { hex: "28b52ffd", is: "compressed by zstd", remedy: "unpack it first (unzstd)" },
  { hex: "377abcaf271c", is: "a 7-Zip archive", remedy: "unpack it first" },
  { hex: "526172211a07", is: "a RAR archive", remedy: "unpack it first" },
  { hex: "89504e470d0a1a0a", is: "a picture (PNG)", remedy: "remove it: only text can be read" },
  { hex: "ffd8ff", is: "a picture (JPEG)", remedy: "remove it: only text can be read" },
  { hex: "47494638", is: "a picture (GIF)", remedy: "remove it: only text can be read" },
  { hex: "52494646", is: "a picture or a recording (RIFF)", remedy: "remove it: only text can be read" },
  { hex: "494433", is: "a recording (MP3)", remedy: "remove it: only text can be read" },
  { hex: "66747970", at: 4, is: "a recording (MP4)", remedy: "remove it: only text can be read" },
  { hex: "7f454c46", is: "a program", remedy: "remove it: only text can be read" },
  { hex: "53514c69746520666f726d6174203300", is: "an SQLite database", remedy: "export its articles as JSON Lines" },
];

/** Why these bytes are no text, by how they begin: "is a PDF: save it as text, HTML or Markdown". */
export function binaryReason(bytes: Uint8Array): string | undefined {
  const beginning = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString("hex");
  const known = BEGINNINGS.find(({ hex, at = 0 }) => beginning.startsWith(hex, at * 2));
  return known && `is ${known.is}: ${known.remedy}`;
}

export const NOT_TEXT = `is not text (its bytes are no characters of any writing): ${AS_TEXT}`;

const LOOKED_AT = 64 * 1024;
const MOST_CONTROLS = 0.01;
const CONTROL = /\p{Cc}/gu;
/** Tab, line ends, form feed, and the backspace and escape that old programs leave in text. */
const USUAL = new Set("\t\n\v\f\r\b\u001b\u0085");

/** Text never has a NUL, and hardly any other control character. */
export function looksBinary(text: string): boolean {
  if (text.includes("\0")) return true;
  const sample = text.slice(0, LOOKED_AT);
  const controls = (sample.match(CONTROL) ?? []).filter((character) => !USUAL.has(character));
  return controls.length > sample.length * MOST_CONTROLS;
}
