/** What the compose file and the workflows are made of. */
export type Yaml = string | Yaml[] | { [name: string]: Yaml };

type Line = { indent: number; text: string };

/**
 * Reads the part of YAML that our files keep to: maps and lists by indentation, lists in brackets on one line, texts plain or in
 * quotes, blocks behind `|`. Everything is a text. Throws on whatever else it meets, so that no file means something else to a real reader.
 */
export function readYaml(source: string): Yaml {
  const lines = source
    .split("\n")
    .map((line) => line.replace(/(^|\s)#.*$/, "$1").trimEnd())
    .filter((line) => line.trim() !== "")
    .map((line) => ({ indent: line.length - line.trimStart().length, text: line.trim() }));
  const [value, rest] = readBlock(lines, 0);
  if (rest.length > 0) throw new Error(`Not understood: ${rest[0]?.text}`);
  return value;
}

function readBlock(lines: Line[], indent: number): [Yaml, Line[]] {
  const [first] = lines;
  if (!first || first.indent < indent) throw new Error(`Something is missing before: ${first?.text}`);
  return isItem(first) ? readList(lines, first.indent) : readMap(lines, first.indent);
}

const isItem = ({ text }: Line) => text.startsWith("- ");

function readList(lines: Line[], indent: number): [Yaml[], Line[]] {
  const items: Yaml[] = [];
  let rest = lines;
  for (let [line] = rest; line && line.indent === indent && isItem(line); [line] = rest) {
    const text = line.text.slice(2).trim();
    if (/^[\w-]+:( |$)/.test(text)) {
      // A map that begins behind the dash: its first line stands as if the dash were a space.
      const [item, after] = readMap([{ indent: indent + 2, text }, ...rest.slice(1)], indent + 2);
      items.push(item);
      rest = after;
    } else {
      items.push(readScalar(text));
      rest = rest.slice(1);
    }
  }
  return [items, rest];
}

function readMap(lines: Line[], indent: number): [{ [name: string]: Yaml }, Line[]] {
  const map: { [name: string]: Yaml } = {};
  let rest = lines;
  for (let [line] = rest; line && line.indent === indent && !isItem(line); [line] = rest) {
    const [, name = "", text = ""] = /^"?([\w./-]+)"?:(?: (.*))?$/.exec(line.text) ?? [];
    if (name === "" || name in map) throw new Error(`Not understood: ${line.text}`);
    const [value, after] = readValue(text.trim(), rest.slice(1), indent);
    map[name] = value;
    rest = after;
  }
  return [map, rest];
}

function readValue(text: string, after: Line[], indent: number): [Yaml, Line[]] {
  const isInside = (line: Line | undefined) => line !== undefined && line.indent > indent;
  if (text === "|") {
    const end = after.findIndex((line) => !isInside(line));
    const block = end === -1 ? after : after.slice(0, end);
    return [block.map((line) => line.text).join("\n"), after.slice(block.length)];
  }
  if (text !== "") return [readScalar(text), after];
  return isInside(after[0]) ? readBlock(after, indent + 1) : ["", after];
}

function readScalar(text: string): Yaml {
  if (text.startsWith("[")) return JSON.parse(text) as Yaml[];
  if (text.startsWith('"')) return JSON.parse(text) as string;
  if (/^['&*!>{|%@`]/.test(text)) throw new Error(`Not understood: ${text}`);
  return text;
}
