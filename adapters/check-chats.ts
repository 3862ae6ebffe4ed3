import type { Finding } from "../src/finding.ts";
import { type Conversation, conversationKey } from "../src/question.ts";
import { plainLine } from "./plain-characters.ts";

/** A chat as its platform shows it; `refused` where a digest would be, why in words. */
export type ChatSeen = { name?: string | undefined; refused?: string | undefined };

type ChatCheck = {
  subject: string;
  /** Where the bot may not write: what to do there. */
  remedy: string;
  signal: AbortSignal;
  /** Undefined where the platform does not say. Never rejects. */
  see(chat: Conversation): Promise<ChatSeen | undefined>;
};

/** Milliseconds for all of them; what is not known by then is not told. */
const PATIENCE = 6_000;
/** A running bot shares its platform's limits with this. */
const AT_ONCE = 3;
const MOST_NAMED = 5;

/** Whether digests would arrive in the chats that await them. */
export async function checkChats(chats: readonly Conversation[], check: ChatCheck): Promise<Finding[]> {
  const seen = await seeAll(chats, check);
  const lost = seen.filter(({ refused }) => refused !== undefined);
  const named = lost.slice(0, MOST_NAMED).map((each) => lostFinding(each, check));
  const unnamed = lost.length - named.length;
  return [
    ...writableFindings(seen.length - lost.length, check),
    ...named,
    ...(unnamed > 0 ? [more(unnamed, check)] : []),
  ];
}

type Seen = ChatSeen & { chat: Conversation };

/** Those that were seen in time, in their order: one that hangs holds nobody up. */
async function seeAll(chats: readonly Conversation[], { see, signal }: ChatCheck): Promise<Seen[]> {
  const waiting = [...chats];
  const known = new Map<Conversation, ChatSeen>();
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  const over = Promise.withResolvers<void>();
  patience.addEventListener("abort", () => over.resolve(), { once: true });
  async function takeChats(): Promise<void> {
    for (let chat = waiting.shift(); chat !== undefined && !patience.aborted; chat = waiting.shift()) {
      const seen = await see(chat);
      if (seen) known.set(chat, seen);
    }
  }
  await Promise.race([Promise.all(Array.from({ length: AT_ONCE }, takeChats)), over.promise]);
  return chats.flatMap((chat) => {
    const seen = known.get(chat);
    return seen ? [{ ...seen, chat }] : [];
  });
}

function writableFindings(count: number, { subject }: ChatCheck): Finding[] {
  if (count === 0) return [];
  const where = count === 1 ? "a channel or group that awaits" : `${count} channels and groups that await`;
  return [{ subject, severity: "good", what: `it may write in ${where} digests` }];
}

const lostFinding = ({ chat, name, refused = "" }: Seen, { subject, remedy }: ChatCheck): Finding => ({
  subject,
  severity: "trouble",
  what: `${name === undefined ? "" : `“${plainLine(name)}”, `}${conversationKey(chat)}: ${refused.replace(/\.$/, "")}`,
  why: "Digests are awaited there; the next one does not arrive.",
  remedy,
});

const more = (count: number, { subject, remedy }: ChatCheck): Finding => ({
  subject,
  severity: "trouble",
  what: `nor may it write in ${count} more that await digests`,
  remedy,
});
