import { otherTimeWordsIn } from "./other-time-words.ts";

/**
 * How one language speaks of time, in small letters and without marks on them; several words are joined by a space. The
 * names of months and weekdays come from `Intl`. An entry that a language does not have is left out.
 */
export type TimeWords = {
  /** Whole days, by how many days back they lie. */
  days: Record<string, number>;
  since: string[];
  until: string[];
  before: string[];
  after: string[];
  /** What stands before both ends of a range, and between them. */
  between: [opening: string[], middle: string[]][];
  /** Without one of these, the name of a month or of a weekday may be part of the topic: “may”, “Black Friday”. */
  at: string[];
  /** The same for weekdays alone: Rio de Janeiro and Plaza de Mayo are no times. */
  atWeekday?: string[];
  /** Small words that may stand inside a date: “5 *de* marzo *de* 2024”, “since *the* 5th *of* March”. */
  filler: string[];
  last: string[];
  current: string[];
  /** Those of `last` that count back from today: “the past week” ends now, “last week” ended on Sunday. */
  rolling?: string[];
  /** “one”, “two”, …, in their order; several words for one number in one string. They count days, weeks and the like. */
  numbers: string[];
  ago: string[];
  hours: string[];
  weeks: string[];
  months: string[];
  years: string[];
  dayUnits: string[];
  /** A week, a month or a year that one word names, and how many back it lies: 先週. */
  periods?: Record<string, [unit: "weeks" | "months" | "years", back: number]>;
  /** What belongs to the name of a weekday and stands behind a hyphen: “segunda-*feira*”. */
  weekdayTail?: string;
};

const words = (list: string): string[] => list.split(" ");

