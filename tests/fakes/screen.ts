import { PassThrough } from "node:stream";

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal is steered by.
const SEQUENCE = /^\u001B\[\??([\d;]*)([A-Za-z])/;

/** Of "K": the whole line, not only what is behind the cursor. */
const WHOLE_LINE = 2;

/** A small terminal: what is written to `output` is laid out as somebody would see it. */
export function openScreen(columns = 80) {
  const output = Object.assign(new PassThrough({ encoding: "utf8" }), { columns });
  const rows: string[][] = [[]];
  const waiting: { isThere: () => boolean; seen: () => void }[] = [];
  let row = 0;
  let column = 0;

  const rowAt = (index: number) => {
    while (rows.length <= index) rows.push([]);
    return rows[index] ?? [];
  };
  const text = () =>
    rows
      .map((each) =>
        Array.from(each, (character) => character ?? " ")
          .join("")
          .trimEnd(),
      )
      .join("\n")
      .trimEnd();

  function steer(count: number, command: string | undefined): void {
    if (command === "A") row = Math.max(0, row - count);
    if (command === "B") row += count;
    if (command === "C") column += count;
    if (command === "D") column = Math.max(0, column - count);
    if (command === "G") column = count - 1;
    if (command === "K" && count === WHOLE_LINE) rowAt(row).length = 0;
    if (command === "J" || command === "K") rowAt(row).length = Math.min(column, rowAt(row).length);
    if (command === "J") rows.length = row + 1;
  }

  function put(character: string): void {
    if (character === "\r") column = 0;
    else if (character === "\n") {
      row += 1;
      column = 0;
      rowAt(row);
    } else {
      if (column >= columns) {
        row += 1;
        column = 0;
      }
      rowAt(row)[column] = character;
      column += 1;
    }
  }

  output.on("data", (written: string) => {
    for (let rest = written; rest !== ""; ) {
      const sequence = SEQUENCE.exec(rest);
      if (sequence) steer(Number(sequence[1] || 1), sequence[2]);
      else put(rest.charAt(0));
      rest = rest.slice(sequence?.[0].length ?? 1);
    }
    for (const each of waiting.filter(({ isThere }) => isThere())) each.seen();
  });
  const once = (isThere: () => boolean): Promise<void> =>
    isThere() ? Promise.resolve() : new Promise((seen) => void waiting.push({ isThere, seen }));

  return {
    output,
    text,
    /** Resolves as soon as the screen ends with this text. */
    endsWith: (ending: string): Promise<void> => once(() => text().endsWith(ending)),
    /** Resolves as soon as it stands anywhere on the screen. */
    shows: (wanted: string): Promise<void> => once(() => text().includes(wanted)),
  };
}
