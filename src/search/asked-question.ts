import type { Span } from "../article.ts";
import type { TimeRange } from "./time/time-range.ts";

/** A word that is looked for: where it stands in the question and as it was typed. */
export type AskedWord = Span & {
  text: string;
  /**
   * The language in which it is a common word, where another may be meant: a German's “iran war” is no German. It counts
   * for nothing in articles of that language, and no article has to hold it.
   */
  commonIn?: string | undefined;
  /** A year, which an article of that year need not hold. */
  isTime?: boolean | undefined;
  /** Written in capitals, it is a name, and a common word otherwise: US, IT, WHO. */
  isCapitals?: boolean | undefined;
  /** Its capital makes it one. Of the names in a question an article must hold at least one. */
  isName?: boolean | undefined;
  /** Words of the archive that are made with it and count as it does, see `compoundsOf`; as they are spelled. */
  compounds?: string[] | undefined;
};

/** Words in quotation marks: they stand like this, in this order. */
export type AskedPhrase = Span & { text: string };

/** Publishers that are named, by the names that the archive knows; none where it knows no such one. */
export type AskedSource = Span & { text: string; names: string[] };

/** What somebody typed, understood. Every span counts in the question as it was typed. */
export type AskedQuestion = {
  /** What it is about, each word once. */
  words: AskedWord[];
  phrases: AskedPhrase[];
  /** “-weather”, “-"New York"”: no article may hold them. */
  without: AskedPhrase[];
  /** “from:reuters”: nobody else. */
  only: AskedSource[];
  /** “according to Reuters”: rather them than others. */
  sources: AskedSource[];
  times: TimeRange[];
  figure: AskedFigure | undefined;
  /** In which it is asked, as far as it shows, else the asker's; none where nobody said who asks. */
  languages: string[];
};

/** “how many people …” asks for a figure of people, “how long …” for one alone. */
export type AskedFigure = { of: string | undefined };
