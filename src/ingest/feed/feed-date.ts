import type { Published } from "../../article.ts";
import type { Instant } from "../../clock.ts";
import { judge, publicationDate } from "../publication-date.ts";
import { readWrittenDate, type WrittenDate } from "../written-date.ts";
import { FURTHEST_MINUTES } from "./date-clock.ts";
import { readIsoDate } from "./iso-date.ts";
import { readMailDate } from "./mail-date.ts";
import { readNationalDate } from "./national-date.ts";

const LONGEST = 100;

/**
 * The date in a field of a feed: ISO 8601 in all its spellings, RFC 822 and its like, what databases and blogging programs
 * of some countries write, epoch numbers, or a date in words. A time without a zone is UTC, as programs mean it; one with a
 * zone that nobody knows keeps its day only. What cannot be read or cannot be is "unknown".
 */
export function feedDate(text: string | undefined, now: Instant): Published {
  const line = text?.trim().replace(/\s+/g, " ");
  if (!line || line.length > LONGEST) return "unknown";
  const written = readIsoDate(line) ?? readMailDate(line) ?? readNationalDate(line) ?? inUtc(readWrittenDate(line));
  const date = written ? judge(written, now) : epochDate(line, now);
  // The first moment of 1970 is how programs write "none".
  return date !== "unknown" && "instant" in date && date.instant === 0 ? "unknown" : date;
}

function inUtc(written: WrittenDate | undefined): WrittenDate | undefined {
  const offset = written?.offset ?? 0;
  return written && Math.abs(offset) <= FURTHEST_MINUTES ? { ...written, offset } : undefined;
}

/** A number of seconds or milliseconds, and no other date: whatever else is one was read before. */
const epochDate = (line: string, now: Instant) => (/^\d{9,13}$/.test(line) ? publicationDate(line, now) : "unknown");
