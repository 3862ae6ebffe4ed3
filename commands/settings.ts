import { z } from "zod";
import { action, type Command, type Context } from "../src/command.ts";
import type { ConversationSettings } from "../src/newsroom.ts";
import { apologise, type Reply } from "../src/reply.ts";
import { readZone, ZONE_AS_TYPED } from "../src/time-zone.ts";
import { explainZone } from "./explain-zone.ts";

export const settings: Command = {
  name: "settings",
  example: "/settings language:de zone:Europe/Berlin",
  defaultAction: "change",
  actions: {
    change: action({
      options: z.object({
        language: z.string().trim().max(40).optional(),
        zone: z.string().trim().max(60).meta({ typedAs: ZONE_AS_TYPED }).optional(),
      }),
      permission: "manager",
      visibleTo: "asker",
      run: async (context, { language, zone }) => {
        const changes: ConversationSettings = {};
        if (language) {
          const spoken = findLanguage(context, language);
          if (!spoken) return unknownLanguage(context, language);
          changes.language = spoken;
        }
        if (zone) {
          const read = readZone(zone);
          if (!(typeof read === "object" && "zone" in read)) return explainZone(context, zone, read);
          changes.zone = read.zone;
        }
        return await change(context, changes);
      },
    }),
  },
};

async function change(
  { newsroom, question, languages, phrases }: Context,
  changes: ConversationSettings,
): Promise<Reply> {
  const chosen = await newsroom.changeSettings(question.conversation, changes);
  const spoken = languages.find(({ language }) => language === chosen.language) ?? phrases;
  return { blocks: [{ kind: "text", text: spoken.settingsAre(spoken.languageName, chosen.zone) }], visibleTo: "asker" };
}

/** By tag ("de", "de-AT"), or by the language's name for itself ("Deutsch"). */
function findLanguage({ languages }: Context, typed: string): string | undefined {
  const wanted = typed.toLowerCase();
  return languages.find(
    ({ language, languageName }) => wanted.split(/[-_]/)[0] === language || wanted === languageName.toLowerCase(),
  )?.language;
}

function unknownLanguage({ languages, phrases }: Context, typed: string): Reply {
  const known = languages.map(({ languageName }) => languageName);
  return apologise(phrases.unknownLanguage(typed, known), phrases.unknownLanguageRemedy);
}
