import { expect, test } from "vitest";
import { decode } from "../../src/ingest/decode.ts";
import { charsetOf } from "../../src/ingest/encoding.ts";

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part)] : part)));
const textOf = (some: Uint8Array, charset?: string) => {
  const text = decode(some, charset);
  return text.ok ? text.value : text.failure.message;
};
/** "дождь" in windows-1251 and in KOI8-R, "雨" in Shift_JIS, "雨です" in ISO-2022-JP. */
const RAIN_1251 = [0xe4, 0xee, 0xe6, 0xe4, 0xfc];
const RAIN_KOI8 = [0xc4, 0xcf, 0xd6, 0xc4, 0xd8];
const RAIN_SJIS = [0x89, 0x4a];
const RAIN_2022 = bytes("\u001b$B1+$G$9\u001b(B");
const meta = (charset: string) => `<meta charset="${charset}">`;

test.each([
  ["a byte order mark before what the server says", bytes([0xef, 0xbb, 0xbf], "дождь"), "windows-1251", "дождь"],
  [
    "what the server says before what the page says",
    bytes(meta("koi8-r"), RAIN_1251),
    "windows-1251",
    `${meta("koi8-r")}дождь`,
  ],
  [
    "what the page says where the server says nothing",
    bytes(meta("koi8-r"), RAIN_KOI8),
    undefined,
    `${meta("koi8-r")}дождь`,
  ],
  [
    "what the page says where the server says UTF-8 of bytes that are none",
    bytes(meta("koi8-r"), RAIN_KOI8),
    "utf-8",
    `${meta("koi8-r")}дождь`,
  ],
  ["what the server says of a page that says nothing", bytes("<p>", RAIN_SJIS), "Shift_JIS", "<p>雨"],
  ["an encoding of seven bits", RAIN_2022, "iso-2022-jp", "雨です"],
  ["UTF-8 against a server that cannot be right", bytes("<p>дождь"), "windows-1251", "<p>дождь"],
  [
    "UTF-8 against a page that was saved as such",
    bytes(meta("windows-1252"), "café"),
    undefined,
    `${meta("windows-1252")}café`,
  ],
  ["UTF-8 where the server names nothing that exists", bytes("café"), "utf-9", "café"],
  ["windows-1252 where nothing is said", bytes("caf", [0xe9], "!"), undefined, "café!"],
  ["labels that only some programs know", bytes(RAIN_1251), "win-1251", "дождь"],
])("bytes are read by %s", (_, some, charset, text) => {
  expect(textOf(some, charset)).toBe(text);
});

test.each([
  ["text/html; charset=windows-1251", "windows-1251"],
  ['text/html;charset="UTF-8"', "UTF-8"],
  ["text/html; boundary=x; Charset = 'koi8-r'", "koi8-r"],
  ["text/html", undefined],
  [undefined, undefined],
])("the charset of %j is %j", (contentType, charset) => {
  expect(charsetOf(contentType)).toBe(charset);
});
