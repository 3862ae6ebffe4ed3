import { input } from "@inquirer/prompts";
import { plainPlaceName, zonesOfCitiesLike } from "../../city-zones.ts";
import { readZone } from "../../time-zone.ts";
import type { Terminal } from "./terminal.ts";

/** An IANA zone, from its own name or a city's; `guess` is the machine's. */
export async function askZone(terminal: Terminal, guess: string): Promise<string> {
  const typed = await input({ message: "Your time zone or city", default: guess, validate }, terminal);
  const read = readZone(typed);
  return typeof read === "object" && "zone" in read ? read.zone : guess;
}

function validate(typed: string): true | string {
  const read = readZone(typed);
  if (read === "unknown") return `That is no zone and no city that I know. ${nearTo(typed)}`;
  return "zone" in read || `That may be ${read.ambiguous.join(" or ")}.`;
}

const MOST_NAMED = 3;

/** Zones of cities whose names begin as what was typed. */
function nearTo(typed: string): string {
  const begun = plainPlaceName(typed).replaceAll(" ", "_");
  const named = Intl.supportedValuesOf("timeZone").filter((zone) => zone.toLowerCase().includes(`/${begun}`));
  const near = begun === "" ? [] : [...new Set([...named, ...zonesOfCitiesLike(typed)])].slice(0, MOST_NAMED);
  return near.length === 0 ? "Example: Europe/Vienna, or Vienna." : `Perhaps ${near.join(" or ")}?`;
}
