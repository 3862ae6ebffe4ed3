import type { WrittenDate } from "../written-date.ts";

const PATTERNS = [
  /[/_-](?<year>(?:19|20)\d{2})[/._-](?<month>[01]?\d)[/._-](?<day>[0-3]?\d)(?!\d)/,
  /[/_=-](?<day>[0-3]\d)[._-](?<month>[01]\d)[._-](?<year>(?:19|20)\d{2})(?!\d)/,
  /[/_-](?<year>20\d{2})(?<month>[01]\d)(?<day>[0-3]\d)(?!\d)/,
];

/** The day of publication that many sites have in the addresses of their articles: "/2022/11/30/", "20221130-rain". */
export function dateInAddress(address: string): WrittenDate | undefined {
  for (const pattern of PATTERNS) {
    const { year, month, day } = pattern.exec(address)?.groups ?? {};
    const found = { year: Number(year), month: Number(month), day: Number(day) };
    if (day !== undefined && isDay(found)) return found;
  }
  return undefined;
}

const isDay = ({ year, month, day }: WrittenDate) =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
