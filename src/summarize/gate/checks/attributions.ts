import type { Evidence } from "../evidence.ts";
import type { Attribution } from "../facts/read-attributions.ts";
import type { SpeechClass } from "../lexicons/lexicon-words.ts";
import type { Reading } from "../reading.ts";
import type { Check } from "./check.ts";

/** Who says so is said, is the same, and says it in the same way. */
export const attributions: Check = (claim, evidence) =>
  claim.attributions.map((own) => refuse(own, evidence)).find((reason) => reason !== undefined) ??
  lost(claim, evidence);

function refuse(own: Attribution, { sentences }: Evidence): string | undefined {
  const known = sentences.flatMap((sentence, at) => sentence.attributions.map((attribution) => ({ attribution, at })));
  if (known.length === 0) return "attribution: nobody says so in the sentences it names";
  const sameSpeaker = known.filter(
    ({ attribution, at }) => own.isPronoun || isSpeaker(own, attribution, sentences, at),
  );
  if (sameSpeaker.length === 0) return "attribution: somebody else says so in the sentences it names";
  const isSameWay = sameSpeaker.some(({ attribution }) => mayBeSaid(own.kind, attribution.kind));
  return isSameWay ? undefined : "attribution: it is said in another way in the sentences it names";
}

/** Where the evidence has "he said", the speaker stands in a sentence before. */
function isSpeaker(own: Attribution, other: Attribution, sentences: readonly Reading[], at: number): boolean {
  if (overlaps(own.speaker, other.speaker)) return true;
  return other.isPronoun && sentences.slice(0, at).some(({ keys }) => overlaps(own.speaker, keys));
}

/** Who confirms, warns or promises also says; who denies does not. */
const mayBeSaid = (own: SpeechClass, known: SpeechClass): boolean =>
  own === known || (isPlain(own) && known !== "deny" && known !== "accuse");

const isPlain = (kind: SpeechClass): boolean => kind === "say" || kind === "announce";

const FEWEST_SHARED = 2;
const SHARE = 0.5;

function lost(claim: Reading, { sentences }: Evidence): string | undefined {
  if (claim.attributions.length > 0) return dropped(claim, sentences);
  const isRepeated = sentences.some(({ attributions: known }) =>
    known.some(({ said, kind }) => {
      // What somebody announces is so, once it was announced.
      if (kind === "announce") return false;
      const shared = [...claim.keys].filter((key) => said.has(key)).length;
      return shared >= FEWEST_SHARED && shared >= SHARE * Math.min(claim.keys.size, said.size);
    }),
  );
  return isRepeated ? "attribution: the sentences it names tell who says so" : undefined;
}

/** One of several attributions is missing, though what it stood with is said again. */
function dropped(claim: Reading, sentences: readonly Reading[]): string | undefined {
  const share = (keys: ReadonlySet<string>) => [...keys].filter((key) => claim.keys.has(key)).length / keys.size;
  const isDropped = sentences.some(({ attributions: known }) =>
    known.some(({ said, speaker, kind }) => {
      if (kind === "announce" || known.length <= claim.attributions.length || speaker.size === 0) return false;
      return share(speaker) <= HALF && share(said) >= ALL;
    }),
  );
  return isDropped ? "attribution: the sentences it names tell who says so" : undefined;
}

const ALL = 0.85;
const HALF = 0.5;

function overlaps(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const key of one) if (other.has(key)) return true;
  return false;
}
