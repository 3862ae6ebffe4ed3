import { setImmediate as letOthersWork } from "node:timers/promises";
import type { Clock, Instant } from "../clock.ts";
import type { Log } from "../log.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { type EditedDigest, type Store, StoreFailure } from "../store/store.ts";
import { type Correction, findCorrection } from "./find-correction.ts";
import { correctedDigest, correctionMessage } from "./write-correction.ts";

/** Who corrects older news is writing history. */
const CORRECTED_FOR = 7 * 24 * 60 * 60 * 1000;
const BATCH = 20;

type Parts = { store: Store; phrasesFor(language: string | undefined): Phrases; clock: Clock; log: Log };

/**
 * Puts the digests of the last 7 days right of which an article was edited or withdrawn since: what their readers were
 * sent is to be edited, or answered where it cannot be. Each version of an article is looked at once. Answers with how
 * many deliveries are corrected.
 */
export async function correctDigests(parts: Parts): Promise<number> {
  const { store, clock } = parts;
  const now = clock.now();
  let corrected = 0;
  for (;;) {
    const edited = await store.editedDigests(now - CORRECTED_FOR, BATCH);
    for (const digest of edited) {
      await letOthersWork();
      corrected += await correctOne(parts, digest, now).catch((error) => passOver(parts, digest, now, error));
    }
    if (edited.length < BATCH) return corrected;
  }
}

async function correctOne({ store, phrasesFor }: Parts, digest: EditedDigest, now: Instant): Promise<number> {
  const corrections = await correctionsTo(store, digest);
  const phrases = phrasesFor(digest.reply.language);
  const { writtenAt: at, zone } = digest;
  return await store.noteCorrections({
    digest,
    corrected: corrections.map(({ article }) => article.id),
    reply: correctedDigest(digest.reply, corrections, phrases),
    message: correctionMessage(corrections, { phrases, at, zone }),
    now,
  });
}

/** It counts as looked at: of those that are looked at in a minute, it would be the first again, and keep the others back. */
async function passOver({ store, log }: Parts, digest: EditedDigest, now: Instant, error: unknown): Promise<number> {
  if (error instanceof StoreFailure) throw error;
  log.error({ err: error, digest: digest.number }, "a digest could not be corrected");
  return await store.noteCorrections({ digest, corrected: [], reply: digest.reply, message: digest.reply, now });
}

async function correctionsTo(store: Store, { reply, articles }: EditedDigest): Promise<Correction[]> {
  const found = await store.articlesById(articles.map(({ id }) => id));
  const corrections = found.map(async (article) => {
    const told = articles.find(({ id }) => id === article.id)?.version;
    const before = (await store.earlierVersions(article.id)).find(({ version }) => version === told);
    return before && findCorrection(reply, { ...before, language: article.language }, article);
  });
  return (await Promise.all(corrections)).filter((correction) => correction !== undefined);
}
