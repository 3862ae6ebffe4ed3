/** How a question was understood, beyond its words: what an answer says of it. */
export type Understood = {
  /** Words that no article holds, and what was looked for in their place: spelled as in the archive. */
  corrections: { typed: string; shown: string }[];
  /** The publishers that alone were asked for (“from:”), as the archive names them. */
  onlySources: string[];
  /** Those that were named otherwise: theirs comes first. */
  sources: string[];
  /** What was typed after “from:” and is no publisher of the archive. */
  unknownSources: string[];
  /** What no answer may hold, as typed. */
  without: string[];
  /** The time that was asked for, as typed; open where a day ("YYYY-MM-DD", the asker's) is missing. */
  time?: { text: string; firstDay?: string | undefined; lastDay?: string | undefined } | undefined;
  /** True where nothing that was found is of the publishers that were named. */
  isOfOtherSources: boolean;
  /** True where nothing is of that time, and what is older or newer is shown in its place. */
  isOfOtherTimes: boolean;
};
