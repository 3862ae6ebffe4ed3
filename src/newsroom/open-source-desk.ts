import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Clock, Instant } from "../clock.ts";
import type { FeedList, ListedFeed } from "../feed-list.ts";
import { documents } from "../ingest/apart/documents.ts";
import { discover } from "../ingest/discover/discover.ts";
import { readTypedAddress } from "../ingest/discover/typed-address.ts";
import type { Web } from "../ingest/fetch/open-web.ts";
import { publicWeb } from "../ingest/fetch/public-web.ts";
import { minutesUntil } from "../minutes-until.ts";
import { succeed } from "../outcome.ts";
import { type Conversation, conversationKey } from "../question.ts";
import { byHandFrom, firstPlan } from "../read-plan.ts";
import type { NewSource, Source, SourceState } from "../source.ts";
import type { Followers, ListRefusal, NamedFeed, SourceDesk, SourceWishes } from "../source-desk.ts";
import type { SourceStore } from "../store/source-store.ts";
import { openFollowing } from "./following.ts";

/** Ten additions, each with a question back: enough to set a conversation up, too little to scan the web with. */
const LOOK_UPS_AN_HOUR = 20;
const HOUR_IN_SECONDS = 60 * 60;
const LIST_TITLE = "Tidings";

type SourceDeskParts = { store: SourceStore; web: Pick<Web, "get">; clock: Clock };

/** The sources over a store: found on the web, followed and left, listed for other readers. */
export function openSourceDesk({ store, web, clock }: SourceDeskParts): SourceDesk {
  const lookUps = new RateLimiterMemory({ points: LOOK_UPS_AN_HOUR, duration: HOUR_IN_SECONDS });
  const following = openFollowing(store);

  /** The addresses that an addition for these followers would not change anything about. */
  async function knownTo(followers: Followers, conversation: Conversation): Promise<Set<string>> {
    const ids = new Set(await following.idsOf(conversation));
    const sources = await store.sources();
    const known = sources.filter(({ id, isDefault }) => (followers === "everyone" ? isDefault : ids.has(id)));
    return new Set(known.map(({ url }) => url));
  }

  return {
    async followed(conversation) {
      const ids = new Set(await following.idsOf(conversation));
      return (await store.sources()).filter(({ id }) => ids.has(id));
    },
    all: () => store.sources(),
    hasOwnList: async (conversation) => (await store.chosenSources(conversation)) !== undefined,
    async isOnlyFor({ id, isDefault }, conversation) {
      if (isDefault || (await store.choosersOf(id)) !== 1) return false;
      return (await store.chosenSources(conversation))?.includes(id) === true;
    },

    minutesUntilLookUp: (conversation) => minutesUntil(lookUps, conversationKey(conversation)),
    discover: (typed, { isOwner }) => discover(typed, { web: isOwner ? web : publicWeb(web), clock }),
    async sourceAt(typed) {
      const addresses = readTypedAddress(typed);
      for (const address of addresses.ok ? addresses.value : []) {
        const source = await store.sourceByUrl(address);
        if (source) return source;
      }
      return undefined;
    },

    async add(feed, followers, conversation, wishes) {
      const now = clock.now();
      const kept = await store.addSource(newSource(feed, followers, wishes), firstState(now), now);
      return { source: kept.source, ...(await following.follow([kept], followers, conversation)) };
    },
    remove: following.leave,

    async pause({ id }) {
      await store.changeSource(id, { isPaused: true });
    },
    async resume({ id, state }, now) {
      const nextReadAt = byHandFrom(state.plan, now);
      const { lastReadAt, restUntil, wishes } = state.plan;
      const plan = { ...firstPlan(nextReadAt), lastReadAt, restUntil, wishes };
      await store.saveSourceState(id, { ...state, plan });
      await store.changeSource(id, { isPaused: false });
      return nextReadAt;
    },
    mayBeAskedFrom: ({ state }, now) => byHandFrom(state.plan, now),
    async readPages({ id }, readsPages) {
      await store.changeSource(id, { readsPages });
    },

    async importList(bytes, followers, conversation, room) {
      const list = await documents.run<FeedList>({ kind: "opml", bytes }, "divide the list");
      if (!list.ok) return list;
      const known = await knownTo(followers, conversation);
      const { taken, refused } = withinRoom(list.value, known, room);
      const now = clock.now();
      const sources = taken.map((feed) => newSource(feed, followers, { folder: feed.folder }));
      const kept = await store.addSources(sources, firstState(now), now);
      await following.follow(kept, followers, conversation);
      const added = kept.map(({ source }) => source).filter(({ url }) => !known.has(url));
      return succeed({ added, known: kept.length - added.length, refused });
    },
    async exportList(sources) {
      const [first, ...others] = sources.map(listed);
      if (first === undefined) return undefined;
      const { writeOpml } = await import("../ingest/opml.ts");
      return writeOpml(LIST_TITLE, [first, ...others]);
    },
  };
}

const firstState = (now: Instant): SourceState => ({ plan: firstPlan(now), refusedValidators: 0 });

const newSource = (
  { url, title, site }: NamedFeed,
  followers: Followers,
  { folder, readsPages = false }: SourceWishes,
): NewSource => ({ url, title, site, folder, readsPages, isDefault: followers === "everyone" });

const listed = ({ url, title, site, folder }: Source): ListedFeed => ({ url, title, site, folder });

/** A conversation's list has its limit; feeds that are there already take no more room. */
function withinRoom({ feeds, refused }: FeedList, known: ReadonlySet<string>, room: number) {
  let left = room;
  const taken: ListedFeed[] = [];
  const all: ListRefusal[] = [...refused];
  for (const feed of feeds) {
    const isNew = !known.has(feed.url);
    if (isNew && left === 0) all.push({ entry: feed.title, because: "list full" });
    else taken.push(feed);
    if (isNew && left > 0) left -= 1;
  }
  return { taken, refused: all };
}
