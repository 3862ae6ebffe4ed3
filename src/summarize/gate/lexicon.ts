import { stopWordsOf } from "../../text/stop-words.ts";
import { termOfWord } from "../../text/terms.ts";
import { type VerbForms, verbForms } from "./facts/verb-forms.ts";
import { chinese } from "./lexicons/chinese.ts";
import { english } from "./lexicons/english.ts";
import { french } from "./lexicons/french.ts";
import { german } from "./lexicons/german.ts";
import {
  type Bound,
  bounds,
  type Change,
  changes,
  type HedgeFamily,
  hedgeFamilies,
  type LexiconWords,
  type Order,
  orders,
  type Quantifier,
  quantifiers,
  type SpeechClass,
  spans,
  speechClasses,
} from "./lexicons/lexicon-words.ts";
import { russian } from "./lexicons/russian.ts";
import { spanish } from "./lexicons/spanish.ts";
import { unknownLanguage } from "./lexicons/unknown-language.ts";
import { type PhraseTable, phraseTable } from "./phrase-table.ts";

/** Of languages that have no lexicon: Italian, Portuguese, Dutch, Scandinavian, Polish, Czech, Turkish, Ukrainian. */
const OTHER_NEGATORS =
  "non, nessuno, niente, mai, senza, não, nunca, nem, ninguém, nada, sem, niet, geen, nooit, niemand, zonder, inte, ikke, ingen, aldrig, aldri, utan, uden, uten, nie, nikt, bez, ne, není, nejsou, değil, hiç, yok, не, ні, нема, без";

const byLanguage: Readonly<Record<string, LexiconWords>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  ru: russian,
  zh: chinese,
};

/**
 * Of a text too short for its language to be told. It may be in one that is known here: whatever takes a fact back in any
 * of them counts, because a "nicht" that is overlooked turns a fact round, and one too many only costs a rewording.
 */
const untoldLanguage: LexiconWords = {
  ...unknownLanguage,
  negators: [...Object.values(byLanguage).map(({ negators }) => negators), OTHER_NEGATORS].join(", "),
  hedges: Object.fromEntries(
    hedgeFamilies.map((family) => [
      family,
      Object.values(byLanguage)
        .map(({ hedges }) => hedges[family])
        .join(", "),
    ]),
  ) as LexiconWords["hedges"],
};

/** The words of a language as the checks ask for them. */
export type Lexicon = {
  language: string | undefined;
  isKnown: boolean;
  isGermanic: boolean;
  /** The same for all forms and synonyms of a word. */
  keyOf(word: string): string;
  /** Says nothing itself: articles and the like, and the words that other checks ask for ("may", "not", "said"). */
  isFunctionWord(word: string): boolean;
  pronouns: ReadonlySet<string>;
  anaphors: ReadonlySet<string>;
  borders: ReadonlySet<string>;
  joiners: ReadonlySet<string>;
  generic: ReadonlySet<string>;
  passive: ReadonlySet<string>;
  agent: ReadonlySet<string>;
  negators: PhraseTable<true>;
  hedges: PhraseTable<HedgeFamily>;
  speech: PhraseTable<SpeechClass>;
  according: PhraseTable<true>;
  accordingBehind: PhraseTable<true>;
  bounds: PhraseTable<Bound>;
  boundsBehind: PhraseTable<Bound>;
  quantifiers: PhraseTable<Quantifier>;
  changes: ReadonlyMap<string, Change>;
  spans: ReadonlyMap<string, Change>;
  orders: PhraseTable<Order>;
  diminishers: PhraseTable<true>;
  among: PhraseTable<true>;
  superlatives: RegExp;
  /** Keys of verbs. */
  changing: ReadonlySet<string>;
  names: PhraseTable<string>;
  causes: PhraseTable<true>;
  /** What may give a cause without saying so: "after", "for". */
  reasons: PhraseTable<true>;
  times: PhraseTable<string>;
  numbers: ReadonlyMap<string, number>;
  ordinals: ReadonlyMap<string, number>;
  units: ReadonlyMap<string, string>;
  /** Month word -> 1 to 12. */
  months: ReadonlyMap<string, number>;
  /** Weekday word -> 1 (Monday) to 7. */
  weekdays: PhraseTable<number>;
  /** Key -> the groups of words that may stand for one another. */
  relatives: ReadonlyMap<string, readonly number[]>;
  vagueSpeakers: ReadonlySet<string>;
  titles: ReadonlySet<string>;
  /** Undefined where nobody has listed them: then any other speaker is another one. */
  speakerRoles: ReadonlySet<string> | undefined;
  speechNouns: ReadonlySet<string>;
  idioms: PhraseTable<true>;
  negatives: PhraseTable<true>;
  modals: PhraseTable<true>;
  grave: readonly GraveField[];
  /** The words of all lists: no names. */
  vocabulary: ReadonlySet<string>;
  /** Key of a capital -> key of its land. */
  landOfCapital: ReadonlyMap<string, string>;
  /** Key -> the keys that say the opposite. */
  opposites: ReadonlyMap<string, ReadonlySet<string>>;
  /** Opposites of which neither may hold: what does not rise need not fall. */
  contraries: ReadonlySet<string>;
  negativePrefixes: readonly string[];
  /** Empty where nobody has listed them. */
  verbs: VerbForms;
};

