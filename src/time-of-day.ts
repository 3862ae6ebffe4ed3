import { ownValue } from "./own-value.ts";

/** What a typed time looks like, for menus and for finding it in a line of text. */
export const TIME_OF_DAY = /^(\d{1,2}[:.h]\d{2} ?([aApP][mM])?|\d{1,2} ?[aApP][mM])$/;

/** "HH:MM" from "8:00", "08.00", "8h00", "8am", "5:30 PM"; undefined when it is no time of day. */
export function readTimeOfDay(typed: string): string | undefined {
  const text = typed.trim();
  if (!TIME_OF_DAY.test(text)) return undefined;
  const [hours = 0, minutes = 0] = text.match(/\d+/g)?.map(Number) ?? [];
  const half = /[ap](?=m)/i.exec(text)?.[0]?.toLowerCase();
  if (half && (hours < 1 || hours > 12)) return undefined;
  const hour = half ? (hours % 12) + (half === "p" ? 12 : 0) : hours;
  if (hour > 23 || minutes > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** What only a time can be where a time is asked for: elsewhere "noon" and "8" may be words of a topic. */
const namedTimes: Readonly<Record<string, string>> = {
  noon: "12:00",
  midday: "12:00",
  mittags: "12:00",
  midnight: "00:00",
  mitternachts: "00:00",
  mitternacht: "00:00",
};

/** "HH:MM" from "8", "18" and "noon" as well, for a place where nothing but a time is meant. */
export function readPlainTime(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  return readTimeOfDay(/^\d{1,2}$/.test(text) ? `${text}:00` : (ownValue(namedTimes, text) ?? text));
}

/** Several times, as people list them: "8:00 and 18:00". In order, each once; undefined when a part of it is none. */
export function readTimes(typed: string): string[] | undefined {
  const parts = typed
    .replaceAll(/(\d) ?([ap]m)\b/gi, "$1$2")
    .replaceAll(/\b(at|and|um|und|uhr)\b|[,;&+]/gi, " ")
    .split(/\s+/)
    .filter((part) => part !== "");
  const read = parts.map(readPlainTime);
  const times = read.filter((time) => time !== undefined);
  return times.length === 0 || times.length < read.length ? undefined : [...new Set(times)].toSorted();
}
