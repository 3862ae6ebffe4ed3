import type { Published } from "../../article.ts";
import type { Instant } from "../../clock.ts";
import { judge, publicationDate } from "../publication-date.ts";
import { readWrittenDate, type WrittenDate } from "../written-date.ts";
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
  const written = readIsoDate(line) ?? readMailDate(line) ?? readNationalDate(line);
  if (written) return judge(written, now);
  const inWords = readWrittenDate(line);
  return inWords ? judge(inUtc(inWords), now) : publicationDate(line, now);
}

const inUtc = (written: WrittenDate): WrittenDate => ({ ...written, offset: written.offset ?? 0 });
