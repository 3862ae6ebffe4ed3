import type { PrivacyPhrases } from "./privacy-phrases.ts";

export const englishPrivacy: PrivacyPhrases = {
  kept: [
    "Of this conversation: its number on this platform, its settings, digests, followed topics, mutes and sources, until you change them or write /forget_me.",
    "Which articles and topics it was told, so that nothing is repeated, and the digests it was sent with their texts for 35 days.",
    "Of the one who asks: for a day, what the numbers of the last answer meant. Questions themselves are not kept.",
    "What the buttons of an answer ask, its pages where it has several, and what stood there before one was pressed, for 30 days, without anybody's name.",
    "Where a language model is set: what it spent here, for 31 days. It gets sentences of articles, never your words or name.",
  ],
  here: "This is all that is kept of this conversation.",
  sure: "Everything that is kept of this conversation goes, its digests with it. That cannot be undone; /export_data gives a copy first.",
  sureChoice: "Forget everything",
  exportChoice: "Export",
  forgetChoice: "Forget me",
  forgotten: "Forgotten. Nothing of this conversation is kept any more. /start begins anew.",
  onlyManagers:
    "In a group nothing is kept of you but, for a day, what the numbers of your last answer meant. What is kept of the group, its managers can have forgotten.",
};
