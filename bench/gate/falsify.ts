import type { Random } from "./random.ts";

/** What a falsifier may draw on besides the sentence itself. */
export type Surroundings = { random: Random; otherNames: readonly string[]; others: readonly string[] };

/** Makes an English sentence say something false; undefined where it does not apply. */
type Falsifier = (sentence: string, surroundings: Surroundings) => string | undefined;

const changed = (before: string, after: string): string | undefined => (before === after ? undefined : after);
const MONTHS = "January February March April June July August September October November December".split(" ");
const DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const NUMBER_WORDS = "two three four five six seven eight nine ten eleven twelve".split(" ");
const NAME = /(?<=[a-z,] )[A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})?(?= [a-z]|[,.])/g;
const NO_NAME = new Set([...MONTHS, ...DAYS, "May"]);

const otherNumber: Falsifier = (text, { random }) => {
  const numbers = [...text.matchAll(/(?<![\d.,:/-])\d{1,3}(?:,\d{3})*(?![\d:/-]|[.,]\d)/g)];
  const found = random.pick(numbers);
  if (found) {
    const value = Number(found[0].replaceAll(",", ""));
    const other = random.next() < 0.5 ? value + 1 + Math.floor(random.next() * 9) : value * 10 + 10;
    if (text.includes(String(other)) || text.includes(other.toLocaleString("en"))) return undefined;
    return text.slice(0, found.index) + other.toLocaleString("en") + text.slice(found.index + found[0].length);
  }
  const word = NUMBER_WORDS.find((one) => new RegExp(`(?<=[a-z] )${one}(?= [a-z])`).test(text));
  const other = random.pick(NUMBER_WORDS.filter((one) => !text.includes(one)));
  return word && other && text.replace(new RegExp(`(?<=[a-z] )${word}(?= [a-z])`), other);
};

const otherName: Falsifier = (text, { random, otherNames }) => {
  const found = random.pick([...text.matchAll(NAME)].filter(([name]) => !NO_NAME.has(name)));
  const other = random.pick(otherNames.filter((name) => !text.includes(name)));
  return found && other && text.slice(0, found.index) + other + text.slice(found.index + found[0].length);
};

const otherDate: Falsifier = (text, { random }) => {
  for (const list of [DAYS, MONTHS]) {
    const found = list.find((one) => new RegExp(`\\b${one}\\b`).test(text));
    const other = random.pick(list.filter((one) => !text.includes(one)));
    if (found && other) return text.replace(new RegExp(`\\b${found}\\b`), other);
  }
  return changed(
    text,
    text.replace(
      /(?<=\bin )(19|20)(\d)(\d)\b/,
      (_, century, ten, one) => `${century}${ten}${(Number(one) + 1 + Math.floor(random.next() * 8)) % 10}`,
    ),
  );
};

