/** Facts at the top of a Markdown file, between lines of three dashes, one `key: value` a line; keys in small letters. */
type FrontMatter = { facts: ReadonlyMap<string, string>; rest: string };

const FENCED = /^\s*---[ \t]*\r?\n(?<lines>(?:.*\r?\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const FACT = /^(?<key>[A-Za-z_][\w-]*)\s*:\s*(?<value>.*?)\s*$/;
const LONGEST = 20_000;

/** Text without front matter is all `rest`. */
export function takeFrontMatter(text: string): FrontMatter {
  const fenced = FENCED.exec(text.slice(0, LONGEST));
  const facts = new Map<string, string>();
  for (const line of fenced?.groups?.lines?.split(/\r?\n/) ?? []) {
    const { key = "", value = "" } = FACT.exec(line)?.groups ?? {};
    if (key && value) facts.set(key.toLowerCase(), value.replace(/^(["'])(.*)\1$/, "$2"));
  }
  return facts.size > 0 ? { facts, rest: text.slice(fenced?.[0].length) } : { facts, rest: text };
}