/** Keys of words that much hangs on, and of those that bear them out. */
export type GraveField = { words: ReadonlySet<string>; support: ReadonlySet<string> };

const lexicons = new Map<string | undefined, Lexicon>();

/** The lexicon of a language, made at its first use; one without words where nobody has written them. */
export function lexiconOf(language: string | undefined): Lexicon {
  const isKnown = language !== undefined && Object.hasOwn(byLanguage, language);
  const made = lexicons.get(isKnown ? language : undefined);
  if (made) return made;
  const words = isKnown ? (byLanguage[language] ?? untoldLanguage) : untoldLanguage;
  const lexicon = makeLexicon(isKnown ? language : undefined, words);
  lexicons.set(lexicon.language, lexicon);
  return lexicon;
}

function makeLexicon(language: string | undefined, words: LexiconWords): Lexicon {
  const keyOf = keysWithSynonyms(language, `${words.peoples ?? ""}\n${words.synonyms}`, words.irregularVerbs ?? "");
  const functionWords = new Set([
    ...split(words.functionWords),
    ...(language ? stopWordsOf(language) : []),
    ...singleWords([words.negators, words.hedges.epistemic, ...Object.values(words.speech)]),
  ]);
  return {
    language,
    isKnown: language !== undefined,
    isGermanic: words.isGermanic ?? false,
    keyOf,
    isFunctionWord: (word) => functionWords.has(word),
    pronouns: new Set(split(words.pronouns)),
    anaphors: new Set(split(words.anaphors).map(keyOf)),
    borders: new Set(split(words.borders)),
    joiners: new Set(split(words.joiners)),
    generic: new Set(split(words.generic).map(keyOf)),
    passive: new Set(split(words.passive)),
    agent: new Set(split(words.agent)),
    negators: phraseTable([[words.negators, true]]),
    hedges: phraseTable(hedgeFamilies.map((family) => [words.hedges[family], family] as const)),
    speech: phraseTable(speechClasses.map((kind) => [words.speech[kind], kind] as const)),
    according: phraseTable([[words.according, true]]),
    accordingBehind: phraseTable([[words.accordingBehind ?? "", true]]),
    bounds: phraseTable(bounds.map((bound) => [words.bounds[bound], bound] as const)),
    boundsBehind: phraseTable(bounds.map((bound) => [words.boundsBehind?.[bound] ?? "", bound] as const)),
    quantifiers: phraseTable(quantifiers.map((share) => [words.quantifiers?.[share] ?? "", share] as const)),
    changes: new Map(changes.flatMap((change) => split(words.changes?.[change] ?? "").map((word) => [word, change]))),
    spans: new Map(spans.flatMap((span) => split(words.spans?.[span] ?? "").map((word) => [word, span]))),
    diminishers: phraseTable([[words.diminishers ?? "", true]]),
    among: phraseTable([[words.among ?? "", true]]),
    superlatives: words.superlatives ?? /^$/,
    orders: phraseTable(orders.map((order) => [words.orders?.[order] ?? "", order] as const)),
    changing: keysIn(words.changing, keyOf),
    names: phraseTable(Object.entries(words.names ?? {}).map(([name, phrases]) => [phrases, name] as const)),
    causes: phraseTable([[words.causes, true]]),
    reasons: phraseTable([[words.reasons ?? "", true]]),
    times: phraseTable(lines(words.times).map((line) => [line, line] as const)),
    numbers: new Map(Object.entries(words.numbers)),
    ordinals: new Map(Object.entries(words.ordinals)),
    units: new Map(Object.entries(words.units).flatMap(([unit, of]) => split(of).map((word) => [word, unit] as const))),
    months: numbered(words.months),
    weekdays: phraseTable([...numbered(words.weekdays)].map(([word, number]) => [word, number] as const)),
    relatives: groupsOf(words.relatives ?? "", keyOf),
    speakerRoles: words.speakerRoles === undefined ? undefined : new Set(split(words.speakerRoles).map(keyOf)),
    speechNouns: keysIn(words.speechNouns, keyOf),
    vagueSpeakers: keysIn(words.vagueSpeakers, keyOf),
    titles: keysIn(words.titles, keyOf),
    idioms: phraseTable([[words.idioms ?? "", true]]),
    negatives: phraseTable([[`${words.negators}, ${words.negatives ?? ""}`, true]]),
    modals: phraseTable([[[words.modals ?? "", ...Object.values(words.hedges)].join(", "), true]]),
    grave: lines(words.grave ?? "")
      .filter((line) => line !== "")
      .map((line) => graveField(line, keyOf)),
    vocabulary: vocabularyOf(words),
    landOfCapital: new Map(
      lines(words.capitals ?? "")
        .map((line) => split(line).map(keyOf))
        .map(([capital = "", land = ""]) => [capital, land] as const),
    ),
    opposites: oppositesOf(words.opposites, keyOf),
    contraries: keysIn(words.contraries, keyOf),
    negativePrefixes: split(words.negativePrefixes),
    verbs: verbForms(words.verbs ?? "", words.irregularVerbs ?? ""),
  };
}

