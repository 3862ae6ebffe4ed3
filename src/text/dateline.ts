const DASH = `(?:—|–|--?|−)`;
const PLACE = String.raw`\p{Lu}[\p{L}\p{M}.'’]*(?:[ -]\p{Lu}[\p{L}\p{M}.'’]*){0,3}`;
const SHOUTED = String.raw`\p{Lu}{3,}(?:[ -]\p{Lu}{2,}|[ -](?:\p{Lu}\.){1,2})*`;
const DAY = String.raw`(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,9}\.?)`;
const BESIDE = `(?:[,/] ?(?:${PLACE}|${DAY})){0,2}`;
const AGENCY = String.raw`\(\p{Lu}?[\p{L}\p{N}/ .&-]{1,28}\)`;
const REST = String.raw`(?=(?:["“„«‘']\s?)?[\p{Lu}\p{Lo}\p{N}])`;

// "HARROWMOUTH, Velland — Delegates", "WASHINGTON, Nov. 22 -- The"
const SHOUTED_PLACE = new RegExp(`^(${SHOUTED}${BESIDE}\\.? ${DASH} )${REST}`, "u");
// "London (Reuters) - Britain", "Madrid, 22 nov (EFE).- El", "(CNN) -- A"
const WITH_AGENCY = new RegExp(`^((?:${PLACE}${BESIDE} ?)?${AGENCY}:? ?(?:\\.?${DASH}) ?)${REST}`, "u");

/**
 * How long the dateline is that a text begins with: where, when and by which agency it was reported, up to the dash. It is
 * no part of the first sentence. 0 where there is none, also where a dash belongs to the sentence: a place in capitals
 * without an agency looks like "NASA — the agency …", so what follows has to begin like a sentence, and no second dash
 * may close the first.
 */
export function datelineLength(text: string): number {
  // Few sentences have a bracket, and the pattern tries many places before it misses it.
  const byAgency = text.includes("(") ? WITH_AGENCY.exec(text)?.[1] : undefined;
  if (byAgency !== undefined) return byAgency.length;
  const shouted = SHOUTED_PLACE.exec(text)?.[1];
  if (shouted === undefined) return 0;
  const dashesAfter = text.slice(shouted.length).match(CLOSING_DASHES)?.length ?? 0;
  return dashesAfter % 2 === 0 ? shouted.length : 0;
}

const CLOSING_DASHES = new RegExp(` ${DASH} `, "gu");
