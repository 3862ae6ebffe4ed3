const SNIFFED = 4096;
const MARKS: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ["utf-8", 0xef, 0xbb, 0xbf],
  ["utf-16le", 0xff, 0xfe],
  ["utf-16be", 0xfe, 0xff],
];
const ONE_SIDED = 0.95;
/** Of the code units: Latin text has nearly as many zeros as letters, Chinese has one for each space or line end. */
const ZEROS_OF_LATIN = 0.4;
const FEWEST_ZEROS = 0.01;
/** Halves of Cyrillic or Chinese letters are control characters often, bytes of other text hardly ever. */
const FEWEST_CONTROLS = 0.02;

/** UTF-8 or UTF-16, when a byte order mark at the start says so. */
export const markedEncoding = (bytes: Uint8Array): string | undefined =>
  MARKS.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];

/**
 * UTF-16 without a mark: spaces, line ends and digits (and all of Latin) have a zero byte, always on the same side.
 * Undefined when it is something else.
 */
export function sniffUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, SNIFFED);
  if (!sample.includes(0)) return undefined;
  const zeros = [0, 0] as [even: number, odd: number];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  const share = (even + odd) / (sample.length / 2);
  if (!(share >= ZEROS_OF_LATIN || (share >= FEWEST_ZEROS && hasControls(sample)))) return undefined;
  if (odd > (even + odd) * ONE_SIDED) return "utf-16le";
  return even > (even + odd) * ONE_SIDED ? "utf-16be" : undefined;
}

function hasControls(sample: Uint8Array): boolean {
  const controls = sample.filter((byte) => byte > 0 && byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  return controls.length > sample.length * FEWEST_CONTROLS;
}

const DECLARED = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)/i;

/** What a page's meta element or XML declaration names. */
export function declaredLabel(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SNIFFED)).toString("latin1");
  const [, inMeta, inXml] = DECLARED.exec(start) ?? [];
  return inMeta ?? inXml;
}

/** The charset of a content type: "windows-1251" of "text/html; charset=windows-1251". */
export const charsetOf = (contentType = ""): string | undefined =>
  /;\s*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType)?.[1];

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

/**
 * The name of the encoding that a label means, if it can be read. UTF-16 cannot be meant where the bytes do not lie that
 * way (HTML standard, "prescan a byte stream").
 */
export function encodingNamed(label: string): string | undefined {
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
