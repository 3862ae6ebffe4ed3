import { isLooseLead, leansBack } from "../summarize/leans-back.ts";

/** How a sentence needs the one before it: not at all, that one, or something that may have been told anywhere before. */
type Need = "nothing" | "the one before" | "something before";

/**
 * What a sentence needs to be understood, and to be ascribed to who said it. What an article begins with may name “the
 * missing woman” of whom all have heard.
 */
export function needOf(sentence: string, language: string | undefined, isFirst: boolean): Need {
  if (isLooseLead(sentence, language) || isPartOfThem(sentence) || isAboutSomebody(sentence)) return "the one before";
  if (isUnascribed(sentence, language)) return "the one before";
  return !isFirst && leansBack(sentence, language) ? "something before" : "nothing";
}

/** “Two of them were hurt.” */
const PART_OF_THEM =
  /^\P{L}*[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)? (?:of (?:them|these|those)|von ihnen|d[’']entre (?:eux|elles)|de (?:ellos|ellas|eles|elas)|di loro|van hen|из них|з них)(?!\p{L})/u;

const isPartOfThem = (sentence: string): boolean => PART_OF_THEM.test(sentence);

/** “Because it had grown so much, he could no longer run both”: a clause without a name, and then a pronoun. */
const PRONOUN_BEHIND_A_CLAUSE = /^\P{L}*\p{L}[^,\p{Lu}]{2,100}, (?:he|she|elle|elles)(?!\p{L})/u;

const isAboutSomebody = (sentence: string): boolean => PRONOUN_BEHIND_A_CLAUSE.test(sentence);

/** The verbs in which German tells what somebody else said (Konjunktiv I), as far as they have no other meaning. */
const REPORTED =
  /(?<!\p{L})(?:seien|sei|habe|dürfe|könne|müsse|solle|wolle|werde|gebe|stehe|komme|bleibe|wisse)(?!\p{L})/u;
/** A speaker, or a verb of saying; “ich habe” is nobody else's word. */
const ASCRIBED =
  /(?<!\p{L})(?:laut|zufolge|nach angaben|nach ansicht|hieß|heißt|ich|so der|so die)(?!\p{L})|(?<!\p{L})(?:sag|erklär|teil|bericht|beton|mein|schrieb|schreib|warn|forder|kündig|sprach|spricht|räum|versicher|behaupt|beklag|kritisier|nannt|nenn|gab|gibt an|verwies|glaub|erwart|hoff|fürcht|bekräftig|bestätig|dementier|melde)\p{Ll}*/u;

const isUnascribed = (sentence: string, language: string | undefined): boolean =>
  language === "de" && REPORTED.test(sentence) && !ASCRIBED.test(sentence.toLowerCase());
