import { createHash } from "node:crypto";
import type { ItemWords } from "./feed-item-text.ts";

const NUMBER = "\\d[\\d.,\\u00a0\\u202f]{0,12}[km]?";
const words = (...lists: string[]) => `(?:${lists.join(" ").split(" ").join("|")})`;
/** What is counted under an article, so that the number is another one at the next look. */
const COUNTED = words(
  "comments? replies reply views? reads points? votes? upvotes? likes? shares? reactions? retweets? boosts?",
  "kommentare? aufrufe? antworten stimmen? punkte? commentaires? vues? réponses? comentarios? visitas? respuestas?",
  "comentários? visualizações commenti visualizzazioni reacties weergaven комментари[йяев]+ просмотр[аов]*",
);
const SPAN = words(
  "seconds? minutes? mins? hours? hrs? days? weeks?",
  "sekunden? minuten? stunden? tage?n? secondes? heures? jours? segundos? minutos? horas? días?",
);
// Each way begins with the digits, so that they alone are looked at.
const COUNTS = new RegExp(
  [
    `${NUMBER} ?\\+? ?${COUNTED}(?!\\p{L})`,
    `${NUMBER} ${SPAN} ago(?!\\p{L})`,
    `(?=\\d)(?<=(?<!\\p{L})(?:vor|il y a|hace|há) )${NUMBER} ${SPAN}(?!\\p{L})`,
    `(?=\\d)(?<=(?<!\\p{L})${COUNTED} ?[:(#] ?)${NUMBER}`,
  ].join("|"),
  "giu",
);

/**
 * Of the title and the text of an item as a reader sees them. Addresses, dates, markup, and numbers that count comments,
 * views or the hours since then are no part of it: many feeds write others at every fetch.
 */
export const fingerprintOf = ({ title, shown }: Pick<ItemWords, "title" | "shown">): string =>
  createHash("sha256")
    .update(JSON.stringify([withoutCounts(title ?? ""), withoutCounts(shown)]))
    .digest("base64url");

const withoutCounts = (line: string) => (/\d/.test(line) ? line.replace(COUNTS, "#") : line);
