import type { Evidence } from "../evidence.ts";
import type { Attribution } from "../facts/read-attributions.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Reading } from "../reading.ts";

const FEWEST_SHARED = 2;
const SHARE = 0.5;

/** The reason against a claim that leaves out who says so, where the evidence tells; undefined where it does not. */
export function lostAttribution(claim: Reading, { sentences }: Evidence, { speechNouns }: Lexicon): string | undefined {
  if (claim.attributions.length > 0) return dropped(claim, sentences);
  const isRepeated = sentences.some(({ attributions: known, tokens }) =>
    known.some(({ said, kind, speaker, at }) => {
      // "Russia's claim to have left" for "Russia's claim that it has left".
      if (overlaps(speechNouns, claim.keys) && speaker.size > 0 && overlaps(speaker, claim.keys)) return false;
      // "Boasted last week that" for "boasted that".
      if (overlaps(speaker, claim.keys) && claim.words.has(tokens[at]?.word ?? "")) return false;
      // What somebody announces is so, once it was announced.
      if (kind === "announce") return false;
      // The speaker may be named again in what was said, and tells nothing of it.
      const own = [...claim.keys].filter((key) => !speaker.has(key));
      const shared = own.filter((key) => said.has(key)).length;
      return (
        shared >= Math.min(FEWEST_SHARED, own.length) && shared > 0 && shared >= SHARE * Math.min(own.length, said.size)
      );
    }),
  );
  return isRepeated ? "attribution: the sentences it names tell who says so" : undefined;
}

/** One of several attributions is missing, though what it stood with is said again. */
function dropped(claim: Reading, sentences: readonly Reading[]): string | undefined {
  const share = (keys: ReadonlySet<string>) => [...keys].filter((key) => claim.keys.has(key)).length / keys.size;
  const isDropped = sentences.some((sentence) =>
    sentence.attributions.some(({ said, speaker, names, kind, at }, _, known) => {
      if (isNamed(names, speaker, claim)) return false;
      // Who denies it is heard of what he is accused of.
      if (kind === "accuse" && claim.attributions.some((own) => own.kind === "deny")) return false;
      if (isReportedOnly(speaker, said, known, claim)) return true;
      if (isLast(at, sentence) && share(speaker) === 0 && covers(said, claim)) return true;
      if (kind === "announce" || known.length <= claim.attributions.length || speaker.size === 0) return false;
      return share(speaker) <= HALF && share(said) >= ALL;
    }),
  );
  return isDropped ? "attribution: the sentences it names tell who says so" : undefined;
}

/** "The Herald said the dam was safe" for "Smith said the dam was safe, according to the Herald". */
function isReportedOnly(
  speaker: ReadonlySet<string>,
  said: ReadonlySet<string>,
  known: readonly Attribution[],
  { attributions: own, keys }: Reading,
): boolean {
  const report = known.find(({ isReport }) => isReport);
  if (!report || speaker.size === 0 || overlaps(speaker, report.speaker) || overlaps(speaker, keys)) return false;
  if (!own.every((one) => overlaps(one.speaker, report.speaker))) return false;
  const told = [...keys].filter((key) => !report.speaker.has(key));
  return told.length > 0 && told.filter((key) => said.has(key)).length >= ALL * told.length;
}

/** "…, Smith said." stands behind all that he said. */
const isLast = (at: number, { tokens, attributions: known }: Reading): boolean =>
  known.every((other) => other.at <= at) &&
  tokens[at]?.clause === tokens.at(-1)?.clause &&
  tokens[at]?.phrase !== tokens[0]?.phrase &&
  tokens.length - at <= SHORT_END;

const SHORT_END = 4;

const covers = (said: ReadonlySet<string>, { keys }: Reading): boolean =>
  [...keys].filter((key) => said.has(key)).length >= ALL * keys.size;

/** Whether the claim has all of the speaker's name. */
const isNamed = (names: ReadonlySet<string>, speaker: ReadonlySet<string>, { keys }: Reading): boolean =>
  names.size > 0 && (names.size > 1 || names.size === speaker.size) && [...names].every((key) => keys.has(key));

const ALL = 0.85;
const HALF = 0.5;

function overlaps(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const key of one) if (other.has(key)) return true;
  return false;
}
