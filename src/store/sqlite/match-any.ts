import type { QueryTerm } from "../../candidate.ts";

/** An FTS5 expression for articles that hold any of these forms, whatever characters they are made of. */
export const matchAny = (forms: readonly string[]): string => forms.map(quoted).join(" OR ");

/**
 * An FTS5 expression for articles that hold two of these: whichever is left out, one of the others is held. As pairs, FTS5
 * would count words oftener where all are held; so each is named once for every other one.
 */
export const matchTwo = (terms: readonly QueryTerm[]): string =>
  terms
    .map((left) => `(${matchAny(terms.filter((term) => term !== left).flatMap(({ forms }) => forms))})`)
    .join(" AND ");

// Inside double quotes only the double quote is special; U+0000 would end the expression.
const quoted = (form: string): string => `"${form.replaceAll('"', '""').replaceAll("\0", " ")}"`;
