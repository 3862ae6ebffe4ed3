/** A hedge says that something is not certain, not yet done, only on a condition, or only due. */
export const hedgeFamilies = ["epistemic", "intent", "condition", "duty"] as const;
export type HedgeFamily = (typeof hedgeFamilies)[number];

/** Ways to say something that a summary must not confuse. */
export const speechClasses = [
  "say",
  "announce",
  "deny",
  "confirm",
  "claim",
  "warn",
  "promise",
  "demand",
  "accuse",
] as const;
export type SpeechClass = (typeof speechClasses)[number];

export const bounds = ["more", "atLeast", "less", "upTo", "near", "about"] as const;
export type Bound = (typeof bounds)[number];

/** Whether something comes before, after or at the time of what stands behind a word. */
export const orders = ["before", "after", "during"] as const;
export type Order = (typeof orders)[number];

/** How many of them: "few" is none of "some", and "most" not "all". */
export const quantifiers = ["all", "most", "many", "some", "few", "one"] as const;
export type Quantifier = (typeof quantifiers)[number];

/** Whether a number tells by how much something changed, or where it got to. */
export const changes = ["by", "to"] as const;
/** Whether something begins or ends at a time. */
export const spans = ["from", "until"] as const;
export type Change = (typeof changes)[number] | (typeof spans)[number];

/**
 * The words of one language that carry more than themselves. Phrases stand between commas and are compared as they are
 * written; `synonyms` and `opposites` stand one group a line and are compared by their stems, or with "!" as they are.
 */
export type LexiconWords = {
  /** Words that every text is full of, besides those of the stop word list. */
  functionWords: string;
  pronouns: string;
  /** Nouns that, at the beginning of a sentence, may mean what the sentence before was about. */
  anaphors: string;
  /** Words with which another statement begins. */
  borders: string;
  joiners: string;
  negators: string;
  hedges: Readonly<Record<HedgeFamily, string>>;
  speech: Readonly<Record<SpeechClass, string>>;
  /** "According to": the speaker comes behind it. */
  according: string;
  /** "Zufolge": the speaker stands before it. */
  accordingBehind?: string | undefined;
  bounds: Readonly<Record<Bound, string>>;
  /** Those that stand behind the number: "three or more". */
  boundsBehind?: Readonly<Partial<Record<Bound, string>>> | undefined;
  quantifiers?: Readonly<Record<Quantifier, string>> | undefined;
  /** Small words before a number: "by 3 percent", "to 3 percent". */
  changes?: Readonly<Record<(typeof changes)[number], string>> | undefined;
  /** Small words before a time: "from Monday", "until Monday". */
  spans?: Readonly<Record<(typeof spans)[number], string>> | undefined;
  /** Words with which what comes earlier or later begins: "before he left". */
  orders?: Readonly<Record<Order, string>> | undefined;
  /** "Almost", "partly". */
  diminishers?: string | undefined;
  /** "One of", "among": what follows is not alone so. */
  among?: string | undefined;
  /** "Largest", "most". */
  superlatives?: RegExp | undefined;
  /** Verbs right before a number that tell by how much: "rose 3 percent". */
  changing?: string | undefined;
  causes: string;
  /** What may give a cause without saying so: "after", "for". */
  reasons?: string | undefined;
  numbers: Readonly<Record<string, number>>;
  ordinals: Readonly<Record<string, number>>;
  /** Unit -> its words. */
  units: Readonly<Record<string, string>>;
  /** Twelve groups, from January on, with commas between. */
  months: string;
  /** Seven groups, from Monday on. */
  weekdays: string;
  /** Groups of phrases for times seen from today: commas within, line breaks between. */
  times: string;
  /** Counted by everything, so that they tell nothing about what a number counts. */
  generic: string;
  passive: string;
  /** One word -> the names that stand for it, compared only where they are written large. */
  names?: Readonly<Record<string, string>> | undefined;
  /** "By": the one who does it comes behind. */
  agent: string;
  synonyms: string;
  /** As synonyms; they are names, and so no words of the language. */
  peoples?: string | undefined;
  /** A capital and its land a line: "Moscow" may be Russia. */
  capitals?: string | undefined;
  /** Words that may stand for one another in a rewording, a group a line; unlike a synonym, a word may be in several groups. */
  relatives?: string | undefined;
  /** Who says something without being anybody in particular: officials, a statement. */
  vagueSpeakers?: string | undefined;
  /** Who may stand for somebody whom the evidence calls by name, and for nobody else: "the founder". */
  titles?: string | undefined;
  /** Whoever is called so is not whoever is called otherwise: "mayor", "police". */
  speakerRoles?: string | undefined;
  /** What is said, as a noun: "announcement". */
  speechNouns?: string | undefined;
  /** Where a negator denies nothing: "no doubt". */
  idioms?: string | undefined;
  /** What changes a fact as a negation does: "failed", "before they could", "ran out". */
  negatives?: string | undefined;
  /** What tells that something is not certain or not yet so, in whatever way; wider than the hedges. */
  modals?: string | undefined;
  /** What too much hangs on to be added to a text that has nothing of the kind, a field a line; behind "/" what bears it out. */
  grave?: string | undefined;
  /** A line: words / their opposites. */
  opposites: string;
  /** Those of them of which neither may hold: what does not rise need not fall. */
  contraries?: string | undefined;
  /** Beginnings of words that turn them into their opposite. */
  negativePrefixes: string;
  /** Verbs as a dictionary has them, and those with forms of their own: base, past and participle a line. */
  verbs?: string | undefined;
  irregularVerbs?: string | undefined;
  /** Every noun is written large, words are compounds, and a verb may stand at the end. */
  isGermanic?: boolean | undefined;
};
