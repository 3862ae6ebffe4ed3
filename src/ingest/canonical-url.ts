/** Parameters that say where a reader came from and not what they read. */
const TRACKING =
  /^(?:utm_.*|mc_.*|at_.*|hsa_.*|_hs(?:enc|mi)|(?:fb|g|d|ms|y)clid|[gw]braid|igshid|ref|ref_?src|ref_?url|referrer|cmp|cmpid|ocid|smid|smtyp|xtor|ito|mkt_tok|s_cid|wt_mc|wt_zmc|guce.*|_ga|spm|share|shared)$/i;

/** An address that can be opened and shown: http or https, as it was given; undefined for anything else. */
export function webAddress(given: string): string | undefined {
  const address = given.trim();
  return parse(address) ? address : undefined;
}

/**
 * One spelling for the addresses of one page: https, small host, no user, fragment, default port, tracking parameters or
 * trailing slash. Undefined when it is not an http or https address.
 */
export function canonicalUrl(address: string): string | undefined {
  const url = parse(address);
  if (!url) return undefined;
  const host = url.hostname.replace(/\.$/, "");
  const port = url.port && `:${url.port}`;
  const parameters = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  const query = parameters.length > 0 ? `?${new URLSearchParams(parameters)}` : "";
  return `https://${host}${port}${url.pathname.replace(/\/+$/, "")}${query}`;
}

/** The host as a publisher's name: "example.org" for "https://www.example.org/a". */
export const siteOf = (address: string): string | undefined => parse(address)?.hostname.replace(/^www\./, "");

function parse(address: string): URL | undefined {
  const url = URL.parse(address.trim());
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}
