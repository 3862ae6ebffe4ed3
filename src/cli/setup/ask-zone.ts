import { input } from "@inquirer/prompts";
import { readZone } from "../../time-zone.ts";
import type { Terminal } from "./terminal.ts";

/** An IANA zone, from its own name or a city's; `guess` is the machine's. */
export async function askZone(terminal: Terminal, guess: string): Promise<string> {
  const typed = await input({ message: "Your time zone, or a large city in it", default: guess, validate }, terminal);
  const read = readZone(typed);
  return typeof read === "object" && "zone" in read ? read.zone : guess;
}

function validate(typed: string): true | string {
  const read = readZone(typed);
  if (read === "unknown") return "That is no zone and no city that I know. Example: Europe/Vienna, or Vienna.";
  return "zone" in read || `That may be ${read.ambiguous.join(" or ")}.`;
}
