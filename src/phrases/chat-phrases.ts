/** What the bot says about itself and its place in a chat. */
export type ChatPhrases = {
  /** On its profile and above an empty chat: at most 512 characters, the narrowest platform. */
  description: string;
  /** On its profile and where it is shared: at most 120 characters. */
  shortDescription: string;
  /** A button that puts a message back as it stood before. */
  back: string;
  /** To whoever put the bot into a channel: how it is managed from here; its name stands above. */
  managedHere: string;
  /** Above results that are offered in other chats; leads to the bot itself. */
  askHere: string;
};
