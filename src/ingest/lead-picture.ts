import { parse } from "tldts";

/** Characters: what the narrowest of the platforms takes that show pictures. */
const LONGEST = 2048;

/**
 * The address of the picture that leads an article, as it may be handed on: https, on a host with a public name, in the
 * spelling of browsers. Undefined for anything else: http, which no page over https may show; what is written into the
 * address itself (`data:`); an address of numbers or of a local network; a user or password; more than 2,048 characters.
 */
export function leadPicture(given: string | undefined): string | undefined {
  const url = given === undefined || given.length > LONGEST ? null : URL.parse(given.trim());
  if (url?.protocol !== "https:" || url.username || url.password || !isPublicName(url.hostname)) return undefined;
  url.hash = "";
  return url.href.length <= LONGEST ? url.href : undefined;
}

/** A name below an ending that is registered: "localhost", "nas.local" and "192.168.1.1" are none. */
function isPublicName(host: string): boolean {
  const { isIcann, isPrivate, domain } = parse(host.replace(/\.$/, ""), { allowPrivateDomains: true });
  return domain !== null && Boolean(isIcann || isPrivate);
}
