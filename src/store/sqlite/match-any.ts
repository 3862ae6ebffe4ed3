/** An FTS5 expression for articles that hold any of these forms, whatever characters they are made of. */
export const matchAny = (forms: readonly string[]): string => forms.map(quoted).join(" OR ");

// Inside double quotes only the double quote is special; U+0000 would end the expression.
const quoted = (form: string): string => `"${form.replaceAll('"', '""').replaceAll("\0", " ")}"`;
