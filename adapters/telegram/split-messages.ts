import { entitiesIn, type Line, type Run, type Section, textOf } from "./rich-text.ts";

/** Telegram's limits of one message: UTF-16 units after its entities are parsed, and entities that it keeps. */
export const MESSAGE_LIMIT = 4096;
export const ENTITY_LIMIT = 100;

type Size = { units: number; entities: number };

/**
 * The sections as messages that Telegram takes, in order and complete. A section that fits into a message is never
 * divided; a longer one is divided between its lines, a longer line between its words.
 */
export function splitMessages(sections: Section[]): Line[][] {
  const messages: Line[][] = [];
  let message: Line[] = [];
  for (const section of sections.filter(isReadable)) {
    const continued = message.length === 0 ? section : [...message, [], ...section];
    if (fits(sizeOf(continued))) {
      message = continued;
      continue;
    }
    if (message.length > 0) messages.push(message);
    const pieces = divideSection(section);
    messages.push(...pieces.slice(0, -1));
    message = pieces.at(-1) ?? [];
  }
  return [...messages, message].filter(isReadable);
}

/** Telegram refuses a message in which nothing can be read. */
const isReadable = (lines: Line[]) => lines.some((line) => textOf(line).trim() !== "");

const fits = ({ units, entities }: Size) => units <= MESSAGE_LIMIT && entities <= ENTITY_LIMIT;

const sizeOf = (lines: Line[]): Size => ({
  units: lines.reduce((units, line) => units + textOf(line).length + 1, -1),
  entities: lines.flat().reduce((entities, run) => entities + entitiesIn(run), 0),
});

/** Messages of whole lines where lines fit. */
function divideSection(section: Section): Line[][] {
  const messages: Line[][] = [];
  let message: Line[] = [];
  for (const line of section.flatMap(divideLine)) {
    if (!fits(sizeOf([...message, line]))) {
      messages.push(message);
      message = [];
    }
    message.push(line);
  }
  return [...messages, message];
}

/** A line in pieces that each fit into a message. */
function divideLine(line: Line): Line[] {
  const pieces: Line[] = [];
  let piece: Line = [];
  for (const run of line.flatMap(divideRun)) {
    if (!fits(sizeOf([[...piece, run]]))) {
      pieces.push(piece);
      piece = [];
    }
    piece.push(run);
  }
  return [...pieces, piece];
}

function divideRun(run: Run): Run[] {
  const runs: Run[] = [];
  let rest = run.text;
  while (rest.length > MESSAGE_LIMIT) {
    const end = placeToCut(rest);
    runs.push({ ...run, text: rest.slice(0, end) });
    rest = rest.slice(end);
  }
  return [...runs, { ...run, text: rest }];
}

/** Behind the last space that fits; in a word that fills half a message, anywhere but inside a character. */
function placeToCut(text: string): number {
  const space = text.lastIndexOf(" ", MESSAGE_LIMIT - 1);
  if (space >= MESSAGE_LIMIT / 2) return space + 1;
  const isInsideCharacter = /[\ud800-\udbff]/.test(text.charAt(MESSAGE_LIMIT - 1));
  return isInsideCharacter ? MESSAGE_LIMIT - 1 : MESSAGE_LIMIT;
}
