/** What somebody sees of a message: its text, and what in it acts. */
export type Shown = { text: string; acts: Act[] };
export type Act =
  | "heading"
  | "small print"
  | "quote"
  | "list"
  | "formatting"
  | "code"
  | "link"
  | "address"
  | "mention"
  | "emoji"
  | "time"
  | "invitation";

type Rule = { act?: Act; pattern: RegExp; show(match: RegExpExecArray): string };

/** Discord's Markdown as its clients show it, in the parts that text could abuse; the first rule that fits wins. */
const INLINE: Rule[] = [
  { pattern: /\\([^\p{L}\p{N}\s])/uy, show: ([, character = ""]) => character },
  // No backslash works in the text of a link, and an address in it makes all of it literal.
  { act: "link", pattern: /\[((?:(?!https?:\/\/)[^[\]])+)\]\(<?(https?:[^\s>)]+)>?\)/y, show: ([, text = ""]) => text },
  { act: "mention", pattern: /<(?:@[!&]?|#)\d+>|@(?:everyone|here)|<\/[\w -]+:\d+>/y, show: ([all]) => all },
  { act: "emoji", pattern: /<a?:\w+:\d+>/y, show: ([all]) => all },
  { act: "time", pattern: /<t:-?\d+(?::[tTdDfFR])?>/y, show: ([all]) => all },
  { act: "address", pattern: /<(https?:\/\/[^\s>]+)>/y, show: ([, address = ""]) => address },
  { act: "address", pattern: /https?:\/\/[^\s<]+/y, show: ([all]) => all },
  { act: "code", pattern: /`+/y, show: () => "" },
  { act: "formatting", pattern: /\*+|_+|~~|\|\|/y, show: () => "" },
  { pattern: /[\s\S]/uy, show: ([all]) => all },
];

const LINE: Rule[] = [
  { act: "small print", pattern: /-# /y, show: () => "" },
  { act: "heading", pattern: /#{1,3} /y, show: () => "" },
  { act: "quote", pattern: />(?:>>)? /y, show: () => "" },
  { act: "list", pattern: /\s*(?:[-*+]|\d+\.) /y, show: () => "" },
];

export function shown(content: string): Shown {
  const acts: Act[] = /discord(?:app)?\.(?:gg|com\/invite)\/\w/i.test(content) ? ["invitation"] : [];
  const lines = content.split("\n").map((line) => {
    const start = apply(LINE, line, 0, acts);
    let text = start?.text ?? "";
    let at = start?.end ?? 0;
    while (at < line.length) {
      const step = apply(INLINE, line, at, acts);
      text += step?.text ?? "";
      at = step?.end ?? line.length;
    }
    return text;
  });
  return { text: lines.join("\n"), acts };
}

function apply(rules: Rule[], line: string, at: number, acts: Act[]): { text: string; end: number } | undefined {
  for (const { act, pattern, show } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (!match) continue;
    if (act) acts.push(act);
    return { text: show(match), end: pattern.lastIndex };
  }
  return undefined;
}
