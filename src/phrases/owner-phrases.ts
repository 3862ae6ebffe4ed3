import type { AccessPart, AccessShown } from "../access-rules.ts";
import type { Concern } from "../concern.ts";
import type { InstanceStatus, PlatformStanding } from "../instance-desk.ts";
import type { Conversation } from "../question.ts";
import type { Told } from "./source-phrases.ts";

/** What is said to whoever hosts the bot. */
export type OwnerPhrases = {
  /** What happened and why, and what to do. */
  concern(concern: Concern, told: Told): { text: string; remedy: string };
  over(concern: Concern): string;
  /** Of more than a message holds. */
  more(count: number): string;

  // How the bot stands ------------------------------------------------------------------------------------------------
  version(version: string, startedAt: number, told: Told): string;
  platform(standing: PlatformStanding): string;
  onlyTerminal: string;
  sources(sources: InstanceStatus["sources"]): string;
  nothingWaits: string;
  waiting(waiting: InstanceStatus["waiting"][number], told: Told): string;
  store(store: InstanceStatus["store"]): string;
  spending(spending: NonNullable<InstanceStatus["spending"]>): string;
  nothingToDo: string;
  toDo(count: number): string;
  accessChoice: string;

  // Who may ask -------------------------------------------------------------------------------------------------------
  mode(mode: "open" | "listed"): string;
  listed(listed: readonly string[]): string;
  limit(of: "reader" | "conversation", questions: number): string;
  /** Behind a line: where its value comes from, and what the settings have. */
  changedHere(was: string): string;
  asSet: string;
  wasAsSet(parts: readonly AccessPart[]): string;
  changed: string;
  openChoice: string;
  listedChoice: string;
  resetChoice: string;
  badWho(typed: string): string;
  /** `here` names this conversation. */
  badWhoRemedy(here: string): string;
  notListed(who: string): string;
  notListedRemedy(shown: AccessShown): string;
};

/** How a place is called where only its ids are known. */
export const placeName = ({ platform, id, thread }: Conversation): string =>
  [platform, id, thread].filter((part) => part !== undefined).join(":");

/** Platforms explain themselves with a full stop or without one. */
export const asSentence = (reason: string): string => (/[.!?…]$/.test(reason) ? reason : `${reason}.`);
