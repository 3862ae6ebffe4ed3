import type { Instant } from "../clock.ts";
import type { Newsroom } from "../newsroom.ts";
import type { Phrases } from "../phrases/phrases.ts";
import type { Conversation } from "../question.ts";
import { withSampleNote } from "../sample-note.ts";
import type { Store } from "../store/store.ts";
import { withWording } from "../with-wording.ts";
import { type ComposedDigest, composeDigest } from "./compose-digest.ts";
import type { DueDigest } from "./take-due.ts";

/** A thousand topic sets in the same minute, and some of them for readers who know different things. */
const MOST_REMEMBERED = 2000;

type Parts = {
  store: Pick<Store, "chosenSources">;
  newsroom: Newsroom;
  phrasesFor(language: string | undefined): Phrases;
};

/** A digest that was written, and what its first reader had been told of all that it could have told. */
type Written = ComposedDigest & { asked: number[]; known: string; createdAt: Instant };

/**
 * Writes the digests of one moment, each text once: whoever wants the same, of the same sources, in the same words and
 * length, since the same moment, and was told the same of what there is, gets the same object.
 */
export function openDigestWriter(parts: Parts, now: Instant): (due: DueDigest) => Promise<ComposedDigest> {
  const written = new Map<string, Written[]>();
  let remembered = 0;

  return async (due) => {
    const wish = await wishKey(parts, due);
    const alike = written.get(wish) ?? [];
    for (const one of alike) if (await isTheSame(parts.newsroom, due, one)) return one;
    await parts.newsroom.standBack();
    const fresh = await write(parts, due, now);
    if (remembered === MOST_REMEMBERED) written.clear();
    remembered = remembered === MOST_REMEMBERED ? 1 : remembered + 1;
    written.set(wish, [...(written.get(wish) ?? []), fresh]);
    return fresh;
  };
}

/** All that decides about the text of a digest but what its reader was told. */
async function wishKey({ store, newsroom }: Parts, { subscription, lateness }: DueDigest): Promise<string> {
  const { conversation, lastDigestAt, topics, onlySources, withoutSources, muted, length, language, zone } =
    subscription;
  const { mutedWords, mutedSources } = await newsroom.settingsOf(conversation);
  const followed = await newsroom.digests.followed(conversation);
  const sources = await store.chosenSources(conversation);
  const wish = { topics, onlySources, withoutSources, muted, length, language, zone };
  return JSON.stringify([wish, followed, sources, mutedWords, mutedSources, lastDigestAt, lateness]);
}

async function isTheSame(newsroom: Newsroom, { subscription }: DueDigest, written: Written): Promise<boolean> {
  const { conversation, createdAt } = subscription;
  if (written.dependsOnStart && createdAt !== written.createdAt) return false;
  return known(await newsroom.toldVersions(conversation, written.asked)) === written.known;
}

const known = (versions: ReadonlyMap<number, number>): string =>
  JSON.stringify([...versions].toSorted(([one], [other]) => one - other));

async function write({ newsroom, phrasesFor }: Parts, due: DueDigest, now: Instant): Promise<Written> {
  const { subscription, lateness } = due;
  const { conversation, lastDigestAt, createdAt } = subscription;
  const phrases = phrasesFor(subscription.language);
  const watched = watchTold(newsroom);
  const asked = { wish: subscription, conversation, lastDigestAt, createdAt, lateness };
  const composed = await composeDigest({ newsroom: watched.newsroom, phrases, now }, asked);
  const worded = await withWording(newsroom, composed.reply, { conversation, phrases });
  const reply = await withSampleNote(newsroom, worded, phrases);
  return { ...composed, reply, asked: [...watched.versions.keys()], known: watched.known(), createdAt };
}

/** Notes of which articles it matters what was told, and in which version they were. */
function watchTold(newsroom: Newsroom) {
  const versions = new Map<number, number | undefined>();
  const toldVersions = async (conversation: Conversation, articles: number[]) => {
    const told = await newsroom.toldVersions(conversation, articles);
    for (const article of articles) versions.set(article, told.get(article));
    return told;
  };
  return {
    newsroom: { ...newsroom, toldVersions },
    versions,
    known: () => known(new Map([...versions].flatMap(([id, version]) => (version ? [[id, version] as const] : [])))),
  };
}
