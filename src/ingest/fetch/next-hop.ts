import { checkUrl } from "./check-url.ts";
import { type FetchOutcome, refuse } from "./fetched.ts";
import { asUtf8, headerValue, type RawHeaders } from "./header-values.ts";

/** Where a redirect leads: checked like the first address, and never from https back to http. */
export function nextHop(from: URL, headers: RawHeaders): FetchOutcome<URL> {
  const location = headerValue(headers, "location");
  if (location === undefined)
    return refuse("bad redirect", `${from.host} leads on, but does not say where. Check the address.`);
  const next = checkUrl(asUtf8(location), from);
  if (!next.ok) return refuse("bad redirect", `${from.host} leads on to where I do not go. ${next.failure.message}`);
  if (from.protocol === "https:" && next.value.protocol === "http:") {
    return refuse(
      "bad redirect",
      `${from.host} leads from https to http, where anybody can read and change what is sent. Look for an address that stays with https.`,
    );
  }
  return next;
}
