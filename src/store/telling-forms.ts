/**
 * The forms that tell articles apart: those that less than half of the archive holds, and more than nobody. A word that
 * half of it holds weighs nothing in BM25 and costs the most: articles with the telling words come first in any case.
 */
export function tellingForms(frequencies: ReadonlyMap<string, number>, articles: number): string[] {
  return heldForms(frequencies).filter((form) => (frequencies.get(form) ?? 0) * 2 < articles);
}

export const heldForms = (frequencies: ReadonlyMap<string, number>): string[] =>
  [...frequencies.keys()].filter((form) => (frequencies.get(form) ?? 0) > 0);
