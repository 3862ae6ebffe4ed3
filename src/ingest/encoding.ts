const SNIFFED = 4096;
const MARKS: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ["utf-8", 0xef, 0xbb, 0xbf],
  ["utf-16le", 0xff, 0xfe],
  ["utf-16be", 0xfe, 0xff],
];
const ONE_SIDED = 0.95;
const FEWEST_ZEROS = 0.05;

/** UTF-8 or UTF-16, when a byte order mark at the start says so. */
export const markedEncoding = (bytes: Uint8Array): string | undefined =>
  MARKS.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];

/**
 * UTF-16 without a mark: spaces, line ends and digits (and all of Latin) have a zero byte, always on the same side.
 * Undefined when it is something else.
 */
export function sniffUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, SNIFFED);
  const zeros = [0, 0] as [even: number, odd: number];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  if (even + odd < Math.max(1, (sample.length / 2) * FEWEST_ZEROS)) return undefined;
  if (odd > (even + odd) * ONE_SIDED) return "utf-16le";
  return even > (even + odd) * ONE_SIDED ? "utf-16be" : undefined;
}

const DECLARED = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)/i;

/** What a page's meta element or XML declaration names, if it is an encoding that can be read. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SNIFFED)).toString("latin1");
  const [, inMeta, inXml] = DECLARED.exec(start) ?? [];
  const label = inMeta ?? inXml;
  // A page whose bytes say "UTF-16" in single bytes is not in UTF-16 (HTML standard, "prescan a byte stream").
  if (!label || /^utf-?16/i.test(label)) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
