/** What the bot says of what it keeps of people. */
export type PrivacyPhrases = {
  /** What is kept, how long, and what is not. */
  kept: readonly string[];
  /** With the file that holds it. */
  here: string;
  /** Before everything goes. */
  sure: string;
  sureChoice: string;
  exportChoice: string;
  forgetChoice: string;
  forgotten: string;
  /** In a group, to whoever does not manage it. */
  onlyManagers: string;
};