const negated: Falsifier = (text) => {
  if (/["“”]/.test(text)) return undefined;
  const without = text.replace(/\b(is|are|was|were|has|have|had|will|would|could|did|does|do) not (?=[a-z])/, "$1 ");
  if (without !== text && !/\b(?:only|but|necessarily|yet|just)\b/.test(text) && !/\b(?:did|does|do) /.test(without))
    return without;
  if (/\b(?:not|no|never|n't|if|whether)\b/.test(text)) return undefined;
  return changed(text, text.replace(/\b(is|are|was|were|has|will|would|could) (?=[a-z]{4,})/, "$1 not "));
};

const UNITS: readonly [RegExp, string][] = [
  [/(?<=\d ?)(?:percent|per cent|%)(?! point)/, " percentage points"],
  [/(?<=\d )million\b/, "billion"],
  [/(?<=\d )billion\b/, "million"],
  [/\$(?=\d)/, "€"],
  [/£(?=\d)/, "$"],
  [/(?<=\d )miles\b/, "kilometres"],
  [/(?<=\d )years\b/, "months"],
  [/(?<=\d )hours\b/, "days"],
  [/(?<=\d )minutes\b/, "hours"],
  [/(?<=\d )days\b/, "weeks"],
  [/(?<=\d )feet\b/, "metres"],
  [/(?<=\d )km\b/, "miles"],
];
const otherUnit: Falsifier = (text) => {
  const found = UNITS.find(([pattern]) => pattern.test(text));
  return found && changed(text, text.replace(found[0], found[1]).replace("  ", " "));
};

const QUOTED = /["“]([^"“”]{12,200})["”]/;
const otherQuote: Falsifier = (text, { random }) => {
  const quoted = QUOTED.exec(text)?.[1];
  if (quoted) {
    const words = quoted.split(" ");
    const at = 1 + Math.floor(random.next() * (words.length - 2));
    const other = words.filter((_, index) => index !== at).join(" ");
    return words.length > 3 ? text.replace(quoted, other) : undefined;
  }
  const plain = /(?<=[a-z] )([a-z]{4,} [a-z]+ [a-z]{4,})(?=[ .])/.exec(text)?.[1];
  return plain && text.replace(plain, `"${plain}"`);
};

const SPEAKER = /((?:[A-Z][a-z]+ ){1,2})said\b/;
const otherSpeaker: Falsifier = (text, { random, otherNames, others }) => {
  const found = SPEAKER.exec(text);
  const stranger = random.pick(otherNames.filter((name) => !text.includes(name)));
  if (found && stranger && !/^(?:He|She|They|It|But|And|The) $/.test(found[1] ?? ""))
    return text.replace(found[1] ?? "", `${stranger} `);
  if (/, (?:according to|said) [A-Z][^,.]{3,40}\.$/.test(text))
    return text.replace(/, (?:according to|said) [^,.]+\.$/, ".");
  const isPlain =
    !/\b(?:said|says|told|according|added|stated|claim|report|announc|warn|reveal|call|say|wr[io]te|den|admit|confirm|accus|ask|urg|insist|believ|think|thought|explain|show|found|argu|blam|critic|not|ex|de|test|describ|declar|sugg|est|prom)/.test(
      text,
    );
  const name = random.pick(
    otherNames.filter((one) => text.includes(one) || others.some((other) => other.includes(one))),
  );
  return isPlain && name && !/["“”?]/.test(text) ? `${text.replace(/\.$/, "")}, ${name} said.` : undefined;
};

const link: Falsifier = (text, { random }) =>
  `${text.replace(/\.$/, "")} (${random.pick(["https://news.example/a", "www.more-news.example", "t.co/x8Q2", "press@desk.example", "@newsdesk_live"])}).`;

const unhedged: Falsifier = (text) => {
  if (/["“”]/.test(text)) return undefined;
  const dropped = text
    .replace(/\b(?:may|might|could) (have|be)\b/, (_, verb) => (verb === "be" ? "is" : "has"))
    .replace(/\b(?:may|might|could) (?!not\b)(?=[a-z]{4,})/, "will ")
    .replace(/\b(?:reportedly|allegedly|apparently|probably|possibly|likely) (?=[a-z]{4,}ed\b)/, "");
  if (dropped !== text) return dropped;
  const isPlain =
    !/\b(?:may|might|could|likely|expect|reported|alleg|believ|possib|probab|appear|seem|suspect|estimat|predict|think|if|potential|unlikely|unclear|suggest|perhaps|initial|prelim|rumou?r|assum|forecast|thought|fear|presum)/.test(
      text,
    );
  return isPlain ? changed(text, text.replace(/\b(was|were) (?=[a-z]{3,}ed\b)/, "$1 reportedly ")) : undefined;
};

/** "A … B" -> "B … A", for names with a verb between them. */
const swapped: Falsifier = (text) => {
  const found =
    /^((?:[A-Z][a-z]{3,} ?){1,2}) (beat|defeated|sued|accused|attacked|told|criticised|criticized|replaced|killed|met with|bought|acquired|married|hired|fired|joined|shot|arrested|visited|signed|blamed|urged|defended|praised|warned|invited|succeeded) ((?:[A-Z][a-z]{3,} ?){1,2})(?=[ ,.])/.exec(
      text,
    );
  if (!found) return undefined;
  const [whole, one = "", verb = "", other = ""] = found;
  return `${other.trim()} ${verb} ${one.trim()}${text.slice(whole.trimEnd().length)}`;
};

const OPPOSITES: readonly [string, string][] = [
  ["rose", "fell"],
  ["increased", "decreased"],
  ["won", "lost"],
  ["bought", "sold"],
  ["opened", "closed"],
  ["began", "ended"],
  ["killed", "injured"],
  ["before", "after"],
  ["north", "south"],
  ["east", "west"],
  ["accepted", "rejected"],
  ["arrested", "released"],
  ["more than", "less than"],
  ["higher", "lower"],
  ["oldest", "youngest"],
  ["largest", "smallest"],
  ["approved", "rejected"],
  ["supported", "opposed"],
  ["convicted", "acquitted"],
  ["husband", "wife"],
  ["father", "mother"],
  ["son", "daughter"],
  ["brother", "sister"],
  ["joined", "left"],
  ["success", "failure"],
  ["early", "late"],
  ["increase", "decrease"],
  ["victory", "defeat"],
  ["man", "woman"],
  ["profit", "loss"],
  ["best", "worst"],
  ["high", "low"],
  ["public", "private"],
  ["allowed", "banned"],
];
const opposite: Falsifier = (text, { random }) => {
  const pairs = [...OPPOSITES, ...OPPOSITES.map(([one, other]): [string, string] => [other, one])];
  const found = random.pick(
    pairs.filter(([one, other]) => new RegExp(`(?<=[a-z] )${one}(?= [a-z])`).test(text) && !text.includes(other)),
  );
  return found && !/["“”]/.test(text)
    ? text.replace(new RegExp(`(?<=[a-z] )${found[0]}(?= [a-z])`), found[1])
    : undefined;
};

/** Where it is about one person, what another sentence says of another one. */
const BEGINNING =
  /^([A-Z][a-z]{3,} [A-Z][a-z]{3,}) (was|is|has|had|will|said|told|made|won|took|became|scored|died|went|says)\b/;
export const mergeable = (one: string, other: string): string | undefined => {
  const [first, second] = [BEGINNING.exec(one), BEGINNING.exec(other)];
  if (!first?.[1] || !second?.[1]) return undefined;
  const shared =
    first[1].split(" ").some((word) => other.includes(word)) || second[1].split(" ").some((word) => one.includes(word));
  return shared ? undefined : first[1] + other.slice(second[1].length);
};

export const falsifiers: readonly [kind: string, falsifier: Falsifier][] = [
  ["numbers", otherNumber],
  ["names", otherName],
  ["dates", otherDate],
  ["negation", negated],
  ["units", otherUnit],
  ["quotes", otherQuote],
  ["attribution", otherSpeaker],
  ["links", link],
  ["hedges", unhedged],
  ["roles", swapped],
  ["opposites", opposite],
];
