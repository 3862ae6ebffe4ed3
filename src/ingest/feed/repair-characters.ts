import { decodeStrictly } from "../decode.ts";

const CONTROLS = /[^\P{Cc}\t\n\r\u0080-\u009f]+/gu;
const C1 = /[\u0080-\u009f]/;
const EACH_C1 = /[\u0080-\u009f]/g;
const BEYOND_LATIN_1 = /[\u0100-\uffff]/;

/** Text without the control characters that XML forbids. */
export const withoutControls = (text: string): string => text.replace(CONTROLS, "");

/**
 * Text whose bytes were taken for Latin-1 by the program that wrote it. Its sign are control characters between U+0080
 * and U+009F, which no text has: read as the UTF-8 they were where that comes out, and else as windows-1252.
 */
export function repairMisreadBytes(text: string): string {
  if (!C1.test(text)) return text;
  const asUtf8 = BEYOND_LATIN_1.test(text) ? undefined : decodeStrictly(Buffer.from(text, "latin1"));
  if (asUtf8 !== undefined && !asUtf8.endsWith("\ufffd")) return asUtf8;
  return text.replace(EACH_C1, (control) => windows1252.decode(Buffer.from(control, "latin1")));
}

const windows1252 = new TextDecoder("windows-1252");
