import Keyv from "keyv";
import type { Instant } from "../clock.ts";
import { type Concern, concernKey } from "../concern.ts";
import type { Log } from "../log.ts";
import type { ConversationSettings } from "../newsroom.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { type Conversation, conversationKey } from "../question.ts";
import type { Redact } from "../redact.ts";
import type { Store } from "../store/store.ts";
import { type ObservedParts, observeConcerns } from "./observe-concerns.ts";
import { type Telling, type ToldConcern, tellConcerns } from "./tell-concerns.ts";
import { writeNotice } from "./write-notice.ts";

export type WatchParts = ObservedParts & {
  store: Pick<Store, "keyValue" | "enqueueNotice">;
  /** Where the owner can be told, best first. */
  chats: readonly Conversation[];
  settingsOf(conversation: Conversation): Promise<ConversationSettings>;
  phrasesFor(language: string | undefined): Phrases;
  redact: Redact;
  log: Log;
};

type Untold = Pick<Telling, "begun" | "over"> & { at: Instant; chat: Conversation | undefined };
/** What was told, and what is to be told: that is kept first, so that a message is neither lost nor written twice. */
type Kept = { told: ToldConcern[]; untold?: Untold | undefined };

const KEY = "owner";

/**
 * Looks what needs the owner, once each time that it is called, and has them told of what is new about it, through the
 * outbox. What was told is kept with the store: a restart repeats nothing. Answers with what is wrong now.
 */
export function openConcernWatch(parts: WatchParts): () => Promise<readonly Concern[]> {
  const { store, presence, chats, settingsOf, phrasesFor, redact, clock, log } = parts;
  const kept = new Keyv<Kept>({ store: store.keyValue("concerns"), throwOnErrors: true });

  async function tell({ begun, over, at, chat }: Untold): Promise<void> {
    for (const concern of begun) log.warn(described(concern), "the owner is needed");
    for (const concern of over) log.info(described(concern), "the owner is not needed any more");
    // The settings name no owner: the log is all there is.
    if (!chat) return;
    const { language, zone } = await settingsOf(chat);
    const reply = writeNotice({ begun, over }, phrasesFor(language), { now: at, zone });
    if (reply) await store.enqueueNotice({ key: keyOf(at, chat), conversation: chat, reply, now: at });
  }

  /** The first chat on a platform that is connected; when none is, the best one, which it waits for. */
  async function reachable(): Promise<Conversation | undefined> {
    const present = await presence.read();
    const isConnected = ({ platform }: Conversation) =>
      present.some((one) => one.platform === platform && one.because === undefined);
    return chats.find(isConnected) ?? chats[0];
  }

  return async () => {
    const before: Kept = (await kept.get(KEY)) ?? { told: [] };
    // A process that died in between had not got round to it.
    if (before.untold) await tell(before.untold);
    const now = clock.now();
    const observed = await observeConcerns(parts);
    const concerns = observed.concerns.map((concern) => withoutSecrets(concern, redact));
    const { begun, over, told } = tellConcerns({ ...observed, concerns }, before.told, now);
    const untold = begun.length + over.length > 0 ? { begun, over, at: now, chat: await reachable() } : undefined;
    if (untold) {
      await kept.set(KEY, { told, untold });
      await tell(untold);
    }
    const after: Kept = { told };
    if (untold || before.untold || JSON.stringify(after.told) !== JSON.stringify(before.told))
      await kept.set(KEY, after);
    return concerns;
  };
}

const keyOf = (at: Instant, chat: Conversation): string => `notice/${conversationKey(chat)}/${at}`;

const described = (concern: Concern) => ({
  concern: concernKey(concern),
  ...("because" in concern && { because: concern.because }),
});

/** Platforms and servers explain themselves in words of their own. */
const withoutSecrets = (concern: Concern, redact: Redact): Concern =>
  "because" in concern ? { ...concern, because: redact(concern.because) } : concern;
