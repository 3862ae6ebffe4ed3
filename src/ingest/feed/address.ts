const HAS_SCHEME = /^[a-z][a-z\d+.-]*:/i;
const RUNS_SOMETHING = /^(?:javascript|vbscript|data):/i;

/** An address as a feed gives it, made absolute where a base is known. Undefined for nothing, and for a script. */
export function absoluteAddress(given: string | undefined, base: string | undefined): string | undefined {
  const address = given?.trim().replace(/[\r\n\t]+/g, "");
  if (!address || RUNS_SOMETHING.test(address)) return undefined;
  if (HAS_SCHEME.test(address) || base === undefined) return address;
  return URL.parse(address, base)?.href ?? address;
}

/** The base that holds within an element: its own `xml:base`, which may itself be relative. Only the web has bases. */
export function baseWithin(own: string | undefined, outer: string | undefined): string | undefined {
  if (own === undefined) return outer;
  const base = URL.parse(own.trim(), outer);
  return base && /^https?:$/.test(base.protocol) ? base.href : outer;
}

export const hasScheme = (address: string): boolean => HAS_SCHEME.test(address);
