import { plainLine } from "../plain-characters.ts";
import { webAddress } from "./web-address.ts";

/** A stretch of text and how it looks. The text is what readers see; only `writeHtml` makes markup of it. */
export type Run = { text: string; bold?: true; italic?: true; quote?: true; link?: string };

/** One line of a message, without a line break in it. */
export type Line = Run[];

/** The lines that belong together: a story, a list, a paragraph. */
export type Section = Line[];

export const plain = (text: string): Line => [{ text: plainLine(text) }];
export const bold = (line: Line): Line => line.map((run) => ({ ...run, bold: true }));
export const italic = (line: Line): Line => line.map((run) => ({ ...run, italic: true }));
export const quote = (line: Line): Line => line.map((run) => ({ ...run, quote: true }));

/** `text` as a link, or plain where `url` is no address of the web. */
export function linked(text: string, url: string | undefined): Line {
  const link = webAddress(url);
  const run: Run = { text: plainLine(text) };
  return [link === undefined ? run : { ...run, link }];
}

export const textOf = (line: Line): string => line.map(({ text }) => text).join("");

/** How many of Telegram's entities a run becomes. */
export const entitiesIn = ({ text, bold, italic, quote, link }: Run): number =>
  text === "" ? 0 : [bold, italic, quote, link].filter((mark) => mark !== undefined).length;

/** Telegram's HTML for a line: every run opened and closed by itself, whatever stands in it. */
export const writeHtml = (line: Line): string => line.map(writeRun).join("");

function writeRun({ text, bold, italic, quote, link }: Run): string {
  if (text === "") return "";
  let html = escapeHtml(text);
  if (link !== undefined) html = `<a href="${escapeHtml(link)}">${html}</a>`;
  if (italic) html = `<i>${html}</i>`;
  if (bold) html = `<b>${html}</b>`;
  return quote ? `<blockquote>${html}</blockquote>` : html;
}

const escapes: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };

const escapeHtml = (text: string) => text.replaceAll(/[<>&"]/g, (character) => escapes[character] ?? "");
