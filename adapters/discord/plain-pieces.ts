import { plainLine } from "../plain-characters.ts";
import { lengthInLine, type Markdown, plain } from "./markdown.ts";
import { LINE_LIMIT } from "./part.ts";

/** The longest piece of running text on a line, once escaped: leaves room for a bullet, a number, a quotation mark. */
const PIECE_LIMIT = LINE_LIMIT - 100;

/** Running text as lines that each fit, divided between words, or inside a word that is longer than a message. */
export function plainPieces(text: string, limit = PIECE_LIMIT): Markdown[] {
  const pieces: string[][] = [];
  // A character may be escaped at the start of a line.
  let room = 0;
  for (const word of plainLine(text)
    .split(" ")
    .flatMap((each) => cutWord(each, limit))) {
    const length = lengthInLine(word);
    room -= length;
    if (room >= 0) pieces.at(-1)?.push(word);
    else {
      pieces.push([word]);
      room = limit - 1 - length;
    }
  }
  return pieces.map((words) => plain(words.join(" "))).filter((piece) => piece !== "");
}

/** Whole for nearly every word. Escapes can double its length, one is added at the start of a line. */
function cutWord(word: string, limit: number): string[] {
  if (lengthInLine(word) <= limit) return [word];
  const size = Math.floor(limit / 2) - 1;
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece.length + character.length > size) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}
