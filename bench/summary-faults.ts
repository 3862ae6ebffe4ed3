import type { Span } from "../src/article.ts";

/** What makes a summary hard to understand or to trust. */
export type Fault = "dangling" | "cut quotation" | "no speaker" | "repeated fact";

// English only, and on purpose another list and other rules than those of src/summarize/, so that one can catch the other.
const POINTS_BACK =
  /^(?:he|she|it|they|him|them|his|hers?|its|theirs?|this|these|those|that|such|both|neither|the (?:two|three|four|pair|duo|former|latter|others?|man|woman|boy|girl|officials?|spokes(?:man|woman|person)|suspects?|victims?|couple|agency|group|company|move|decision|statement|report|incident|attack))\b/i;
const CONNECTS =
  /^(?:but|and|or|nor|so|yet|also|however|meanwhile|moreover|furthermore|besides|nevertheless|therefore|thus|hence|instead|then|later|still|too|afterwards?|additionally|in (?:addition|contrast|response|turn|fact|other words)|by contrast|as a result|at the same time|for (?:example|instance)|on the other hand|since then|until then|after that|before that|even so)\b/i;
const ONLY_LOOKS_SO =
  /^(?:this (?:week|month|year|summer|winter|spring|autumn|fall|season|morning|afternoon|evening|weekend)|those who|so-called|the (?:man|woman|boy|girl|agency|group|company|couple|attack|report|move|decision)s? (?:who|whose|that|which|of|on|in|behind|accused|suspected|charged|to)|it (?:is|was|'s|will be) (?:\w+ ){1,3}(?:that|to))\b/i;

const PRONOUN_SPEAKER =
  /^[\s,.]*(?:(?:he|she|they|it) (?:\w+ ){0,2}(?:said|says|added|told|wrote|asked|explained|continued|tweeted|noted)|(?:said|says|added|asked) (?:he|she|they|it))\b/i;

/** The faults of a summary: `spans` of `text`, in order. Each kind is named at most once. */
export function faultsOf(text: string, spans: readonly Span[]): Set<Fault> {
  const faults = new Set<Fault>();
  for (const run of runsOf(text, spans)) {
    const opening = text.slice(run.start, run.end);
    const isLead = text.slice(0, run.start).trim() === "";
    if (!isLead && leansOnWhatIsMissing(opening)) faults.add("dangling");
    if (cutsQuotation(text, run)) faults.add("cut quotation");
    if (!isLead && hidesSpeaker(opening)) faults.add("no speaker");
  }
  const told = spans.map(({ start, end }) => tellingWords(text.slice(start, end)));
  if (told.some((words, i) => told.slice(0, i).some((earlier) => saysTheSame(words, earlier)))) {
    faults.add("repeated fact");
  }
  return faults;
}

/** Spans with nothing but space between them are read as one: there a “he” has its name before it. */
function runsOf(text: string, spans: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const { start, end } of spans) {
    const last = runs.at(-1);
    if (last && text.slice(last.end, start).trim() === "") last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

function leansOnWhatIsMissing(run: string): boolean {
  const opening = run.replace(/^[^\p{L}\p{N}]+/u, "").replaceAll("’", "'");
  // Who speaks in the first words of a quotation is told behind it.
  if (/^\W*["“]/u.test(run) && !CONNECTS.test(opening)) return false;
  return !ONLY_LOOKS_SO.test(opening) && (POINTS_BACK.test(opening) || CONNECTS.test(opening));
}

/** Marks are counted from the start of the paragraph; one that its author never closed says nothing. */
function cutsQuotation(text: string, { start, end }: Span): boolean {
  const paragraphStart = text.lastIndexOf("\n", start - 1) + 1;
  const after = text.indexOf("\n", end);
  const paragraphsEnd = after < 0 ? text.length : after;
  const isOdd = (from: number, to: number) => marksIn(text.slice(from, to)) % 2 === 1;
  if (isOdd(paragraphStart, paragraphsEnd)) return isOdd(start, end);
  return isOdd(paragraphStart, start) || isOdd(start, end);
}

const marksIn = (text: string): number => text.match(/["“”]/g)?.length ?? 0;

/** A quotation that nobody is named for, or only “he”. */
function hidesSpeaker(run: string): boolean {
  const quotation = /^\s*["“][^"“”]*["”]/u.exec(run);
  if (!quotation) return false;
  const rest = run.slice(quotation[0].length);
  return !/[\p{L}\p{N}]/u.test(rest) || PRONOUN_SPEAKER.test(rest);
}

/** Two sentences tell one fact when the shorter one's words are nearly all in the other. */
const SAME_FACT = 0.65;
/** Fewer words share by chance. */
const FEWEST_SHARED = 4;

function saysTheSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = one.intersection(other).size;
  return shared >= FEWEST_SHARED && shared >= SAME_FACT * Math.min(one.size, other.size);
}

const SAYS_LITTLE = new Set(
  `a an the and or but of in on at to for from by with as is are was were be been being has have had do does did will would
   could should may might can it its he she they his her their them him this that these those who which what when where
   not no than then there also after before about into over out up said says told added according more one some any all
   i you we our your my me us if so because while during`.split(/\s+/),
);
/** So much of a word's beginning is compared that endings do not count. */
const STEM_LETTERS = 6;

function tellingWords(sentence: string): Set<string> {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
  return new Set(words.filter((word) => !SAYS_LITTLE.has(word)).map((word) => word.slice(0, STEM_LETTERS)));
}
