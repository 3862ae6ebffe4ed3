import { httpDate } from "./http-date.ts";

/**
 * How many milliseconds an answer says that it stays as it is: Cache-Control's max-age less Age, else Expires less Date
 * (RFC 9111, 4.2). 0 when it is to be asked again each time, undefined when it does not say.
 */
export function freshFor(headers: Readonly<Record<string, string>>): number | undefined {
  const control = (headers["cache-control"] ?? "").toLowerCase();
  if (/(?:^|[\s,])no-(?:cache|store)(?:$|[\s,])/.test(control)) return 0;
  const [, seconds] = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/.exec(control) ?? [];
  if (seconds !== undefined) return Math.max(0, Number(seconds) - ageIn(headers)) * 1000;
  if (headers.expires === undefined) return undefined;
  const expires = httpDate(headers.expires);
  const date = httpDate(headers.date ?? "");
  // “Expires: 0” and the like mean that it has expired. Without a Date of the same clock it says nothing.
  if (expires === undefined) return 0;
  return date === undefined ? undefined : Math.max(0, expires - date);
}

const ageIn = ({ age }: Readonly<Record<string, string>>): number => (/^\d+$/.test(age ?? "") ? Number(age) : 0);
