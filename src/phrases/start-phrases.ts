/** What the bot asks somebody who meets it, until a digest is on its way. */
export type StartPhrases = {
  /** Stands below the welcome, above topics to choose from. */
  askTopics(most: number): string;
  /** Some are chosen, and there may be more. */
  moreTopics(chosen: string[], left: number): string;
  enough: string;
  topStories: string;
  askTime(topics: string[]): string;
  /** "It is 14:05 for you, right?" */
  confirmZone(clock: string): string;
  /** The answer that it is: a button. */
  yes(clock: string): string;
  /** No zone can be guessed. */
  askZone: string;
  /** Everything is set up; the first digest stands below. */
  ready(when: string, next: string): string;
};
