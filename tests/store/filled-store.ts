import { Keyv } from "keyv";
import type { NewArticle } from "../../src/article.ts";
import type { Conversation } from "../../src/question.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";
import { recognizeByText } from "../../src/stories/recognize.ts";
import { indexedTermsOf } from "../../src/text/indexed-terms.ts";
import {
  digestOf,
  freshItem,
  group,
  HOUR,
  NOON,
  newArticle,
  newSource,
  newSubscription,
  stateDueAt,
  thread,
} from "./store-samples.ts";

export const elsewhere: Conversation = { platform: "elsewhere", id: "9", kind: "private" };
export const left: Conversation = { platform: "somewhere", id: "left", kind: "group" };
export const LONG_KEY = `url:https://example.org/${"q".repeat(2_000)}`;
export const ODD_KEY = "guid:odd \0 and \u001a key";

export const openFile = async (location: string): Promise<Store> => {
  const opened = await openSqliteStore(location, { clock: { now: () => NOON }, recognition: recognizeByText });
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.value;
};

const indexed = (article: NewArticle) => ({ article, terms: indexedTermsOf(article) });

export const save = (store: Store, ...articles: Partial<NewArticle>[]) =>
  store.saveArticles(
    articles.map((changes) => indexed(newArticle(changes))),
    NOON,
  );

const reports = (place: string): Partial<NewArticle>[] =>
  ["Ferry", "Boat"].map((vessel) => ({
    keys: [`guid:${vessel} ${place}`],
    title: `${vessel} sinks off ${place} with 40 people on board`,
    text: `A ferry with 40 people on board sank off ${place} on Sunday, the coast guard said. ${vessel} crews saved 38 of them.`,
    published: { instant: NOON - HOUR },
    source: `${place} Gazette`,
    language: "en",
  }));

/** Something of everything that a store can hold. */
export async function fill(store: Store): Promise<void> {
  await saveAllKinds(store);
  const source = await addSources(store);
  await store.chooseSources(group, [source]);
  await store.chooseSources(thread, []);
  await store.noteTold(elsewhere, { articles: [2], topic: "rain" }, NOON);
  await store.followTopic(elsewhere, "whales", NOON);
  await store.linkConversations(group, elsewhere);
  await deliver(store);
  await store.addSubscription(newSubscription({ conversation: left, nextDigestAt: NOON }), NOON);
  await store.restConversation(left, "The bot was removed.");
  const entries = new Keyv({ store: store.keyValue("settings") });
  await entries.set("somewhere:7", { zone: "Europe/Vienna" });
  await entries.set("short-lived", 1, HOUR);
}

async function saveAllKinds(store: Store): Promise<void> {
  const markup = "<p>Rain fell.</p>";
  await save(
    store,
    ...["Calais", "Bergen", "Split"].flatMap(reports),
    {
      keys: [ODD_KEY],
      title: "Odd \0 title",
      text: "A\0B \u001a C \ud83d\ude00 cheesemongers.",
      author: "\0",
      url: "https://example.org/\u001a",
    },
    { keys: [LONG_KEY], title: "Long key", published: { date: "2026-11-20" } },
    {
      keys: ["guid:original"],
      title: "Zürich Heat",
      image: "https://example.org/zurich.jpg",
      text: "Rain fell in Zürich.",
      original: { format: "html", markup },
    },
    { keys: ["guid:sample"], title: "A sample", text: "Sample of ours.", isSample: true },
  );
  await save(store, {
    keys: ["guid:Ferry Calais"],
    title: "Ferry sinks off Calais: 39 saved",
    text: "Edited: 39 of 40 were saved off Calais.",
  });
}

async function addSources(store: Store): Promise<number> {
  const add = async (name: string, isDefault: boolean) =>
    (
      await store.addSource(
        newSource({ url: `https://${name}.example/`, title: name, isDefault }),
        stateDueAt(NOON),
        NOON,
      )
    ).source.id;
  const [own, gone, broken] = [await add("own", false), await add("gone", true), await add("broken", true)];
  await store.keepItems(own, [freshItem("item"), { ...freshItem(`${LONG_KEY} item`), fingerprint: "print \0" }], {
    isBacklog: true,
    now: NOON,
  });
  await store.saveSourceState(broken, stateDueAt(NOON, { stoppedBecause: "gone" }));
  await store.removeSource(gone);
  return own;
}

/** Of every state that a delivery can have. */
async function deliver(store: Store): Promise<void> {
  const subscription = await store.addSubscription(newSubscription({ conversation: group, nextDigestAt: NOON }), NOON);
  for (const key of ["sent", "refused", "given up", "sending"]) {
    await store.enqueueDigests([digestOf(subscription, { key, articles: [1], now: NOON })]);
    if (key !== "given up") await store.claimDeliveries(NOON, 1);
    if (key === "sent") await store.finishDelivery(key, { sent: ["m1", "m2"] }, NOON);
    if (key === "refused") await store.finishDelivery(key, { refused: "The chat is closed." }, NOON);
    if (key === "given up") {
      await store.giveUpDeliveries({ writtenBefore: NOON + 1, because: "Too late.", now: NOON });
    }
  }
  const other = await store.addSubscription(newSubscription({ conversation: thread, nextDigestAt: NOON }), NOON);
  await store.enqueueDigests([digestOf(other, { key: "waiting", articles: [2, 3], now: NOON })]);
  const removed = await store.addSubscription(newSubscription({ conversation: thread, nextDigestAt: NOON }), NOON);
  await store.removeSubscription(removed.id, thread);
}
