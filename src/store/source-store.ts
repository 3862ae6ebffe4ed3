import type { Instant } from "../clock.ts";
import type { FreshItem } from "../fresh-item.ts";
import type { Conversation } from "../question.ts";
import type { NewSource, Source, SourceState } from "../source.ts";
import type { SavedAs } from "./store.ts";

/** What may change in a source that stays the same one. */
export type SourceChanges = Partial<NewSource & Pick<Source, "isPaused">>;

/** The part of the store that knows what is read, how that goes, and who follows it. */
export type SourceStore = {
  /** A source with this address that is there already stays as it is. */
  addSource(source: NewSource, state: SourceState, now: Instant): Promise<{ source: Source; isNew: boolean }>;
  /** Many at once, in one transaction, answered in the order given. */
  addSources(sources: NewSource[], state: SourceState, now: Instant): Promise<{ source: Source; isNew: boolean }[]>;
  /** Undefined when there is no such source, or when its new address is that of another. */
  changeSource(id: number, changes: SourceChanges): Promise<Source | undefined>;
  /**
   * Its articles stay, and nobody follows it any more. Those of a default source were everybody's, and are for everybody
   * from now on, as imported ones are. Those that only a private source holds were for those who chose it: from now on
   * no conversation is shown them, until a source brings them again or they are imported. False when there is no such
   * source.
   */
  removeSource(id: number): Promise<boolean>;
  sourceById(id: number): Promise<Source | undefined>;
  sourceByUrl(url: string): Promise<Source | undefined>;
  /** By title, then by id. */
  sources(): Promise<Source[]>;

  /** With `nextReadAt <= now`, earliest first: neither paused nor stopped, and followed by somebody. */
  dueSources(now: Instant, limit: number): Promise<Source[]>;
  /** The next moment at which one will be due; undefined when none ever will. */
  nextSourceDueAt(): Promise<Instant | undefined>;
  saveSourceState(id: number, state: SourceState): Promise<void>;
  /**
   * Before a source is asked: saves `state` if the source is still planned as `source` is (the same `nextReadAt`), has
   * the same address, and is not paused. False, and nothing changes, when somebody was quicker: of two processes that
   * find the same source due, one gets it.
   */
  claimSource(source: Pick<Source, "id" | "url" | "state">, state: SourceState): Promise<boolean>;
  /** Fingerprints of those of these items that came before, by their keys. */
  itemsSeen(source: number, keys: string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * In one transaction: articles saved as `saveArticles` does, items noted as seen, so that none of them is ever new
   * again; of two dates of one article the earlier one holds. `isBacklog` for what a first reading finds: kept quietly,
   * see `Article.isBacklog`. In the order given; a source that has gone meanwhile keeps nothing and answers with an
   * empty list.
   */
  keepItems(
    source: number,
    items: FreshItem[],
    options: { isBacklog: boolean; now: Instant },
  ): Promise<{ id: number; as: SavedAs }[]>;

  /** How many conversations chose it for themselves. */
  choosersOf(id: number): Promise<number>;
  /** The ids that a conversation chose; undefined while it follows the default sources. */
  chosenSources(conversation: Conversation): Promise<number[] | undefined>;
  /** Undefined lets it follow the default sources again. Ids of no source are left out. */
  chooseSources(conversation: Conversation, sources: number[] | undefined): Promise<void>;
  /**
   * The sources whose articles this conversation is shown: those it chose, or else the default ones. Articles that came
   * from no source are shown to all. Undefined when it is shown everything there is.
   */
  followedSources(conversation: Conversation): Promise<number[] | undefined>;
};
