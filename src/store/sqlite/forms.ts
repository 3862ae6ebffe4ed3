/** An FTS5 expression for articles that hold any of these forms, whatever characters they are made of. */
export const matchAny = (forms: readonly string[]): string => forms.map(quoted).join(" OR ");

// Inside double quotes only the double quote is special; U+0000 would end the expression.
const quoted = (form: string): string => `"${form.replaceAll('"', '""').replaceAll("\0", " ")}"`;

/** How many of `terms` (one space between two) are one of the forms. */
export function countIn(terms: string, forms: readonly string[]): number {
  const distinct = new Set(forms.filter((form) => form !== ""));
  return [...distinct].reduce((sum, form) => sum + occurrences(terms, form), 0);
}

/** Looks for the form and then around it: for the space before it, which stands everywhere, takes three times as long. */
function occurrences(terms: string, form: string): number {
  let count = 0;
  for (let at = terms.indexOf(form); at !== -1; at = terms.indexOf(form, at + form.length)) {
    const end = at + form.length;
    const isWhole = (at === 0 || terms[at - 1] === " ") && (end === terms.length || terms[end] === " ");
    if (isWhole) count += 1;
  }
  return count;
}
