import { oneAfterAnother } from "../one-after-another.ts";
import type { Conversation } from "../question.ts";
import type { Source } from "../source.ts";
import type { Added, Followers, Removed } from "../source-desk.ts";
import type { SourceStore } from "../store/source-store.ts";

type Kept = { source: Source; isNew: boolean };

/** Who follows what: the default sources are everybody's who chose nothing, a conversation that chose has its own list. */
export type Following = {
  /** The sources that a conversation follows. */
  idsOf(conversation: Conversation): Promise<number[]>;
  follow(kept: readonly Kept[], followers: Followers, conversation: Conversation): Promise<Omit<Added, "source">>;
  /** A source that nobody follows any more, and that is no default, is removed. */
  leave(source: Source, followers: Followers, conversation: Conversation): Promise<Removed>;
};

export function openFollowing(store: SourceStore): Following {
  const inTurn = oneAfterAnother();

  async function idsOf(conversation: Conversation): Promise<number[]> {
    const own = await store.chosenSources(conversation);
    return own ?? (await store.sources()).filter(({ isDefault }) => isDefault).map(({ id }) => id);
  }

  async function followHere(kept: readonly Kept[], conversation: Conversation): Promise<Omit<Added, "source">> {
    const hadOwnList = (await store.chosenSources(conversation)) !== undefined;
    const before = await idsOf(conversation);
    const added = kept.map(({ source }) => source.id).filter((id) => !before.includes(id));
    if (added.length === 0) return { wasFollowed: true, becameOwnList: false };
    await store.chooseSources(conversation, [...before, ...added]);
    return { wasFollowed: false, becameOwnList: !hadOwnList };
  }

  async function followForEveryone(kept: readonly Kept[], conversation: Conversation): Promise<Omit<Added, "source">> {
    const joining = kept.filter(({ source, isNew }) => isNew || !source.isDefault);
    for (const { source, isNew } of joining) if (!isNew) await store.changeSource(source.id, { isDefault: true });
    // Whoever adds something for all wants to see it as well.
    if ((await store.chosenSources(conversation)) !== undefined) await followHere(kept, conversation);
    return { wasFollowed: joining.length === 0, becameOwnList: false };
  }

  async function leaveHere(source: Source, conversation: Conversation): Promise<Removed> {
    const hadOwnList = (await store.chosenSources(conversation)) !== undefined;
    const before = await idsOf(conversation);
    await store.chooseSources(
      conversation,
      before.filter((id) => id !== source.id),
    );
    const isGone = !source.isDefault && (await store.choosersOf(source.id)) === 0;
    if (isGone) await store.removeSource(source.id);
    return { isGone, becameOwnList: !hadOwnList };
  }

  async function leaveForEveryone(source: Source, conversation: Conversation): Promise<Removed> {
    const own = await store.chosenSources(conversation);
    if (own?.includes(source.id)) {
      await store.chooseSources(
        conversation,
        own.filter((id) => id !== source.id),
      );
    }
    const isGone = (await store.choosersOf(source.id)) === 0;
    // Removed as the default source that it is: what was everybody's stays so.
    if (isGone) await store.removeSource(source.id);
    else await store.changeSource(source.id, { isDefault: false });
    return { isGone, becameOwnList: false };
  }

  return {
    idsOf,
    follow: (kept, followers, conversation) =>
      inTurn(() => (followers === "everyone" ? followForEveryone : followHere)(kept, conversation)),
    leave: (source, followers, conversation) =>
      inTurn(() => (followers === "everyone" ? leaveForEveryone : leaveHere)(source, conversation)),
  };
}
