import type { WrittenDate } from "../written-date.ts";
import { readClock } from "./date-clock.ts";
import { monthNamed } from "./feed-months.ts";

const KOREAN_OFFSET = 9 * 60;
const JAPANESE_OFFSET = KOREAN_OFFSET;
const CHINESE_OFFSET = 8 * 60;

/** Years, months and days by their signs; a time without a zone is that of the only zone where the signs are used. */
const SIGNED: readonly { pattern: RegExp; offset: number | undefined; afternoon: string }[] = [
  {
    pattern:
      /^(?<year>\d{4})년 ?(?<month>\d{1,2})월 ?(?<day>\d{1,2})일(?:\s*\p{L}요일)?(?:\s*(?<half>오전|오후))?\s*(?<clock>.*)$/u,
    offset: KOREAN_OFFSET,
    afternoon: "오후",
  },
  {
    pattern: /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})\s*(?<half>오전|오후)\s*(?<clock>.*)$/u,
    offset: KOREAN_OFFSET,
    afternoon: "오후",
  },
  {
    pattern:
      /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日(?:\s*[（(]?[日月火水木金土][)）]?)?(?:\s*(?<half>午前|午後))\s*(?<clock>.*)$/u,
    offset: JAPANESE_OFFSET,
    afternoon: "午後",
  },
  {
    pattern: /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日(?:\s*(?<half>上午|下午))\s*(?<clock>.*)$/u,
    offset: CHINESE_OFFSET,
    afternoon: "下午",
  },
  {
    // Both countries write so: without their own word for the half of the day, the day is all that is sure.
    pattern:
      /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日(?:\s*[（(]?(?:[日月火水木金土]|星期[日一二三四五六])[）)]?)?(?:\s*(?<clock>\d.*))?$/u,
    offset: undefined,
    afternoon: "",
  },
];
/** "2004-július-13T9:15-05:00", as Hungarian programs write ISO dates. */
const NAMED_MONTH = /^(?<year>\d{4})[-. ]+(?<month>\p{L}{3,})\.?[- ](?<day>\d{1,2})\.?(?:[T ](?<clock>\d.*))?$/u;

/** Dates as blogging programs of one country write them; undefined for anything else. */
export function readNationalDate(line: string): WrittenDate | undefined {
  for (const { pattern, offset, afternoon } of SIGNED) {
    const { year, month, day, half, clock = "" } = pattern.exec(line)?.groups ?? {};
    if (year === undefined) continue;
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    if (clock.trim() === "") return date;
    const time = readClock(half === undefined ? clock : `${clock} ${half === afternoon ? "pm" : "am"}`);
    return time?.time && { ...date, time: time.time, offset };
  }
  return readNamedMonth(line);
}

function readNamedMonth(line: string): WrittenDate | undefined {
  const { year, month = "", day, clock } = NAMED_MONTH.exec(line)?.groups ?? {};
  const number = monthNamed(month);
  if (year === undefined || number === undefined) return undefined;
  const time = clock === undefined ? {} : readClock(clock);
  return time && { year: Number(year), month: number, day: Number(day), ...time };
}
