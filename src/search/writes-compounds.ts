/** Those that write a compound as one word, and of which an index has stems. */
const LANGUAGES = new Set(["da", "de", "nb", "nl", "nn", "no", "sv"]);

export const writesCompounds = (language: string | undefined): boolean =>
  language !== undefined && LANGUAGES.has(language);
