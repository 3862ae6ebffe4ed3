import type { Command } from "../../src/command.ts";
import type { Phrases } from "../../src/phrases/phrases.ts";

/** How a reply is laid out. */
export type Look = {
  /** Columns. */
  width: number;
  colours: boolean;
  /** Whether addresses are made to be clicked (OSC 8). */
  links: boolean;
  phrases: Phrases;
  /** The clock on which moments are shown; days in UTC when missing. */
  zone?: string | undefined;
  /** What can be asked, for showing how something is typed. */
  commands?: readonly Command[] | undefined;
};
