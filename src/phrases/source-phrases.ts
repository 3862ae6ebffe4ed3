import type { Published } from "../article.ts";
import type { Instant } from "../clock.ts";
import type { ListRefusal } from "../source-desk.ts";

/** What a moment is told by: that of the answer, and the conversation's zone where it has one. */
export type Told = { now: Instant; zone: string | undefined };

/** What is said about sources: how they do, what was found, what may not be done. */
export type SourcePhrases = {
  // How a source does ------------------------------------------------------------------------------------------------
  /** "read 12 minutes ago, 3 new" */
  read(at: Instant, added: number, told: Told): string;
  unread: string;
  paused: string;
  resting(until: Instant, told: Told): string;
  failing(since: Instant, why: string, told: Told): string;
  stopped(why: string): string;
  /** Why it fails; `code` is the failure's, `because` its English words. */
  why(code: string | undefined, because: string): string;

  // The list ----------------------------------------------------------------------------------------------------------
  heading(count: number, isOwnList: boolean): string;
  line(number: number, title: string, folder: string | undefined, state: string): string;
  /** Above the sources that only other conversations follow; for the owner. */
  followedElsewhere: string;
  /** Above the publishers of articles that came from files. */
  fromFiles: string;
  none: string;
  noneRemedy: string;
  onlySamples: string;

  // What was found ----------------------------------------------------------------------------------------------------
  added(title: string, forWhom: "everyone" | "here"): string;
  becameOwnList: string;
  holds(items: number): string;
  headline(title: string, published: Published, zone: string | undefined): string;
  readSoon: string;
  /** For whoever adds a source where commands of the system are typed. */
  readNow: string;
  carriesTeasers: string;
  alreadyFollowed(title: string, state: string): string;
  whichFeed: string;
  tested(title: string, address: string): string;
  notKept: string;
  isEmpty: string;
  isCut: string;
  /** Why nothing was found behind an address; `message` says so in English. */
  notFound(code: string, host: string, message: string): string;
  notFoundRemedy: string;
  /** Where the site may answer another time. */
  notNowRemedy: string;
  askedTooEarly(title: string, from: Instant, told: Told): string;
  askedTooEarlyRemedy: string;

  // What was done -----------------------------------------------------------------------------------------------------
  removed(title: string, forWhom: "everyone" | "here"): string;
  removedForAll: string;
  addAgain(address: string): string;
  pausedNow(title: string): string;
  resumedNow(title: string): string;
  resumedFrom(title: string, from: Instant, told: Told): string;
  readsPages(title: string, isOn: boolean): string;

  // Lists of feeds ----------------------------------------------------------------------------------------------------
  imported(added: number, known: number, refused: number): string;
  refusedEntry(entry: string, because: ListRefusal["because"]): string;
  moreRefused(count: number): string;
  noAttachment: string;
  noAttachmentRemedy: string;
  badList(name: string, code: string, message: string): string;
  badListRemedy: string;
  exported(count: number): string;
  nothingToExport: string;

  // Refusals ----------------------------------------------------------------------------------------------------------
  noSuchSource(asked: string): string;
  noSuchSourceRemedy: string;
  whichSource(asked: string): string;
  onlyOwnersForEveryone: string;
  onlyOwnersForEveryoneRemedy: string;
  othersFollowIt(title: string): string;
  othersFollowItRemedy: string;
  notFollowedHere(title: string): string;
  tooManyLookUps: string;
  tooManyLookUpsRemedy(minutes: number): string;
  listIsFull(limit: number): string;
  listIsFullRemedy: string;
};
