import { checkUrl } from "../fetch/check-url.ts";
import { type FetchOutcome, refuse } from "../fetch/fetched.ts";

/** What chats and sentences put around an address. */
const AROUND = /^[\s<("'“„«]+|[\s>)"'”“»,;]+$/g;
const FEED_SCHEME = /^feed:(?:\/\/)?(?=https?:)/i;
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d+(?:[/?#]|$))/i;

/** Addresses that somebody can mean, in the order in which to try them: https first where nothing is said. */
export function readTypedAddress(typed: string): FetchOutcome<string[]> {
  const text = typed
    .replace(AROUND, "")
    .replace(FEED_SCHEME, "")
    .replace(/^feed:\/\//i, "");
  if (HAS_SCHEME.test(text)) return addressesOf([text]);
  const host = text.replace(/^\/\//, "");
  if (!/^[^\s/?#]*(?:[^\s/?#.]\.[^\s/?#.]|:\d|\])/.test(host)) {
    return refuse(
      "not an address",
      `“${typed.trim().slice(0, 100)}” is no web address. Give one such as example.org or https://example.org/feed.`,
    );
  }
  return addressesOf([`https://${host}`, `http://${host}`]);
}

function addressesOf(texts: string[]): FetchOutcome<string[]> {
  const addresses: string[] = [];
  for (const text of texts) {
    const checked = checkUrl(text);
    if (!checked.ok) return checked;
    addresses.push(checked.value.href);
  }
  return { ok: true, value: addresses };
}
