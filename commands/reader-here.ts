import type { Context } from "../src/command.ts";

/** The language of a BCP 47 tag such as "pt-BR". */
const PRIMARY = /^[a-z]{2,3}(?![a-z])/i;

/**
 * In whose language and zone a question is read: what the conversation chose, else what its platform says of the asker, be
 * it a language that the bot does not speak. The zone is undefined where nobody said it.
 */
export async function readerHere({
  newsroom,
  question,
  phrases,
}: Context): Promise<{ language: string; zone: string | undefined }> {
  const { zone, language } = await newsroom.settingsOf(question.conversation);
  const primary = PRIMARY.exec(question.language ?? "")?.[0].toLowerCase();
  return { language: language ?? primary ?? phrases.language, zone };
}
