/** Where a conversation takes place. `thread` is a forum topic or a thread inside it. */
export type Conversation = {
  platform: string;
  id: string;
  thread?: string | undefined;
  kind: "private" | "group" | "channel";
};

/** The person who asks. */
export type Reader = { platform: string; id: string; name?: string | undefined };

/** What somebody may do: readers ask, managers set up their conversation, the owner hosts the bot. Each may do what the one before may. */
export const roles = ["reader", "manager", "owner"] as const;
export type Role = (typeof roles)[number];

export type Attachment = { name: string; mediaType?: string | undefined; bytes: Uint8Array };

/** What somebody asked, in the words of no platform. Text became values at the edge; nothing is checked yet. */
export type Question = {
  conversation: Conversation;
  asker: Reader;
  /** As the platform sees it; `access.ts` makes owners of those the settings name. */
  role: Exclude<Role, "owner">;
  /** The language that the platform reports for the asker, as a BCP 47 tag; the conversation's own setting wins. */
  language?: string | undefined;
  command: string;
  /** The default action of the command when missing. */
  action?: string | undefined;
  options: Record<string, unknown>;
  attachments: Attachment[];
  /** Asked at every letter that somebody types, and perhaps read by nobody: answered at once, and nothing of it is kept. */
  isGlance?: true | undefined;
};

/** One text that names a conversation: what settings, limits and told stories are kept under. */
export const conversationKey = ({ platform, id, thread }: Conversation): string =>
  thread === undefined ? `${platform}:${id}` : `${platform}:${id}:${thread}`;

export const readerKey = ({ platform, id }: Reader): string => `${platform}:${id}`;
