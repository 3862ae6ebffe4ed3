import { plainLine } from "../plain-characters.ts";
import { type Markdown, plain } from "./markdown.ts";

/** Characters of content in one message (Discord's reference, resources/message). */
export const MESSAGE_LIMIT = 2000;

/** What belongs together, line by line: a story, a list, a remark. No line is longer than a message. */
export type Section = Markdown[];

/** The longest piece of running text on a line, once escaped: leaves room for a bullet, a number, a quotation mark. */
const PIECE_LIMIT = MESSAGE_LIMIT - 100;

/**
 * Sections as the contents of messages, in order and complete. Messages are divided between sections where that is
 * possible, else between lines.
 */
export function splitMessages(sections: Section[], limit = MESSAGE_LIMIT): string[] {
  const messages: string[] = [];
  for (const section of sections.filter((lines) => lines.length > 0)) {
    const whole = section.join("\n");
    const parts = whole.length <= limit ? [whole] : section;
    for (const [index, part] of parts.entries()) {
      const last = messages.at(-1);
      const continued = last === undefined ? undefined : `${last}${index === 0 ? "\n\n" : "\n"}${part}`;
      const opensLongSection = index === 0 && parts.length > 1;
      if (continued !== undefined && continued.length <= limit && !opensLongSection) messages.splice(-1, 1, continued);
      else if (part !== "") messages.push(part);
    }
  }
  return messages;
}

/** Running text as lines that each fit, divided between words, or inside a word that is longer than a message. */
export function plainPieces(text: string, limit = PIECE_LIMIT): Markdown[] {
  const pieces: Markdown[] = [];
  let piece = "";
  for (const word of plainLine(text)
    .split(" ")
    .flatMap((each) => cutWord(each, limit))) {
    const longer = piece === "" ? word : `${piece} ${word}`;
    if (plain(longer).length <= limit) {
      piece = longer;
      continue;
    }
    pieces.push(plain(piece));
    piece = word;
  }
  return piece === "" ? pieces : [...pieces, plain(piece)];
}

/** Whole for nearly every word. Escapes can double its length, one is added at the start of a line. */
function cutWord(word: string, limit: number): string[] {
  if (plain(word).length <= limit) return [word];
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
