/** Longer ones are no addresses that a reader could open; Telegram's own messages hold no longer ones. */
const LONGEST = 2048;

/** The address in its normal form; undefined when it is not one of the web (http or https). */
export function webAddress(url: string | undefined): string | undefined {
  const parsed = url === undefined ? null : URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  return parsed.href.length > LONGEST ? undefined : parsed.href;
}
