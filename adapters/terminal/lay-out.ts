import { styleText } from "node:util";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { plainLine } from "../plain-characters.ts";
import type { Look } from "./look.ts";

const LEAST_WIDTH = 20;
/** Stands for a space at which no line may break: a noncharacter, which `plainLine` removes from what comes from outside. */
const UNBROKEN_SPACE = "\uFDD0";

/** Lines of at most `look.width` columns, the first one indented by `first`, the others by `rest`. Words longer than a line are broken. */
export function layOut(text: string, { width }: Look, first = "", rest = first): string[] {
  const columns = Math.max(LEAST_WIDTH, width) - Math.max(first.length, rest.length);
  const lines = wrapAnsi(text, columns, { hard: true }).replaceAll(UNBROKEN_SPACE, " ").split("\n");
  return lines.map((line, index) => `${index === 0 ? first : rest}${line}`);
}

/** Keeps the words of a short text on one line. */
export const unbroken = (text: string): string => text.replaceAll(" ", UNBROKEN_SPACE);

/** Nobody reads a longer line in a terminal; in UTF-16 code units. */
const LONGEST_LINE = 4000;

/** Text from outside as one harmless line; what is too long ends with "…". */
export function shownLine(text: string): string {
  if (text.length <= LONGEST_LINE) return plainLine(text);
  return `${plainLine(text.slice(0, LONGEST_LINE))}…`;
}

type Style = "bold" | "dim";

/** `text` in a style, where the terminal has them. */
export const styled = (style: Style, text: string, { colours }: Look): string =>
  colours ? styleText(style, text, { validateStream: false }) : text;

/** `text` as a link, where the terminal has them and the address is one of the web. */
export function linked(text: string, url: string | undefined, { links }: Look): string {
  const target = links && url !== undefined ? URL.parse(url) : null;
  if (target?.protocol !== "https:" && target?.protocol !== "http:") return text;
  return `\u001B]8;;${target.href}\u0007${text}\u001B]8;;\u0007`;
}

const addressOf = (url: string): string => shownLine(url).replaceAll(" ", "%20");

/** An address as it can be copied, whole whatever its length. */
export const shownAddress = (url: string, look: Look): string => linked(addressOf(url), url, look);

/** `text — url`; the address stands whole on a line of its own where there is no room for it, so that it can be copied. */
export function withAddress(text: string, url: string | undefined, look: Look, rest = "    "): string[] {
  if (url === undefined) return layOut(text, look, "", rest);
  const onOneLine = `${text} — ${addressOf(url)}`;
  const shown = shownAddress(url, look);
  if (stringWidth(onOneLine) <= look.width) return [`${text} — ${shown}`];
  return [...layOut(text, look, "", rest), `${rest}${shown}`];
}
