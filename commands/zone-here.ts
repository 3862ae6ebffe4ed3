import type { Context } from "../src/command.ts";
import { likelyZones } from "../src/likely-zones.ts";
import { apologise, type Choice, type Reply } from "../src/reply.ts";
import { readZone } from "../src/time-zone.ts";

/**
 * The zone that was typed, else the conversation's. Where it is not known, or could be several: the likely ones to choose
 * from, by the time that their clocks show; each choice asks `ask` again with its zone.
 */
export async function zoneHere(
  context: Context,
  typed: string | undefined,
  ask: Choice["ask"],
): Promise<{ zone: string } | Reply> {
  const { newsroom, phrases, question, now } = context;
  if (!typed) {
    const { zone } = await newsroom.settingsOf(question.conversation);
    if (zone) return { zone };
    const likely = likelyZones(question.language ?? phrases.language, now);
    const none = apologise(phrases.missingZone, phrases.missingZoneRemedy);
    return likely.length === 0
      ? none
      : offer(context, `${phrases.missingZone} ${phrases.subscriptions.askZone}`, likely, ask);
  }
  const read = readZone(typed);
  if (read === "unknown") return apologise(phrases.badZone(typed), phrases.badZoneRemedy);
  if ("zone" in read) return read;
  return offer(context, phrases.ambiguousZone(typed, read.ambiguous), read.ambiguous, ask);
}

const offer = ({ phrases, now }: Context, text: string, zones: string[], ask: Choice["ask"]): Reply => ({
  blocks: [
    { kind: "text", text },
    ...(ask.command === "subscribe" ? [{ kind: "text" as const, text: phrases.missingZoneRemedy }] : []),
    {
      kind: "choices",
      choices: zones.map((zone) => ({
        label: `${phrases.clockTime(now, zone)} · ${zone}`,
        ask: { ...ask, options: { ...ask.options, zone } },
      })),
    },
  ],
  visibleTo: "asker",
});
