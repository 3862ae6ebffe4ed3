import type { Context } from "../src/command.ts";
import { apologise, type Reply } from "../src/reply.ts";

/** By tag ("de", "de-AT"), or by the language's name for itself ("Deutsch"). */
export function findLanguage({ languages }: Context, typed: string): string | undefined {
  const wanted = typed.toLowerCase();
  return languages.find(
    ({ language, languageName }) => wanted.split(/[-_]/)[0] === language || wanted === languageName.toLowerCase(),
  )?.language;
}

export function unknownLanguage({ languages, phrases }: Context, typed: string): Reply {
  const known = languages.map(({ languageName }) => languageName);
  return apologise(phrases.unknownLanguage(typed, known), phrases.unknownLanguageRemedy);
}
