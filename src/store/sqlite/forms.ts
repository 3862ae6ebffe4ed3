/** An FTS5 expression for articles that hold any of these forms, whatever characters they are made of. */
export const matchAny = (forms: readonly string[]): string => forms.map(quoted).join(" OR ");

// Inside double quotes only the double quote is special; U+0000 would end the expression.
const quoted = (form: string): string => `"${form.replaceAll('"', '""').replaceAll("\0", " ")}"`;

/** How many of `terms` (one space between two) are one of the forms. */
export function countIn(terms: string, forms: readonly string[]): number {
  const padded = ` ${terms} `;
  const distinct = new Set(forms.filter((form) => form !== ""));
  return [...distinct].reduce((sum, form) => sum + occurrences(padded, ` ${form} `), 0);
}

function occurrences(padded: string, term: string): number {
  let count = 0;
  // Two neighbours share the space between them.
  for (let at = padded.indexOf(term); at !== -1; at = padded.indexOf(term, at + term.length - 1)) count += 1;
  return count;
}
