import { decodeStrictly } from "../decode.ts";
import type { FeedText } from "./feed.ts";
import { innerMarkup } from "./inner-markup.ts";
import { decodeReferences } from "./references.ts";
import { repairMisreadBytes } from "./repair-characters.ts";
import { resolveMarkup } from "./resolve-markup.ts";
import { attribute, isElement, textOf, type XmlElement } from "./xml-tree.ts";

const MARKUP = /<\/?[a-z][^<>]*>|<!--|&(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);/i;
const PLAIN_TYPES = new Set(["text", "text/plain"]);
const BASE64 = /^[\w+/\s]+={0,2}\s*$/;

/** What an element says to readers, be it escaped, inline, in CDATA or in base64; undefined when it says nothing. */
export function readFeedText(element: XmlElement): FeedText | undefined {
  const type = attribute(element, "type")?.trim().toLowerCase();
  const given = plainOrMarkup(element, type);
  const text = decodeBase64(given.value, type, attribute(element, "mode")?.trim().toLowerCase()) ?? given;
  const value = text.value.trim();
  if (value === "") return undefined;
  return text.kind === "html" ? { kind: "html", value: resolveMarkup(value, element.base) } : { kind: "text", value };
}

function plainOrMarkup(element: XmlElement, type: string | undefined): FeedText {
  if (element.children.some(isElement)) {
    const isEscaped = type === "html" || type === "text/html";
    return { kind: "html", value: repairMisreadBytes(innerMarkup(element, { isEscaped })) };
  }
  const value = textOf(element);
  if (type !== undefined && PLAIN_TYPES.has(type)) return { kind: "text", value };
  // In XHTML the text within the element is text already: its "<" was escaped to be one.
  return kindOf(unescapeTwice(value));
}

/** Text of an element that does not say what it is, as in RSS: markup where it has a tag or a reference. */
export const kindOf = (value: string): FeedText => ({ kind: MARKUP.test(value) ? "html" : "text", value });

const ESCAPED_TAG =
  /&lt;(?:\/(?:p|div|a|b|i|em|strong|ul|ol|li|span|h[1-6]|blockquote|figure)|br ?\/?|img [^<>&]*)&gt;|&lt;p&gt;/i;

/** A feed that escaped its markup once too often shows tags where it should have them: no real tag, but known ones. */
function unescapeTwice(value: string): string {
  return !value.includes("<") && ESCAPED_TAG.test(value) ? decodeReferences(value) : value;
}

/** Atom 0.3 says so by its mode, Atom 1.0 by a type that is neither text nor XML. */
function decodeBase64(value: string, type: string | undefined, mode: string | undefined): FeedText | undefined {
  const isForeign = type?.includes("/") && !/^text\/|xml$|html$|^(?:message|multipart)\//.test(type);
  if (mode !== "base64" && !(isForeign && mode === undefined)) return undefined;
  if (!BASE64.test(value)) return undefined;
  const decoded = decodeStrictly(Buffer.from(value, "base64"));
  return decoded === undefined || decoded.includes("\0") ? undefined : kindOf(decoded);
}
