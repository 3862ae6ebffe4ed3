import type { Article } from "../article.ts";
import type { Disagreement } from "../story.ts";
import { areOfOneTime, areSetApart, type Claim, gatherDifferences } from "./gather-differences.ts";
import { isNumber, type ReportedSentence, readReport, weightOf } from "./read-report.ts";
import { readSpeaker, speakersIn } from "./read-speakers.ts";

/** Who is said to have said it: `speaker` is a kind of body such as "police". */
type SpeakerClaim = Claim & { speaker: string };

/**
 * Where articles name different bodies for the same claim: "police said" here, "the army said" there. Only bodies that are
 * never the same are compared, only for sentences that otherwise tell the same, and no article that names both.
 */
export const differingSpeakers = (articles: readonly Article[]): Disagreement[] =>
  gatherDifferences(articles.flatMap(claimsIn), { areOfOneFact, differ, agree });

function claimsIn(article: Article): SpeakerClaim[] {
  return readReport(article).flatMap((sentence) => {
    const found = readSpeaker(sentence.text, article.language);
    if (!found) return [];
    const { speaker, text, claimed } = found;
    return [{ article, text, about: claimed, sentence: withoutSpeaker(sentence, found.terms), speaker }];
  });
}

const withoutSpeaker = (sentence: ReportedSentence, terms: ReadonlySet<string>): ReportedSentence => ({
  ...sentence,
  facts: new Map([...sentence.facts].filter(([term]) => !terms.has(term))),
});

/** Nearly all that the longer sentence tells is in the shorter one, and so many terms. */
const SAME_CLAIM = 0.6;
const LEAST_IN_COMMON = 4;

function areOfOneFact(one: SpeakerClaim, other: SpeakerClaim): boolean {
  if (one.article.source === other.article.source || one.article.language !== other.article.language) return false;
  if (!areOfOneTime(one, other) || areSetApart(one, other)) return false;
  if (numbersOf(one) !== numbersOf(other)) return false;
  const shared = [...one.sentence.facts].filter(([term]) => other.sentence.facts.has(term));
  const longer = Math.max(weightOf(one.sentence.facts), weightOf(other.sentence.facts));
  if (shared.length < LEAST_IN_COMMON || weightOf(shared) < SAME_CLAIM * longer) return false;
  return agree(one, other) || !(names(one.article, other) || names(other.article, one));
}

const numbersOf = ({ sentence }: SpeakerClaim): string =>
  [...sentence.facts.keys()].filter(isNumber).toSorted().join(" ");

const names = (article: Article, { speaker }: SpeakerClaim): boolean =>
  speakersIn(`${article.title}\n${article.text}`, article.language).has(speaker);

const agree = (one: SpeakerClaim, other: SpeakerClaim): boolean => one.speaker === other.speaker;
const differ = (one: SpeakerClaim, other: SpeakerClaim): boolean => !agree(one, other);
