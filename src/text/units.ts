import { Buffer } from "node:buffer";

/**
 * The UTF-16 units of a text. What looks at each of them several times does it here several times as fast as in a string,
 * whose inner form is asked for at every character.
 */
export type Units = Uint16Array;

/** As much as a long article; more is given back to the memory. */
const KEPT = 1 << 16;

type Room = { units: Units; bytes: Buffer };

function roomFor(length: number): Room {
  const units = new Uint16Array(length);
  return { units, bytes: Buffer.from(units.buffer) };
}

/** Lent to one at a time, because most texts are sentences and an array for each would be more work than reading it. */
let spare: Room | undefined = roomFor(KEPT);

/** Hands the units of a text to `read`; they are its own until it returns, and what stands behind the text is anything. */
export function readUnits<Read>(text: string, read: (units: Units) => Read): Read {
  const room = spare !== undefined && text.length <= KEPT ? spare : roomFor(text.length);
  if (room === spare) spare = undefined;
  fill(room, text);
  try {
    return read(room.units);
  } finally {
    if (room.units.length === KEPT) spare = room;
  }
}

const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function fill({ units, bytes }: Room, text: string): void {
  if (IS_LITTLE_ENDIAN) bytes.write(text, "utf16le");
  else for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
}
