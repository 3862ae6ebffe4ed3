import { termOfWord } from "../text/terms.ts";

const english = {
  ones: "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  tens: "twenty thirty forty fifty sixty seventy eighty ninety",
  join: (ten: string, one: string) => `${ten}${one}`,
};
const german = {
  ones: "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
  tens: "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
  join: (ten: string, one: string) => `${one}und${ten}`,
};

/**
 * The numbers from 2 on of languages that are told by their first ones; left out are those that mean something else as well:
 * French "neuf" is new, Italian "sei" is "you are".
 */
const firstOnes: Readonly<Record<string, string>> = {
  es: "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte",
  fr: "deux trois quatre cinq six sept huit - dix onze douze treize quatorze quinze seize - - - vingt",
  it: "due tre quattro cinque - sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti",
  nl: "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig",
  pl: "dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście",
  pt: "dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte",
  ru: "два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать",
  uk: "два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять",
};

const fromTwo = (list: string): [string, number][] =>
  list.split(" ").flatMap((word, index) => (word === "-" ? [] : [[word, index + 2] as [string, number]]));

/** The numbers from 2 to 99 as folded words; "one" is as often an article or a pronoun. */
function spelledOut({ ones, tens, join }: typeof english): Map<string, number> {
  const units = ones.split(" ");
  const numbers = units.map((word, value): [string, number] => [word, value]);
  for (const [index, ten] of tens.split(" ").entries()) {
    const value = (index + 2) * 10;
    numbers.push([ten, value]);
    for (let one = 1; one < 10; one += 1) numbers.push([join(ten, units[one] ?? ""), value + one]);
  }
  return new Map(numbers.filter(([, value]) => value >= 2));
}

const spelled: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  en: spelledOut(english),
  de: spelledOut(german),
  ...Object.fromEntries(Object.entries(firstOnes).map(([language, list]) => [language, new Map(fromTwo(list))])),
};

const scales: ReadonlyMap<string, number> = new Map([
  ...["thousand", "tausend", "mil", "mille", "mila", "duizend", "tysięcy", "тысяч", "bin"].map(
    (word): [string, number] => [word, 1e3],
  ),
  ...[
    "million",
    "millions",
    "millionen",
    "millón",
    "millones",
    "milioni",
    "miljoen",
    "milionów",
    "миллионов",
    "milyon",
  ].map((word): [string, number] => [word, 1e6]),
]);

/** What a folded word counts: "6200", "38.5", "fortyone"; undefined for all others. Number words as far as they are listed here. */
export function numberOf(word: string, language: string | undefined): number | undefined {
  // "1.000" may be a thousand or one; neither is claimed.
  if (/^\d+\.\d{3}$/.test(word)) return undefined;
  if (/^\d{1,12}(?:\.\d{1,3})?$/.test(word)) return Number(word);
  return spelled[language ?? ""]?.get(word);
}

const numeralsByTerm = new Map<string, ReadonlyMap<string, string>>();

/** "Two" is told of any pair. */
const LEAST_NUMERAL = 3;

/** The terms of number words, each with its number in digits, so that "twelve" and "12" are one fact; none where unknown. */
export function numeralsOf(language = ""): ReadonlyMap<string, string> {
  const known = numeralsByTerm.get(language);
  if (known) return known;
  const words = [...(spelled[language] ?? [])].filter(([, value]) => value >= LEAST_NUMERAL);
  const numerals = new Map(words.map(([word, value]) => [termOfWord(word, language), String(value)]));
  if (words.length > 0) numeralsByTerm.set(language, numerals);
  return numerals;
}

/** By how much a word behind a number multiplies it: "6 million". */
export const scaleOf = (word: string): number => scales.get(word) ?? 1;
