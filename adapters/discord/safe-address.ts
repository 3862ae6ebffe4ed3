/** Leaves room in a message for what stands around it. */
const LONGEST = 1900;

/** Characters that URLs may hold unencoded but that could end a link or open formatting in Discord's Markdown. */
const ACTIVE = /[\\*`|~<>()\s]/g;

/** The address so that it can stand inside `<` and `>`; undefined when it is not an http(s) address of bearable length. */
export function safeAddress(url: string | undefined): string | undefined {
  const parsed = url === undefined ? null : URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  const address = parsed.href.replace(ACTIVE, percentEncode);
  return address.length > LONGEST ? undefined : address;
}

const percentEncode = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
