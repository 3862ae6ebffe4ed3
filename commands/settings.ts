import { z } from "zod";
import { action, type Command, type Context } from "../src/command.ts";
import { likelyZones } from "../src/likely-zones.ts";
import type { ConversationSettings } from "../src/newsroom.ts";
import { readQuietHours } from "../src/quiet-hours.ts";
import { apologise, type Choice, type Reply } from "../src/reply.ts";
import { summaryLengths } from "../src/summary-length.ts";
import { ZONE_AS_TYPED } from "../src/time-zone.ts";
import { findLanguage, unknownLanguage } from "./find-language.ts";
import { suggestZone } from "./suggest-wish.ts";
import { zoneHere } from "./zone-here.ts";

const options = z.object({
  language: z.string().trim().max(40).optional(),
  zone: z.string().trim().max(60).meta({ typedAs: ZONE_AS_TYPED }).optional(),
  length: z.enum(summaryLengths).optional(),
  quiet: z.string().trim().max(40).optional(),
  mention: z.string().trim().max(40).optional(),
  publish: z.boolean().optional(),
});
type Options = z.output<typeof options>;

const QUIET_OFFERED = ["22:00-07:00", "23:00-06:00"];
const OFF = /^(off|none|no|aus|keine)$/i;

export const settings: Command = {
  name: "settings",
  example: "/settings language:de zone:Europe/Berlin",
  defaultAction: "change",
  actions: {
    change: action({
      options,
      permission: "manager",
      visibleTo: "asker",
      suggest: async (context, option, typed) => (option === "zone" ? suggestZone(context, typed) : []),
      run: async (context, given) => {
        const changes = await readChanges(context, given);
        return "blocks" in changes ? changes : await change(context, changes.changes);
      },
    }),
    zone: action({
      options: z.object({}),
      permission: "manager",
      visibleTo: "asker",
      run: async (context) => askZone(context),
    }),
    quiet: action({
      options: z.object({}),
      permission: "manager",
      visibleTo: "asker",
      run: async (context) => askQuietHours(context),
    }),
  },
};

/** By what the clocks show, or in words. */
function askZone({ phrases, question, now }: Context): Reply {
  const likely = likelyZones(question.language ?? phrases.language, now);
  const choices = likely.map((zone) => ({
    label: `${phrases.clockTime(now, zone)} · ${zone}`,
    ask: { command: "settings", options: { zone } },
  }));
  return askFor("zone", `${phrases.subscriptions.askZone} ${phrases.badZoneRemedy}`, choices);
}

function askQuietHours({ phrases }: Context): Reply {
  const { choices, badQuietHoursRemedy } = phrases.subscriptions;
  const offered = [
    ...QUIET_OFFERED.map((quiet) => ({ label: quiet, quiet })),
    { label: choices.noQuietHours, quiet: "off" },
  ];
  return askFor(
    "quiet",
    badQuietHoursRemedy,
    offered.map(({ label, quiet }) => ({ label, ask: { command: "settings", options: { quiet } } })),
  );
}

const askFor = (option: "zone" | "quiet", text: string, choices: Choice[]): Reply => ({
  blocks: [
    { kind: "text", text },
    { kind: "form", command: "settings", action: "change", filledIn: {}, asks: option },
    ...(choices.length > 0 ? [{ kind: "choices" as const, choices }] : []),
  ],
  visibleTo: "asker",
});

async function readChanges(context: Context, given: Options): Promise<{ changes: ConversationSettings } | Reply> {
  const { language, zone, length, quiet, mention, publish } = given;
  const changes: ConversationSettings = { ...(length && { length }), ...(publish !== undefined && { publish }) };
  if (mention) changes.mention = OFF.test(mention) ? undefined : mention;
  if (language) {
    const spoken = findLanguage(context, language);
    if (!spoken) return unknownLanguage(context, language);
    changes.language = spoken;
  }
  if (zone) {
    const read = await zoneHere(context, zone, { command: "settings", options: given });
    if ("blocks" in read) return read;
    changes.zone = read.zone;
  }
  if (quiet) {
    const { badQuietHours, badQuietHoursRemedy } = context.phrases.subscriptions;
    const read = OFF.test(quiet) ? undefined : (readQuietHours(quiet) ?? "equal");
    if (read === "equal") return apologise(badQuietHours(quiet), badQuietHoursRemedy);
    changes.quietHours = read;
  }
  return { changes };
}

async function change(context: Context, changes: ConversationSettings): Promise<Reply> {
  const { newsroom, question, languages, phrases } = context;
  const { conversation } = question;
  const chosen = await newsroom.changeSettings(conversation, changes);
  const spoken = languages.find(({ language }) => language === chosen.language) ?? phrases;
  const { settings: names, notSet, nothing, quietHours, settingsRemedy } = spoken.subscriptions;
  const { length = "short", mutedWords = [], mutedSources = [] } = chosen;
  const followed = await newsroom.digests.followed(conversation);
  const listed = (values: readonly string[]) => (values.length > 0 ? spoken.list([...values]) : nothing);
  const items = [
    `${names.language}: ${spoken.languageName}`,
    `${names.zone}: ${chosen.zone ? `${chosen.zone} (${spoken.clockTime(context.now, chosen.zone)})` : notSet}`,
    `${names.length}: ${spoken.stories.lengths[length]}`,
    `${names.quietHours}: ${chosen.quietHours ? quietHours(chosen.quietHours.from, chosen.quietHours.until) : notSet}`,
    `${names.muted}: ${listed([...mutedWords, ...mutedSources])}`,
    `${names.followed}: ${listed(followed)}`,
    ...(chosen.mention ? [`${names.mention}: ${chosen.mention}`] : []),
    ...(chosen.publish ? [names.publish] : []),
  ];
  return {
    blocks: [
      { kind: "list", items },
      { kind: "text", text: settingsRemedy },
      {
        kind: "choices",
        choices: [
          ...languages
            .filter(({ language }) => language !== spoken.language)
            .map(({ language, languageName }) => ({
              label: languageName,
              ask: { command: "settings", options: { language } },
            })),
          ...summaryLengths
            .filter((each) => each !== length)
            .map((each) => ({
              label: spoken.stories.lengths[each],
              ask: { command: "settings", options: { length: each } },
            })),
          { label: names.zone, ask: { command: "settings", action: "zone", options: {} } },
          { label: names.quietHours, ask: { command: "settings", action: "quiet", options: {} } },
          { label: names.muted, ask: { command: "mute", action: "list", options: {} } },
          { label: names.followed, ask: { command: "follow", action: "list", options: {} } },
          { label: spoken.subscriptions.choices.all, ask: { command: "subscriptions", options: {} } },
        ],
      },
    ],
    visibleTo: "asker",
  };
}
