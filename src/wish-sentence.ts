import { type SummaryLength, summaryLengths } from "./summary-length.ts";
import { readPlainTime, TIME_OF_DAY } from "./time-of-day.ts";
import { readZone } from "./time-zone.ts";
import { isPlainlyDays, readWeekday } from "./weekday.ts";

/** What a sentence about a digest says, each part as it was typed. */
export type WishSentence = {
  topics: string[];
  times?: string | undefined;
  days?: string | undefined;
  zone?: string | undefined;
  length?: SummaryLength | undefined;
};

type Kind = "time" | "days" | "zone" | "length" | "filler";
type Piece = { kind: Kind; text: string };

/** A place of more words is not looked for. */
const MOST_WORDS_OF_A_PLACE = 4;
const FILLERS = /^(at|on|in|every|each|and|um|am|jeden|jede|und|uhr|&|,)$/i;
/** After one of these a day is a day: "on Monday", "every Monday". */
const SAYS_DAY = /^(on|every|each|am|jeden|and|und|,|&)$/i;
const TOP_STORIES = /^(top stories|top news|headlines|news|the news|top-meldungen|schlagzeilen|nachrichten)$/i;

/**
 * Takes "iran drones, floods every weekday at 8am and 6pm Vienna" apart: the topics, and from the end of the line back
 * what says when. A word that could be part of a topic stays with it: "black friday" is one, and so is what stands in
 * quotes; a place only counts behind a time or a day, so that "floods in Vienna" is about Vienna.
 */
export function readWishSentence(typed: string): WishSentence {
  const words = wordsOf(typed);
  const { pieces, rest } = takeLoneHour(words) ?? takeUnknownPlace(words) ?? takeFromEnd(words);
  const all = (kind: Kind) => pieces.filter((piece) => piece.kind === kind).map(({ text }) => text);
  const joined = (kind: Kind) => all(kind).join(" ") || undefined;
  return {
    topics: topicsOf(rest.join(" ")),
    times: joined("time"),
    days: joined("days"),
    zone: joined("zone"),
    length: summaryLengths.find((length) => all("length").includes(length)),
  };
}

/** A comma stands alone, "8 am" is one word, and so is what stands in quotes. */
const wordsOf = (typed: string): string[] =>
  typed.match(/"[^"]*"|“[^”]*”|„[^“”]*[“”]|\d{1,2}(?:[:.]\d{2})? [ap]m\b|[,;]|(?:[^\s,;"]|"(?![^"]*"))+/gi) ?? [];

function takeFromEnd(words: string[]): Taken {
  let rest = words;
  const pieces: Piece[] = [];
  for (;;) {
    const taken = lastPiece(rest);
    if (!taken) break;
    pieces.unshift(taken.piece);
    rest = rest.slice(0, rest.length - taken.words);
  }
  // What joined the topics to the first part.
  while (pieces.length > 0 && FILLERS.test(rest.at(-1) ?? "")) rest = rest.slice(0, -1);
  return { pieces: pieces.filter(({ kind }) => kind !== "filler"), rest };
}

type Taken = { pieces: Piece[]; rest: string[] };

/** "8" alone is a time: nobody wants news of a number. */
function takeLoneHour([word = "", ...others]: string[]): Taken | undefined {
  if (others.length > 0 || readPlainTime(word) === undefined) return undefined;
  return { pieces: [one("time", word).piece], rest: [] };
}