const keysIn = (words: string | undefined, keyOf: (word: string) => string): Set<string> =>
  new Set(split(words ?? "").map(keyOf));

const singleWords = (phrases: readonly string[]): string[] =>
  phrases.flatMap((list) => list.split(",").map((phrase) => phrase.trim())).filter((phrase) => !phrase.includes(" "));

const split = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");
const lines = (text: string): string[] => text.split("\n").map((line) => line.trim());

const numbered = (groups: string): Map<string, number> =>
  new Map(groups.split(",").flatMap((group, index) => split(group).map((word) => [word, index + 1] as const)));

/** The key of a word is its stem, or where it has synonyms, the stem of the first of them; with "!" only the word as it is. */
function keysWithSynonyms(
  language: string | undefined,
  synonyms: string,
  irregularVerbs: string,
): (word: string) => string {
  const first = new Map<string, string>();
  const stemOf = (word: string) => (word.endsWith("!") ? word.slice(0, -1) : termOfWord(word, language));
  for (const line of lines(synonyms)) {
    const stems = split(line).map(stemOf);
    const [key] = stems;
    for (const stem of stems) if (key !== undefined && !first.has(stem)) first.set(stem, key);
  }
  for (const line of lines(irregularVerbs)) {
    const [base = "", ...others] = split(line).map(stemOf);
    for (const stem of others) if (!first.has(stem)) first.set(stem, first.get(base) ?? base);
  }
  return (word) => {
    const stem = termOfWord(word, language);
    return first.get(word) ?? first.get(stem) ?? stem;
  };
}

function groupsOf(text: string, keyOf: (word: string) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  lines(text).forEach((line, group) => {
    for (const key of new Set(split(line).map(keyOf))) groups.set(key, [...(groups.get(key) ?? []), group]);
  });
  return groups;
}

function graveField(line: string, keyOf: (word: string) => string): GraveField {
  const [words = [], support = []] = line.split("/").map((side) => split(side).map(keyOf));
  return { words: new Set(words), support: new Set([...words, ...support]) };
}

const vocabularyOf = (words: LexiconWords): Set<string> =>
  new Set(
    [words.functionWords, words.synonyms, words.relatives, words.opposites, words.modals, words.negatives, words.grave]
      .concat([
        words.negators,
        words.pronouns,
        words.according,
        words.accordingBehind,
        ...Object.values(words.speech),
        ...Object.values(words.hedges),
      ])
      .flatMap((list) => (list ?? "").split(/[\s,/]+/)),
  );

function oppositesOf(text: string, keyOf: (word: string) => string): Map<string, Set<string>> {
  const opposites = new Map<string, Set<string>>();
  for (const line of lines(text)) {
    const [some = [], others = []] = line.split("/").map((side) => split(side).map(keyOf));
    for (const one of some) {
      for (const other of others) {
        if (one === other) continue;
        opposites.set(one, new Set(opposites.get(one)).add(other));
        opposites.set(other, new Set(opposites.get(other)).add(one));
      }
    }
  }
  return opposites;
}
