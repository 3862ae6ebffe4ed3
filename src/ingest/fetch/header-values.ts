/** Headers as undici gives them: names in small letters, a list where one came several times. */
export type RawHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** What says something about a body, or when to ask again. */
const THAT_MATTER = [
  "age",
  "cache-control",
  "content-language",
  "content-location",
  "content-type",
  "date",
  "etag",
  "expires",
  "last-modified",
  "link",
  "x-robots-tag",
];
const LISTS = new Set(["cache-control", "link", "x-robots-tag", "content-encoding"]);

/** One value: of those that came several times the first, and all of those that are lists by nature. */
export function headerValue(headers: RawHeaders, name: string): string | undefined {
  const value = headers[name];
  if (!Array.isArray(value)) return value;
  return LISTS.has(name) ? value.join(", ") : value[0];
}

export function headersThatMatter(headers: RawHeaders): Record<string, string> {
  const found = THAT_MATTER.map((name) => [name, headerValue(headers, name)] as const);
  return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Header bytes come as Latin-1; addresses in them are written in UTF-8 by servers that do not escape. */
export function asUtf8(value: string): string {
  const text = Buffer.from(value, "latin1").toString("utf8");
  return text.includes("\uFFFD") ? value : text;
}
