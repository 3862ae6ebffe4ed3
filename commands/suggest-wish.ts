import { zonesOfCitiesLike } from "../src/city-zones.ts";
import type { Context, Suggestion } from "../src/command.ts";
import { likelyZones } from "../src/likely-zones.ts";
import { readZone } from "../src/time-zone.ts";

const SUGGESTED = 25;

/** Completions for the parts of a digest: what this conversation follows, publishers, zones with what their clocks show. */
export async function suggestWish(context: Context, option: string, typed: string): Promise<Suggestion[]> {
  if (option === "topics") return await topics(context, typed);
  if (option === "from" || option === "without") return await publishers(context, typed);
  return option === "zone" ? suggestZone(context, typed) : [];
}

async function topics({ newsroom, question }: Context, typed: string): Promise<Suggestion[]> {
  const { conversation } = question;
  const followed = await newsroom.digests.followed(conversation);
  const subscribed = (await newsroom.digests.subscriptionsOf(conversation)).flatMap((each) => each.topics);
  return asSuggestions([...new Set([...followed, ...subscribed])], typed);
}

async function publishers({ newsroom, question }: Context, typed: string): Promise<Suggestion[]> {
  const names = (await newsroom.newsFor(question.conversation).publishers()).map(({ name }) => name);
  return asSuggestions(names, typed);
}

/** By any part of a zone's name, and how a city's begins; the likely ones of the asker's language while nothing is typed. */
export function suggestZone({ now, phrases, question }: Context, typed: string): Suggestion[] {
  const wanted = typed.trim().toLowerCase().replaceAll(" ", "_");
  const likely = likelyZones(question.language ?? phrases.language, now);
  const known =
    wanted === "" ? likely : Intl.supportedValuesOf("timeZone").filter((zone) => zone.toLowerCase().includes(wanted));
  const read = readZone(typed);
  const meant = typeof read === "object" && "zone" in read ? [read.zone] : [];
  return [...new Set([...meant, ...known, ...zonesOfCitiesLike(typed)])]
    .slice(0, SUGGESTED)
    .map((zone) => ({ label: `${zone} · ${phrases.clockTime(now, zone)}`, value: zone }));
}

const asSuggestions = (values: readonly string[], typed: string): Suggestion[] =>
  values
    .filter((value) => value.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, SUGGESTED)
    .map((value) => ({ label: value, value }));
