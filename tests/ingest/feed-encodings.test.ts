import { describe, expect, test } from "vitest";
import { feedOf, rss } from "./reading-feeds.ts";

const markup = (title: string, encoding?: string) =>
  `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ""}?>${rss(`<title>${title}</title>`)}`;
const titleOf = (bytes: Uint8Array, contentType?: string) =>
  feedOf(bytes, contentType === undefined ? {} : { headers: { "content-type": contentType } }).title?.value;

/** Bytes of a text in an encoding of one byte a character, found by asking the decoder for all of them. */
function inSingleBytes(text: string, encoding: string): Uint8Array {
  const all = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const byteOf = new Map([...all].map((character, byte) => [character, byte]));
  return Uint8Array.from(
    [...text],
    (character) => byteOf.get(character) ?? expect.fail(`${encoding} has no ${character}`),
  );
}

const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(text, "utf16le");
  return isBig ? bytes.swap16() : bytes;
};

function utf32(text: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.alloc([...text].length * 4);
  for (const [at, character] of [...text].entries()) {
    const code = character.codePointAt(0) ?? 0;
    if (isBig) bytes.writeUInt32BE(code, at * 4);
    else bytes.writeUInt32LE(code, at * 4);
  }
  return bytes;
}

const cyrillic = "Новости дня";
const singleBytes: [encoding: string, title: string][] = [
  ...["windows-1251", "koi8-r", "ibm866", "iso-8859-5", "x-mac-cyrillic"].map((name): [string, string] => [
    name,
    cyrillic,
  ]),
  ["koi8-u", "Новини дня"],
  ...["windows-1250", "iso-8859-2"].map((name): [string, string] => [name, "Wiadomości żółć"]),
  ...["windows-1252", "iso-8859-15", "macintosh", "windows-1258"].map((name): [string, string] => [
    name,
    "Actualités œuvre €",
  ]),
  ...["windows-1253", "iso-8859-7"].map((name): [string, string] => [name, "Νέα ημέρας"]),
  ["windows-1254", "Günün şaşırtıcı haberi"],
  ...["windows-1255", "iso-8859-8"].map((name): [string, string] => [name, "חדשות היום"]),
  ...["windows-1256", "iso-8859-6"].map((name): [string, string] => [name, "أخبار اليوم"]),
  ["windows-1257", "Žinios šį rytą"],
  ["windows-874", "ข่าววันนี้"],
  ["iso-8859-3", "Ĉefaj novaĵoj"],
  ["iso-8859-4", "Ziņas šodien"],
  ["iso-8859-10", "Fréttir þjóð"],
  ["iso-8859-13", "Žinios šį"],
  ["iso-8859-14", "Newyddion ŵyn"],
  ["iso-8859-16", "Știri și țară"],
];

describe("every encoding of one byte, by its declaration and by the server", () => {
  test.each(singleBytes)("%s: %s", (encoding, title) => {
    expect(titleOf(inSingleBytes(markup(title, encoding), encoding))).toBe(title);
    expect(titleOf(inSingleBytes(markup(title), encoding), `text/xml; charset="${encoding.toUpperCase()}"`)).toBe(
      title,
    );
  });
});

// Their bytes, as nothing here can write them.
const manyBytes: [encoding: string, hex: string, title: string][] = [
  ["gb2312", "d6d0b9fad0c2cec5", "中国新闻"],
  ["gbk", "d6d0b9fad0c2cec5", "中国新闻"],
  ["cp936", "d6d0b9fad0c2cec5", "中国新闻"],
  ["gb18030", "d6d0b9fad0c2cec5", "中国新闻"],
  ["big5", "a4a4a4e5", "中文"],
  ["cp950", "a4a4a4e5", "中文"],
  ["shift_jis", "93fa967b8cea", "日本語"],
  ["cp932", "93fa967b8cea", "日本語"],
  ["euc-jp", "c6fccbdcb8ec", "日本語"],
  ["iso-2022-jp", "1b2442467c4b5c386c1b2842", "日本語"],
  ["euc-kr", "b3e2", "년"],
  ["cp949", "b3e2", "년"],
];

test.each(manyBytes)("an encoding of several bytes: %s %s", (encoding, hex, title) => {
  const [before = "", after = ""] = markup("#", encoding).split("#");
  const bytes = Buffer.concat([Buffer.from(before), Buffer.from(hex, "hex"), Buffer.from(after)]);
  expect(titleOf(bytes)).toBe(title);
});

describe("UTF-16 and UTF-32, with and without a mark, whatever is declared", () => {
  for (const [name, encode] of Object.entries({ utf16, utf32 })) {
    for (const isBig of [true, false]) {
      for (const mark of ["", "\ufeff"]) {
        test(`${name}, ${isBig ? "big" : "little"} end first, ${mark ? "with" : "without"} a mark`, () => {
          for (const title of ["中国新闻", "Rain", "😀"]) {
            expect(titleOf(encode(mark + markup(title, "utf-8"), isBig))).toBe(title);
          }
        });
      }
    }
  }
});

describe("labels that are wrong, vague or missing", () => {
  test("nothing said: UTF-8, and what is none is windows-1252", () => {
    expect(titleOf(Buffer.from(markup("Café ☔")))).toBe("Café ☔");
    expect(titleOf(inSingleBytes(markup("Café “rain”"), "windows-1252"))).toBe("Café “rain”");
  });

  test("the server is believed before the file", () => {
    expect(titleOf(inSingleBytes(markup(cyrillic, "utf-8"), "windows-1251"), "text/xml; charset=windows-1251")).toBe(
      cyrillic,
    );
  });

  test("but not when the bytes are UTF-8 and nothing else", () => {
    for (const label of ["windows-1252", "iso-8859-1", "shift_jis", "us-ascii", "utf-16", "no-such-label"]) {
      expect(titleOf(Buffer.from(markup("Café ☔", label)))).toBe("Café ☔");
      expect(titleOf(Buffer.from(markup("Café ☔")), `text/xml; charset=${label}`)).toBe("Café ☔");
    }
  });

  test("UTF-8 that lacks a byte somewhere loses that letter and no other", () => {
    const text = markup(`${"дождь ".repeat(20)}#`);
    const bytes = Buffer.concat([
      Buffer.from(text.split("#")[0] ?? ""),
      Buffer.from([0xd0]),
      Buffer.from(text.split("#")[1] ?? ""),
    ]);
    expect(titleOf(bytes)).toBe(`${"дождь ".repeat(20)}\ufffd`);
  });
});