/** "drones 7pm Springfield": what stands behind a time and is no place that is known. To be told so is better than a topic of that name. */
function takeUnknownPlace(words: string[]): Taken | undefined {
  if (lastPiece(words) !== undefined) return undefined;
  const at = words.findLastIndex((word) => TIME_OF_DAY.test(word));
  const place = words.slice(at + 1);
  if (at === -1 || place.length > MOST_WORDS_OF_A_PLACE || place.some((word) => /^[-"“„,;]/.test(word)))
    return undefined;
  const { pieces, rest } = takeFromEnd(words.slice(0, at + 1));
  return { pieces: [...pieces, one("zone", place.join(" ").replace(/^(in|at) /i, "")).piece], rest };
}

function lastPiece(words: string[]): { piece: Piece; words: number } | undefined {
  const last = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  if (isTime(words)) return one("time", last);
  const previous = before.at(-1) ?? "";
  if (/^(uhr|o[’']clock)$/i.test(last) && /^\d{1,2}$/.test(previous) && readPlainTime(previous))
    return { ...one("time", previous), words: 2 };
  if (isPlainlyDays(last)) return one("days", last);
  if (/^(day|tag)$/i.test(last) && /^(every|each|jeden)$/i.test(before.at(-1) ?? ""))
    return { ...one("days", "daily"), words: 2 };
  if (/^(weekly|wöchentlich)$/i.test(last)) return one("days", last);
  if (readWeekday(last) && isDayHere(before)) return one("days", last);
  if (summaryLengths.some((length) => length === last.toLowerCase())) return one("length", last.toLowerCase());
  if (FILLERS.test(last) && isPiece(before)) return one("filler", last);
  return placeAtEnd(words);
}

/** "8:00", or "at 8", "um 7 und 18", "at noon": said to be a time by the word before it. */
function isTime(words: string[]): boolean {
  const [last = "", before = ""] = [words.at(-1), words.at(-2)];
  if (TIME_OF_DAY.test(last)) return true;
  if (readPlainTime(last) === undefined) return false;
  if (/^(at|um)$/i.test(before)) return true;
  return /^(and|und|,|&)$/i.test(before) && isTime(words.slice(0, -2));
}

const one = (kind: Kind, text: string) => ({ piece: { kind, text }, words: 1 });

/** "on Monday", "Mondays and Friday": said to be a day by the word before it. */
function isDayHere(before: string[]): boolean {
  const previous = before.at(-1) ?? "";
  if (/^(and|und|,|&)$/i.test(previous))
    return readWeekday(before.at(-2) ?? "") !== undefined && isDayHere(before.slice(0, -2));
  return SAYS_DAY.test(previous) || (readWeekday(previous) !== undefined && isDayHere(before.slice(0, -1)));
}

const isPiece = (words: string[]): boolean => words.length > 0 && lastPiece(words) !== undefined;

/** The name of a zone or of a city, behind a time or a day. */
function placeAtEnd(words: string[]): { piece: Piece; words: number } | undefined {
  for (let count = Math.min(MOST_WORDS_OF_A_PLACE, words.length); count > 0; count -= 1) {
    const text = words.slice(-count).join(" ");
    const before = withoutFillers(words.slice(0, -count));
    const says = before.at(-1) ?? "";
    const isBehindTime =
      isTime(before) || isPlainlyDays(says) || (readWeekday(says) !== undefined && isDayHere(before.slice(0, -1)));
    const isPlainZone = count === 1 && /^[a-z]+\/[a-z_/+-]+$|^(utc|gmt)([+−-]\d.*)?$/i.test(text);
    if ((isBehindTime || isPlainZone) && readZone(text) !== "unknown")
      return { piece: { kind: "zone", text }, words: count };
  }
  return undefined;
}

/** "at 7 Uhr in Berlin": what stands between a time and a place. */
function withoutFillers(words: string[]): string[] {
  const last = words.findLastIndex((word) => !FILLERS.test(word));
  return words.slice(0, last + 1);
}

/** Parted by commas and semicolons outside of quotes; "top stories" is no topic of its own. */
function topicsOf(text: string): string[] {
  const parts = text.match(/(?:"[^"]*"|“[^”]*”|[^,;"“]|["“])+/g) ?? [];
  const topics = parts
    .map((part) => part.trim().replace(/^(to|about|for|über|zu)\s+/i, ""))
    .filter((topic) => topic !== "" && !TOP_STORIES.test(topic));
  return [...new Set(topics)];
}
