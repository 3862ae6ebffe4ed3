import { type FetchOutcome, refuse } from "./fetched.ts";

const LONGEST = 4096;

/**
 * An address as browsers understand it, if it is one for the web: http or https, no user or password, no fragment.
 * `base` is what a relative one belongs to. Unusual spellings of a host (octal, full-width, escaped) come out plain.
 */
export function checkUrl(text: string, base?: URL): FetchOutcome<URL> {
  const shown = text.length > 100 ? `${text.slice(0, 100)}…` : text;
  if (text.length > LONGEST) {
    return refuse(
      "not an address",
      `“${shown}” is longer than ${LONGEST} characters. Give the address of a feed or page.`,
    );
  }
  const url = URL.parse(text, base?.href);
  if (!url) return refuse("not an address", `“${shown}” is no web address. Give one such as https://example.org/feed.`);
  if (!/^https?:$/.test(url.protocol)) {
    return refuse("not an address", `“${shown}” does not begin with http: or https:. I read nothing else.`);
  }
  if (url.username || url.password) {
    return refuse(
      "not an address",
      `The address on ${url.host} holds a user name or password. Leave out what stands before the @.`,
    );
  }
  url.hash = "";
  return { ok: true, value: url };
}
