import { Parser } from "htmlparser2";

const REFERENCE = /&(?:#(\d{1,9})|#[xX]([\da-fA-F]{1,8})|([a-zA-Z][a-zA-Z\d]{0,31}));/g;
const HIGHEST = 0x10ffff;
const known = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/**
 * Text with its character references replaced, once: numbers, the five names of XML and those of HTML, which feeds use
 * without declaring them. Anything else, such as a bare "&" or an entity of a DTD, stays as it is written.
 */
export function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (reference, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return named(name) ?? reference;
    return character(decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal));
  });
}

function character(code: number): string {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  if (code === 0 || code > HIGHEST || isSurrogate) return "\ufffd";
  const isControl = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
  return isControl ? "" : String.fromCodePoint(code);
}

function named(name: string): string | undefined {
  const found = known.get(name) ?? nameOfHtml(name);
  if (found !== undefined) known.set(name, found);
  return found;
}

/** The parser's own table of HTML's names, so that there is only one. */
function nameOfHtml(name: string): string | undefined {
  const reference = `&${name};`;
  let text = "";
  new Parser({
    ontext: (piece) => {
      text += piece;
    },
  }).end(reference);
  // "&notanentity;" is read as "¬" and the rest of the name: only a whole name counts.
  return text.endsWith(";") && name !== "semi" ? undefined : text;
}
