import type { Article, CitedSentence } from "../article.ts";
import type { Reply } from "../reply.ts";
import { type ChangedSentence, type Changes, changesBetween, type Said } from "../stories/changes-between.ts";
import { wordsIn } from "../text/words.ts";

/** What an answer told and an article no longer says; `after` is what it says in its place, where it says anything. */
export type Correction = {
  article: Article;
  isWithdrawn: boolean;
  changes: { before: string; after?: CitedSentence | undefined }[];
};

/** A source that takes back what it said says so in these words. */
const WITHDRAWN =
  /(?<!\p{L})(withdrawn|retracted|retraction|zurückgezogen|widerrufen|rétractée?s?|retirad[oa]s?|retractad[oa]s?)(?!\p{L})/iu;
/** Of a text that was taken back, hardly a sentence remains. */
const LEFT_OF_WITHDRAWN = 0.2;

/**
 * What is materially wrong now about an answer because one of its articles was edited or withdrawn: a sentence that was
 * told has gone, or has another number or name. Undefined where it was only put in other words, or was not told.
 */
export function findCorrection(reply: Reply, before: Said, article: Article): Correction | undefined {
  const told = reply.blocks.flatMap((block) =>
    block.kind === "story" ? block.sentences.filter((sentence) => sentence.article === article.id) : [],
  );
  const isHeadline = reply.blocks.some((block) => block.kind === "story" && block.citations[0]?.article === article.id);
  if (told.length === 0 && !isHeadline) return undefined;
  const edit = changesBetween(before, article);
  if (isWithdrawn(before, article, edit)) return { article, isWithdrawn: true, changes: [] };
  const changes = told.flatMap(({ text }) => changeOf(text, edit, article) ?? []);
  return changes.length > 0 ? { article, isWithdrawn: false, changes } : undefined;
}

function isWithdrawn(before: Said, after: Said, { removed, changed, added }: Changes): boolean {
  const says = ({ title, text }: Said) => WITHDRAWN.test(`${title}\n${text.slice(0, 500)}`);
  const gone = removed.length + changed.length;
  const remains = after.text.length < before.text.length * LEFT_OF_WITHDRAWN && gone > added.length;
  return (says(after) && !says(before)) || (remains && gone > 0);
}

/** What became of a sentence that was told. */
function changeOf(
  told: string,
  { changed, removed }: Changes,
  article: Article,
): Correction["changes"][number] | undefined {
  const other = changed.find(({ before }) => before === told);
  if (other) return isMaterial(other) ? { before: told, after: placeOf(other.after, article) } : undefined;
  return removed.includes(told) ? { before: told } : undefined;
}

/** A number or a name was put in the place of another. */
function isMaterial({ before, after, numbers }: ChangedSentence): boolean {
  if (numbers.before.length > 0 || numbers.after.length > 0) return true;
  const [said, says] = [namesIn(before), namesIn(after)];
  return says.some((name) => !said.includes(name)) && said.some((name) => !says.includes(name));
}

/** Words in the middle of a sentence that are written like names. */
const namesIn = (sentence: string): string[] =>
  wordsIn(sentence)
    .slice(1)
    .map(({ start, end }) => sentence.slice(start, end))
    .filter((word) => /^\p{Lu}/u.test(word));

function placeOf(sentence: string, { id, text }: Article): CitedSentence | undefined {
  const start = text.indexOf(sentence);
  return start === -1 ? undefined : { text: sentence, article: id, start, end: start + sentence.length };
}
