const STRAY = /<(?![\p{L}_:/!?\s])/u;
const STRAY_OR_SECTION = /<!\[CDATA\[.*?(?:\]\]>|$)|<!--.*?(?:-->|$)|<(?![\p{L}_:/!?\s])/gsu;

/** XML in which a "<" that begins no tag, as in "I <3 rain", is written as a reference; it would swallow the next tag. */
export function escapeStraySigns(text: string): string {
  if (!STRAY.test(text)) return text;
  return text.replace(STRAY_OR_SECTION, (found) => (found === "<" ? "&lt;" : found));
}
