import type { Citation, CitedSentence, Published } from "./article.ts";
import type { Instant } from "./clock.ts";
import type { WordedSentence } from "./wording.ts";

/** A button, a menu entry, a word to type: pressing it asks another question. */
export type Choice = {
  label: string;
  ask: { command: string; action?: string | undefined; options: Record<string, unknown> };
};

export type Failing = { source: string; since: Instant; reason: string };

/** What an article added to a story, in a sentence of its own; `alsoReportedBy` are those that carry the same text. */
export type TimelineEntry = {
  at: Published;
  stage: "first" | "added" | "latest";
  sentence: CitedSentence;
  citation: Citation;
  alsoReportedBy: Citation[];
};

/** A piece of a reply: facts, never markup. Each adapter chooses how it looks. */
export type Block =
  | { kind: "text"; text: string }
  | {
      kind: "story";
      title: string;
      /** True when the article had no headline of its own: shown with an ellipsis. */
      titleIsGuessed: boolean;
      url?: string | undefined;
      source: string;
      published: Published;
      /** The https address of the picture that leads the article of the title. */
      image?: string | undefined;
      sentences: CitedSentence[];
      /** The same in other words, each of them checked against `sentences`; shown instead, with the same numbers. */
      wording?: WordedSentence[] | undefined;
      /** The articles that the sentences rest on; a renderer numbers them. */
      citations: Citation[];
      alsoReportedBy: Citation[];
      /** How many of the sources only carry the text of another one. */
      copies?: number | undefined;
      isUpdate?: boolean;
      isSample: boolean;
      /** The words that it matched. */
      because?: string[];
    }
  | { kind: "proof"; sentence: CitedSentence; citation: Citation }
  | { kind: "list"; items: string[] }
  | { kind: "choices"; choices: Choice[] }
  | { kind: "disagreement"; about: string; claims: { value: string; sources: Citation[] }[] }
  | { kind: "timeline"; entries: [TimelineEntry, ...TimelineEntry[]] }
  | {
      kind: "form";
      command: string;
      action: string;
      filledIn: Record<string, unknown>;
      /** The one option that is asked for; what is filled in is settled then, and no suggestion. */
      asks?: string;
    }
  | { kind: "page"; number: number; of: number }
  | { kind: "picture"; png: Uint8Array; alt: string }
  | { kind: "file"; name: string; bytes: Uint8Array }
  | { kind: "coverage"; text: string; asOf: Instant; sourcesFailing: Failing[] }
  | { kind: "failure"; text: string; remedy: string };

export type StoryBlock = Extract<Block, { kind: "story" }>;

/** Never empty: no platform can send nothing. */
export type Reply = {
  blocks: [Block, ...Block[]];
  visibleTo?: "everyone" | "asker";
  /** Of the bot's own words in it, where that is not the conversation's: a digest has its own. */
  language?: string;
  /** The clock that its moments are told by, where the conversation has one. */
  zone?: string | undefined;
};

/** `remedy` says what to do now. Only the asker sees it, where the platform can do that. */
export const apologise = (text: string, remedy: string): Reply => ({
  blocks: [{ kind: "failure", text, remedy }],
  visibleTo: "asker",
});

export const say = (text: string, ...more: Block[]): Reply => ({ blocks: [{ kind: "text", text }, ...more] });
