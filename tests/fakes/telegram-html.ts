/** What Telegram makes of a message's HTML: the text that readers see, and what is special about which part of it. */
export type ParsedHtml = { text: string; entities: Entity[] };
export type Entity = { type: string; offset: number; length: number; url?: string };

/** HTML that Telegram refuses, with Telegram's own words for it. */
export class UnreadableHtml extends Error {
  override name = "UnreadableHtml";
}

const entityTypes: Record<string, string> = {
  a: "text_link",
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};

const characters: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/** Text, a character reference, or a tag; a `<` that is none of these ends the reading. */
const TOKEN = /[^<&]+|&(?:(lt|gt|amp|quot)|#(\d+)|#x([0-9a-f]+));?|&|<(\/?)([^\s>]*)([^>]*)>/giy;
const ATTRIBUTES = /^(?:\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'))*\s*$/;

/** Reads as the Bot API does (tdlib/td, `parse_html` in MessageEntity.cpp), for the tags that it has names for here. */
export function parseTelegramHtml(html: string): ParsedHtml {
  const entities: Entity[] = [];
  const open: { tag: string; offset: number; url?: string | undefined }[] = [];
  let text = "";
  TOKEN.lastIndex = 0;
  for (let at = 0; at < html.length; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(html);
    const offset = Buffer.byteLength(html.slice(0, at));
    if (!token) throw new UnreadableHtml(`Unclosed start tag at byte offset ${offset}`);
    const [whole, named, decimal, hexadecimal, slash, name, rest = ""] = token;
    if (name === undefined) {
      text += characterOf(named, decimal, hexadecimal) ?? whole;
    } else if (slash === "") {
      open.push({ tag: startTag(name, offset), offset: text.length, url: attribute(rest, "href", offset) });
    } else {
      const begun = open.pop();
      if (!begun) throw new UnreadableHtml(`Unexpected end tag at byte offset ${offset}`);
      checkEndTag(name, begun.tag, offset);
      const entity = entityOf(begun, text.length);
      if (entity) entities.push(entity);
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) throw new UnreadableHtml(`Can't find end tag corresponding to start tag ${unclosed.tag}`);
  return { text, entities };
}

function characterOf(named = "", decimal = "", hexadecimal = ""): string | undefined {
  if (named) return characters[named.toLowerCase()];
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code > 0 && code < 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function startTag(name: string, offset: number): string {
  const tag = name.toLowerCase();
  if (entityTypes[tag]) return tag;
  throw new UnreadableHtml(`Unsupported start tag "${tag}" at byte offset ${offset}`);
}

function attribute(rest: string, wanted: string, offset: number): string | undefined {
  if (!ATTRIBUTES.test(rest)) throw new UnreadableHtml(`Unclosed start tag at byte offset ${offset}`);
  const value = new RegExp(`\\s${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(rest);
  return (value?.[1] ?? value?.[2])?.replaceAll(/&(lt|gt|amp|quot);?/g, (_, name) => characters[name] ?? "");
}

function checkEndTag(name: string, expected: string, offset: number): void {
  if (name === "" || name.toLowerCase() === expected) return;
  throw new UnreadableHtml(`Unmatched end tag at byte offset ${offset}, expected "</${expected}>", found "</${name}>"`);
}

/** None for a link that leads nowhere, and for what spans no text. */
function entityOf({ tag, offset, url }: { tag: string; offset: number; url?: string | undefined }, end: number) {
  const entity = { type: entityTypes[tag] ?? tag, offset, length: end - offset };
  if (entity.length === 0) return undefined;
  if (tag !== "a") return entity;
  return url && /^(https?|tg):\/\//.test(url) ? { ...entity, url } : undefined;
}

/** Text without a bare `<`, `>` or `&`; one of the references that Telegram documents; a tag that it documents. */
const STRICT_TOKEN =
  /[^<>&]+|&(?:lt|gt|amp|quot|#\d{1,7}|#x[0-9a-f]{1,6});|<a href="(?:https?|tg):\/\/(?:[^<>&"]|&(?:lt|gt|amp|quot);)*">|<(\/?)([a-z]+)>/y;

/**
 * What is wrong with HTML that Telegram may still forgive: a bare special character, an attribute or tag that is not
 * documented, an end tag without its name, tags that are empty, overlap, or stand in one of their own kind. Undefined
 * where nothing is.
 */
export function strictFaultIn(html: string): string | undefined {
  const open: string[] = [];
  STRICT_TOKEN.lastIndex = 0;
  for (let at = 0; at < html.length; at = STRICT_TOKEN.lastIndex) {
    const token = STRICT_TOKEN.exec(html);
    const isEmpty = html.startsWith("</", STRICT_TOKEN.lastIndex);
    const fault = token ? faultInToken(token, open, isEmpty) : "what stands";
    if (fault) return `${fault} at ${at}: ${JSON.stringify(html.slice(at, at + 40))}`;
  }
  return open.length === 0 ? undefined : `no end of ${open.join()}`;
}

function faultInToken([whole, slash, name = "a"]: RegExpExecArray, open: string[], isEmpty: boolean) {
  if (slash === "/") return open.pop() === name ? undefined : "an end tag";
  if (!whole.startsWith("<")) return undefined;
  if (!entityTypes[name] || whole === "<a>") return "a tag";
  if (open.includes(name)) return "a tag in its own kind";
  open.push(name);
  return isEmpty ? "an empty tag" : undefined;
}
