import { plainAddress } from "./plain-address.ts";

/** Parameters that say where a reader came from and not what they read. */
const TRACKING =
  /^(?:utm_.*|mc_.*|at_.*|hsa_.*|_hs(?:enc|mi)|(?:fb|g|d|ms|y)clid|[gw]braid|igshid|ref|ref_?src|ref_?url|referrer|cmp|cmpid|ocid|smid|smtyp|xtor|ito|mkt_tok|s_cid|wt_mc|wt_zmc|guce.*|_ga|spm|share|shared)$/i;
/** Ask for the AMP version of a page. */
const DRESS = /^(?:amp=(?:1|true)?|(?:outputtype|output|view)=amp)$/i;

/** An address that can be opened and shown: http or https, as it was given; undefined for anything else. */
export function webAddress(given: string): string | undefined {
  const address = given.trim();
  return parse(address) ? address : undefined;
}

/**
 * One spelling for the addresses of one page: https, small host, no user, fragment, default port, tracking parameters or
 * trailing slash; and its own host and path where an AMP or mobile version is meant, see `plainAddress`. Undefined when it
 * is not an http or https address.
 */
export function canonicalUrl(address: string): string | undefined {
  const url = parse(address);
  if (!url) return undefined;
  const { host, path } = plainAddress(url);
  const port = url.port && `:${url.port}`;
  const parameters = [...url.searchParams].filter(([name, value]) => !isOfTheWay(name, value));
  const query = parameters.length > 0 ? `?${new URLSearchParams(parameters)}` : "";
  return `https://${host}${port}${path}${query}`;
}

/** The host as a publisher's name: "example.org" for "https://www.example.org/a". */
export const siteOf = (address: string): string | undefined => parse(address)?.hostname.replace(/^www\./, "");

const isOfTheWay = (name: string, value: string): boolean => TRACKING.test(name) || DRESS.test(`${name}=${value}`);

function parse(address: string): URL | undefined {
  const url = URL.parse(address.trim());
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}
