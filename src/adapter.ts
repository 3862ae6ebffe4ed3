import type { Clock, Instant } from "./clock.ts";
import type { Command, Suggestion } from "./command.ts";
import type { Finding } from "./finding.ts";
import type { Log } from "./log.ts";
import type { Phrases } from "./phrases/phrases.ts";
import type { Conversation, Question } from "./question.ts";
import type { Choice, Reply } from "./reply.ts";
import type { Settings } from "./setting.ts";
import type { TimeTold } from "./time-told.ts";

/** The platform's own ids of the messages that carry one reply. */
export type MessageIds = string[];

/** How a delivery ended. `refused` is for good: trying again would not help until a person does something. */
export type Delivered =
  | { sent: MessageIds }
  | { retryAt: Instant; because: string }
  | { movedTo: Conversation }
  | { refused: string };

/** What an adapter is given to do its work: the newsroom's front door, and nothing behind it. */
export type Bot = {
  commands: readonly Command[];
  /** Always comes to a reply: what fails inside is an apology that says what to do. */
  answer(question: Question): Promise<Reply>;
  phrasesFor(language: string | undefined): Phrases;
  /** The language a conversation chose, else the one guessed from the platform's. */
  languageOf(conversation: Conversation, guess: string | undefined): Promise<string>;
  /** Keeps what a button asks under a short key (at most 24 characters of a-z0-9) for 30 days. */
  keepChoice(choice: Choice["ask"]): Promise<string>;
  /** Undefined when it is older than that. */
  recallChoice(key: string): Promise<Choice["ask"] | undefined>;
  /** Keeps the pages of a long answer, as the platform shows them, under a key like a choice's and for as long. */
  keepPages(pages: readonly unknown[]): Promise<string>;
  recallPages(key: string): Promise<readonly unknown[] | undefined>;
  /** What its managers wish for what comes by itself. */
  wishesOf(conversation: Conversation): Promise<{ mention?: string | undefined; publish?: boolean | undefined }>;
  /**
   * Completions for an option that is being typed, likeliest first: `question.options[option]` is the text so far. None
   * where the option has no completions, the asker may not ask, or something failed: whoever types is not disturbed.
   */
  suggest(question: Question, option: string): Promise<Suggestion[]>;
  /** The platform lets nothing through to this conversation any more, why in words: its digests rest, nothing is lost. */
  noteLost(conversation: Conversation, because: string): Promise<void>;
  /** It can be reached again: what rested for that reason goes on. */
  noteBack(conversation: Conversation): Promise<void>;
  /** The platform gave it another id: everything tied to it goes along. */
  noteMoved(from: Conversation, to: Conversation): Promise<void>;
};

/** For whoever sets a bot up; lines of at most 80 characters. */
type PlatformGuide = {
  /** As in the ids of its conversations. */
  platform: string;
  /** As it calls itself. */
  name: string;
  /** How to get the token of a bot. */
  token: readonly string[];
  /** How to learn one's own id there. */
  ownId: readonly string[];
  /** How such an id looks; `takes` as in a setting. */
  id: { pattern: RegExp; takes: string };
};

/** How an adapter is offered: its settings, and how to open it when they name an account. */
export type Platform = {
  settings: Settings;
  /** The setting that names the account; without it the platform stays closed. */
  account: string;
  guide: PlatformGuide;
  /** Undefined when the settings name no account. With `only`, for a process that does no more than that. */
  open(
    config: Record<string, unknown>,
    parts: { clock: Clock; log: Log; only?: "listening" | "sending" | undefined },
  ): Adapter | undefined;
  /**
   * Asks the platform how the account stands, and changes nothing; undefined when the settings name no account. Never
   * rejects because the platform refuses or cannot be reached: that is a finding. `isAtWork`: a bot of this store is
   * connected, and must not be disturbed. `chats` are groups and channels that await digests, some of them.
   */
  check?(
    config: Record<string, unknown>,
    parts: { clock: Clock; signal: AbortSignal; isAtWork: boolean; chats?: readonly Conversation[] | undefined },
  ): Promise<AccountChecked | undefined>;
};

/** An address at which people let the bot in, or begin to talk to it: “Add it to a group”. */
export type Invitation = { to: string; address: string };

/** What a platform says of an account. */
export type AccountChecked = {
  findings: Finding[];
  invitations?: readonly Invitation[] | undefined;
  /** By its clock. */
  time?: TimeTold | undefined;
};

/**
 * Why a platform cannot be spoken to at the moment, with what to do. `isFinal` where trying again will not help until a
 * person has done something and started the bot again.
 */
export type Trouble = { because: string; isFinal: boolean };

/** A platform, in five verbs. */
export type Adapter = {
  platform: string;
  /** What it does, where it does not both listen and send. */
  only?: "listening" | "sending" | undefined;
  /**
   * What it listens to, by a name, where one process at a time may: others with the same would hear the same. Undefined
   * where something divides the questions among any number of processes.
   */
  hears?: string | undefined;
  /** How many deliveries it takes at a time; a few where it does not say. */
  atOnce?: number | undefined;
  /** Of a connection that was there and is not; undefined while all is well, and where the adapter cannot tell. */
  trouble?(): Trouble | undefined;
  /** Loads what it needs, calling nothing: whoever waits for its turn can then start at once. */
  load?(): Promise<void>;
  /**
   * Resolves when it listens, or can send where it does nothing else; rejects with a message a person can act on when it
   * cannot (a wrong token). May be started again after it was stopped.
   */
  start(bot: Bot): Promise<void>;
  /** `key` is the delivery's own: where a platform can refuse a repeat, it is told. Never throws. */
  send(to: Conversation, reply: Reply, key: string): Promise<Delivered>;
  /** Replaces what was sent, for corrections. Never throws. */
  amend(conversation: Conversation, sent: MessageIds, reply: Reply): Promise<Delivered>;
  /** Takes no more questions, finishes those it has, leaves. */
  stop(): Promise<void>;
};