const english: TimeWords = {
  days: { today: 0, tonight: 0, "this morning": 0, "this evening": 0, yesterday: 1, "day before yesterday": 2 },
  since: ["since", "starting"],
  until: ["until", "till", "up to", "through"],
  before: ["before", "earlier than"],
  after: ["after", "later than"],
  between: [
    [["between"], ["and"]],
    [["from"], ["to", "until", "till", "through"]],
  ],
  at: ["in", "on", "during", "of", "from"],
  filler: ["the", "of", "in"],
  last: ["last", "past", "previous"],
  current: ["this", "current"],
  rolling: ["past"],
  numbers: ["a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  ago: ["ago"],
  hours: words("hour hours"),
  dayUnits: words("day days"),
  weeks: words("week weeks"),
  months: words("month months"),
  years: words("year years"),
};

const german: TimeWords = {
  days: { heute: 0, "heute morgen": 0, "heute abend": 0, gestern: 1, vorgestern: 2 },
  since: ["seit", "ab"],
  until: ["bis", "bis zum"],
  before: ["vor"],
  after: ["nach"],
  between: [
    [["zwischen"], ["und"]],
    [
      ["von", "vom"],
      ["bis", "bis zum"],
    ],
  ],
  at: ["im", "am", "in", "vom"],
  filler: ["dem", "der", "den", "des", "im", "jahr"],
  last: words("letzte letzten letzter letztes letztem vergangene vergangenen vergangener vergangenes vorige vorigen"),
  current: words("diese diesen dieser dieses diesem"),
  numbers: ["einem einer eine ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"],
  ago: ["vor"],
  hours: words("stunde stunden"),
  dayUnits: words("tag tage tagen"),
  weeks: words("woche wochen"),
  months: words("monat monate monaten"),
  years: words("jahr jahre jahren"),
};

const spanish: TimeWords = {
  days: { hoy: 0, ayer: 1, anteayer: 2 },
  since: ["desde", "a partir de"],
  until: ["hasta"],
  before: ["antes de"],
  after: ["despues de"],
  between: [
    [["entre"], ["y", "e"]],
    [
      ["de", "del", "desde"],
      ["a", "al", "hasta"],
    ],
  ],
  at: ["en", "el"],
  atWeekday: ["de", "del"],
  filler: ["el", "la", "los", "las", "de", "del"],
  last: words("ultimo ultima ultimos ultimas pasado pasada"),
  current: words("este esta"),
  numbers: ["un una uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"],
  ago: ["hace"],
  hours: words("hora horas"),
  dayUnits: words("dia dias"),
  weeks: words("semana semanas"),
  months: words("mes meses"),
  years: words("ano anos"),
};

const french: TimeWords = {
  days: { aujourdhui: 0, hier: 1, "avant hier": 2 },
  since: ["depuis", "a partir de"],
  until: ["jusqua", "jusquen", "jusquau"],
  before: ["avant"],
  after: ["apres"],
  between: [
    [["entre"], ["et"]],
    [
      ["de", "du"],
      ["a", "au"],
    ],
  ],
  at: ["en", "le", "au mois de"],
  atWeekday: ["de", "du"],
  filler: ["le", "la", "les", "de", "du", "des"],
  last: words("dernier derniere derniers dernieres passe passee"),
  current: words("ce cet cette"),
  numbers: ["un une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"],
  ago: ["il y a"],
  hours: words("heure heures"),
  dayUnits: words("jour jours"),
  weeks: words("semaine semaines"),
  months: ["mois"],
  years: words("an ans annee annees"),
};

const portuguese: TimeWords = {
  days: { hoje: 0, ontem: 1, anteontem: 2 },
  since: ["desde", "a partir de"],
  until: ["ate"],
  before: ["antes de"],
  after: ["depois de", "apos"],
  between: [
    [["entre"], ["e"]],
    [["de"], ["a", "ate"]],
  ],
  at: ["em", "na", "no"],
  atWeekday: ["de", "da", "do"],
  filler: ["o", "a", "os", "as", "de", "do", "da", "dos", "das"],
  weekdayTail: "feira",
  last: words("ultimo ultima ultimos ultimas passado passada"),
  current: words("este esta neste nesta"),
  numbers: ["um uma", "dois duas", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez"],
  ago: ["ha"],
  hours: words("hora horas"),
  dayUnits: words("dia dias"),
  weeks: words("semana semanas"),
  months: words("mes meses"),
  years: words("ano anos"),
};

const italian: TimeWords = {
  days: { oggi: 0, ieri: 1, "laltro ieri": 2 },
  since: ["da", "dal", "dalla"],
  until: ["fino a", "fino al"],
  before: ["prima di", "prima del"],
  after: ["dopo", "dopo il"],
  between: [
    [["tra", "fra"], ["e"]],
    [
      ["da", "dal"],
      ["a", "al"],
    ],
  ],
  at: ["in", "a", "nel", "di"],
  atWeekday: ["del", "della"],
  filler: ["il", "lo", "la", "i", "gli", "le", "di", "del", "al"],
  last: words("ultimo ultima ultimi ultime scorso scorsa"),
  current: words("questo questa"),
  numbers: ["un una uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci"],
  ago: ["fa"],
  hours: words("ora ore"),
  dayUnits: words("giorno giorni"),
  weeks: words("settimana settimane"),
  months: words("mese mesi"),
  years: words("anno anni"),
};

const dutch: TimeWords = {
  days: { vandaag: 0, gisteren: 1, eergisteren: 2 },
  since: ["sinds", "vanaf"],
  until: ["tot"],
  before: ["voor"],
  after: ["na"],
  between: [
    [["tussen"], ["en"]],
    [["van"], ["tot"]],
  ],
  at: ["in", "op", "afgelopen"],
  filler: ["de", "het", "van"],
  last: words("vorige vorig afgelopen laatste"),
  current: words("deze dit"),
  rolling: ["afgelopen"],
  numbers: ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"],
  ago: ["geleden"],
  hours: words("uur uren"),
  dayUnits: words("dag dagen"),
  weeks: words("week weken"),
  months: words("maand maanden"),
  years: words("jaar jaren"),
};

const russian: TimeWords = {
  days: { сегодня: 0, вчера: 1, позавчера: 2 },
  since: ["с", "со", "начиная с"],
  until: ["до", "по"],
  before: ["до"],
  after: ["после"],
  between: [
    [["между"], ["и"]],
    [
      ["с", "со"],
      ["по", "до"],
    ],
  ],
  at: ["в", "во", "на"],
  filler: ["года", "году", "год", "г"],
  last: words(
    "прошлой прошлый прошлом прошлого прошлую прошлая последние последних последний последнюю последняя последнии",
  ),
  current: words("этой этом эту этот этого"),
  numbers: [
    "один одну одна",
    "два две двух",
    "три трех",
    "четыре четырех",
    "пять пяти",
    "шесть шести",
    "семь семи",
    "восемь",
    "девять",
    "десять",
  ],
  ago: ["назад"],
  hours: words("час часа часов"),
  dayUnits: words("день дня дней сутки"),
  weeks: words("неделя недели недель неделю неделе"),
  months: words("месяц месяца месяцев месяце"),
  years: words("год года лет году"),
};

/** By language; a new language is one more entry. */
export const timeWordsIn: Readonly<Record<string, TimeWords>> = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
  pt: portuguese,
  it: italian,
  nl: dutch,
  ru: russian,
  ...otherTimeWordsIn,
};
