/** A rewriting that keeps the meaning of an English sentence; undefined where it does not apply. */
type Rewriting = (sentence: string) => string | undefined;

const changed = (before: string, after: string): string | undefined => (before === after ? undefined : after);
const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
const SMALL = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

const digitsOfWords: Rewriting = (text) =>
  changed(
    text,
    text.replace(new RegExp(`(?<=[a-z] )(?<!ty )(${SMALL.join("|")})(?= [a-z]{4})`), (word) =>
      String(SMALL.indexOf(word) + 2),
    ),
  );

const dayBeforeMonth: Rewriting = (text) =>
  changed(text, text.replace(new RegExp(`\\b(${MONTHS}) (\\d{1,2})(?!\\d|:|th|st)\\b`), "$2 $1"));

const scaleInWords: Rewriting = (text) =>
  changed(
    text,
    text.replace(
      /\b(\d{1,3}),(\d)00,000\b/,
      (_, millions, tenth) => `${millions}${tenth === "0" ? "" : `.${tenth}`} million`,
    ),
  );

const withoutComma: Rewriting = (text) => changed(text, text.replace(/(?<![\d,])(\d{1,3}),(\d{3})\b(?![,\d])/, "$1$2"));
const percentSign: Rewriting = (text) =>
  /["“”]/.test(text) ? undefined : changed(text, text.replace(/(\d) (?:percent|per cent)\b(?! point)/, "$1%"));
const straightQuotes: Rewriting = (text) => changed(text, text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"));

/** "…, the mayor said." -> "The mayor said …" */
const speakerFirst: Rewriting = (text) => {
  const found = /^([A-Z][^,"“”:;]{30,160}), ((?:[a-z]+ )?(?:[A-Z][a-z]+ ?){1,3}) (said|told reporters)\.$/.exec(text);
  if (!found) return undefined;
  const [, said = "", speaker = "", verb = ""] = found;
  const isName = !/^(?:The|A|An|It|He|She|They|There|In|On|At|This|That|These|Some|Many|More|Most)\b/.test(said);
  return `${speaker.charAt(0).toUpperCase()}${speaker.slice(1)} ${verb} that ${isName ? said : said.charAt(0).toLowerCase() + said.slice(1)}.`;
};

/** "The mayor said that …" -> "According to the mayor, …" */
const accordingTo: Rewriting = (text) => {
  const found =
    /^((?:The )?(?:[A-Z]?[a-z]+ ){0,2}[A-Z]?[a-z]+) said that ((?:the|a|an|it|there|some|more) [^"“”]{20,200})\.$/.exec(
      text,
    );
  if (!found || /^(?:He|She|They|It|I|We)\b/.test(text)) return undefined;
  const [, speaker = "", said = ""] = found;
  return `According to ${speaker.replace(/^The /, "the ")}, ${said}.`;
};

/** "… on Tuesday." -> "On Tuesday, …" */
const dayFirst: Rewriting = (text) => {
  const found = new RegExp(`^(The|A|An|Police|Officials) ([^,;:"“”]{20,140}) on (${DAYS})\\.$`).exec(text);
  if (!found || new RegExp(DAYS).test(found[2] ?? "") || / (?:said|that|told|who|which|and|but) /.test(found[2] ?? ""))
    return undefined;
  return `On ${found[3]}, ${(found[1] ?? "").toLowerCase()} ${found[2]}.`;
};

const OTHER_WORDS: readonly [RegExp, string][] = [
  [/\bapproximately\b/, "about"],
  [/\bpurchased\b/, "bought"],
  [/\bcommenced\b/, "began"],
  [/\bover (?=\d)/, "more than "],
  [/\broughly (?=\d)/, "about "],
  [/\bnearly (?=\d)/, "almost "],
  [/\bpolice officers\b/, "police"],
  [/\bphysicians\b/, "doctors"],
  [/\bkids\b/, "children"],
  [/\bvehicle\b/, "car"],
  [/\bmay (?=have|be)\b/, "might "],
  [/\bin order to\b/, "to"],
  [/\bprior to\b/, "before"],
];
const otherWord: Rewriting = (text) => {
  const found = OTHER_WORDS.find(([pattern]) => pattern.test(text) && !/["“”]/.test(text));
  return found && changed(text, text.replace(found[0], found[1]));
};

const withoutAside: Rewriting = (text) =>
  /["“”]|\d[^()]*\([^()]*\d|said/.test(text)
    ? undefined
    : changed(text, text.replace(/ \([^()“”"]{2,60}\)(?=[ ,.])/, ""));

/** "X, who is 54, did" stays, but an adverb that only joins sentences goes. */
const withoutConnective: Rewriting = (text) =>
  changed(
    text,
    text.replace(/^(?:However|Meanwhile|In addition|Moreover|Furthermore|Additionally), (\w)/, (_, letter) =>
      letter.toUpperCase(),
    ),
  );

export const rewritings: readonly [kind: string, rewriting: Rewriting][] = [
  ["digits", digitsOfWords],
  ["date turned", dayBeforeMonth],
  ["million", scaleInWords],
  ["no comma", withoutComma],
  ["percent sign", percentSign],
  ["straight quotes", straightQuotes],
  ["speaker first", speakerFirst],
  ["according to", accordingTo],
  ["day first", dayFirst],
  ["other word", otherWord],
  ["no aside", withoutAside],
  ["no connective", withoutConnective],
];
