import { type HostileCases, numbered, times } from "./hostile-case.ts";

/** Just within what one text may measure. */
const BYTES = 4_900_000;
const filled = (piece: string) => times(Math.floor(BYTES / Buffer.byteLength(piece)), piece);

/** Texts that nobody wrote. */
export const hostileTexts: HostileCases = {
  "5 MB of one letter": () => filled("a"),
  "5 MB of one letter a line": () => filled("a\n"),
  "5 MB of one letter a paragraph": () => filled("a\n\n"),
  "5 MB of full stops": () => filled("."),
  "5 MB of punctuation": () => filled("?!…,;:–"),
  "5 MB of spaces": () => filled(" "),
  "5 MB of every kind of white space": () => filled(" \t\u00a0\u2003\u3000\v\f\u200b\ufeff"),
  "5 MB of line ends of every kind": () => filled("\r\n\r\n\u2028\u0085"),
  "5 MB of abbreviations": () => filled("Dr. St. e.g. U.S. z. B. "),
  "5 MB of quotation marks": () => filled('“‘«»’”"'),
  "5 MB of brackets": () => filled("([{"),
  "5 MB of words in capitals": () => filled("By Ada Thorne "),
  "5 MB of dates": () => filled("30 November 2022\n"),
  "5 MB of bylines": () => filled("By Ada Thorne\n\n"),
  "5 MB of buttons": () => filled("Share on Facebook\n\n"),
  "5 MB of bars": () => filled("a | b "),
  "5 MB of lines of bars": () => filled("home | a | b | c | d | e | f\n"),
  "5 MB of bait for related links": () => filled("Related articles\na\nb\n"),
  "5 MB of bait for a form": () => filled("Leave a comment\n\n"),
  "5 MB of wrapped lines": () => filled(`${times(12, "rain ")}and\n`),
  "5 MB of Chinese without a stop": () => filled("雨"),
  "5 MB of emoji of many parts": () => filled("👩‍👩‍👧‍👦"),
  "5 MB of combining marks": () => filled("\u0301"),
  "5 MB of turned directions": () => filled("\u202eab\u202c"),
  "5 MB of halves of characters": () => Buffer.alloc(BYTES, 0xed),
  "5 MB of small numbers": () => filled("1 2 3 4 5 6 7 8 9 "),
  "a million different words": () => numbered(1_000_000, (at) => `w${at.toString(36)} `),
  "a text of noise in every line": () => filled("This site uses cookies we use to browse the website\n"),
  "20 MB of one line": () => times(20_000_000, "a"),
  nothing: () => "",
};
