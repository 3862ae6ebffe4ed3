import { plainLine } from "../plain-characters.ts";
import { safeAddress } from "./safe-address.ts";

declare const escaped: unique symbol;

/** One line of Discord's Markdown in which nothing from outside can act. Only this file makes it. */
export type Markdown = string & { readonly [escaped]: true };

const trusted = (markdown: string) => markdown as Markdown;

/** What opens formatting, a mention, an emoji, a time or a link anywhere in a line. */
const ACTIVE = /[\\*_~`|[\]<>@]/g;
/** What Discord makes a link of without being asked: addresses with a scheme, and invitations without one. */
const SCHEME = /:(?=\/\/)/g;
const INVITATION = /(discord(?:app)?)\.(?=(?:gg|com|new|gift)\b)/gi;
/** What makes a heading, a list or small print of a whole line. */
const LINE_START = /^(?:[#+-]|\d+(?=[.)]))/;
/** Discord shows a masked link literally when its text holds an emoji. */
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** Text from outside, shown letter for letter on one line. */
export const plain = (text: string): Markdown =>
  trusted(
    escapeInLine(plainLine(text)).replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`)),
  );

/** Characters that a word takes at most inside a line. What is escaped in it does not depend on its neighbours. */
export const lengthInLine = (word: string): number => escapeInLine(word).length + 1;

const escapeInLine = (line: string): string =>
  line.replace(ACTIVE, "\\$&").replace(SCHEME, "\\:").replace(INVITATION, "$1\\.");

export const bold = (inner: Markdown): Markdown => trusted(`**${inner}**`);
export const quoted = (inner: Markdown): Markdown => trusted(`> ${inner}`);
export const bullet = (inner: Markdown): Markdown => trusted(`- ${inner}`);
export const smallPrint = (inner: Markdown): Markdown => trusted(`-# ${inner}`);
export const joined = (parts: Markdown[], between: " " | " · " | ", " | ": " = " "): Markdown =>
  trusted(parts.filter((part) => part !== "").join(between));

/** "[1]", the number of a citation. */
export const bracketed = (number: number): Markdown => trusted(`\\[${number}\\]`);

/** The day of a moment (milliseconds), in the zone and language of whoever reads it. */
export const dayOf = (instant: number): Markdown => trusted(`<t:${Math.floor(instant / 1000)}:D>`);

/** The same as a distance from now, "2 hours ago", which grows while somebody reads. */
export const agoOf = (instant: number): Markdown => trusted(`<t:${Math.floor(instant / 1000)}:R>`);

/** An address that can be clicked; nothing when it is not one of the web. */
export function address(url: string | undefined): Markdown | undefined {
  const safe = safeAddress(url);
  return safe === undefined ? undefined : trusted(`<${safe}>`);
}

/**
 * `text` as a link to `url`. Discord honours no backslash inside a masked link and shows the link literally when its text
 * holds an address or an emoji (discord-api-docs issues 6185, 7721 and 6810): such a text stands for itself, with the
 * address behind it. Without an address of the web it is the text alone.
 */
export function link(text: string, url: string | undefined): Markdown {
  const target = address(url);
  if (!target) return plain(text);
  const line = plainLine(text);
  const canBeMask = line !== "" && escapeInLine(line) === line && !EMOJI.test(line);
  return canBeMask ? trusted(`[${line}](${target})`) : joined([plain(text), target]);
}
