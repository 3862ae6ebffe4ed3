import { everSince } from "../digest/digest-window.ts";
import { isKept, type Verdict } from "../digest/sift-stories.ts";
import type { Why } from "../digest-desk.ts";
import type { Store } from "../store/store.ts";
import { type DigestAsked, rulesOf, type SiftParts, siftDigest, siftWithin } from "./sift-digest.ts";

type Parts = SiftParts & { store: Pick<Store, "toldMoments"> };

/** What a digest that is written now makes of the story of an article, by the decisions that digests are written by. */
export async function explainStory(parts: Parts, article: number, asked: DigestAsked): Promise<Why> {
  const { topics, verdicts } = await siftDigest(parts, asked);
  const verdict = verdicts.find(isAbout(article));
  if (verdict) return { topics, found: foundOf(verdict), verdict: await verdictOf(parts, verdict, asked) };
  const ever = await siftWithin(parts, asked, { rules: await rulesOf(parts, asked), window: everSince });
  const old = ever.verdicts.find(isAbout(article));
  if (!old) return { topics, found: undefined, verdict: "not found" };
  return { topics, found: foundOf(old), verdict: (await toldOf(parts, old, asked)) ?? { leftOut: { because: "old" } } };
}

const isAbout =
  (article: number) =>
  ({ candidate }: Verdict): boolean =>
    candidate.story.articles.some(({ id }) => id === article);

const foundOf = ({ candidate: { matched }, score }: Verdict) => ({ matched, score });

async function verdictOf(parts: Parts, verdict: Verdict, asked: DigestAsked): Promise<Why["verdict"]> {
  if (isKept(verdict)) return { place: verdict.place };
  if (!("leftOut" in verdict)) return "not found";
  const { leftOut } = verdict;
  const told =
    leftOut.because === "told" || leftOut.because === "old" ? await toldOf(parts, verdict, asked) : undefined;
  return told ?? { leftOut };
}

/** What the last digest told is said to be in it, be it old by now; undefined where it was never told. */
async function toldOf(
  { store }: Parts,
  { candidate }: Verdict,
  { conversation, lastDigestAt }: DigestAsked,
): Promise<Why["verdict"] | undefined> {
  const articles = candidate.story.articles.map(({ id }) => id);
  const moments = [...(await store.toldMoments(conversation, articles)).values()];
  if (moments.length === 0) return undefined;
  const at = Math.max(...moments);
  return at === lastDigestAt ? { toldAt: at } : { leftOut: { because: "told", at } };
}
