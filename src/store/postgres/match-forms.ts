import { lexemeOf, wordOf } from "./term-weights.ts";
import { toColumn } from "./text-columns.ts";

/** A condition on the rows of `article_words`, and the values that its $1, $2 and so on stand for. */
type Condition = { sql: string; values: string[] };

/** No term has a space in it. */
const NOTHING = "' '";

const termsIn = (form: string): string[] => form.split(" ").filter((term) => term !== "");

/** The terms of a form as the index holds them. */
export const wordsOf = (form: string): string[] => termsIn(form).map(wordOf);

/** All terms of a form, as a tsquery; of several it does not say whether they follow one another. */
const queryOfForm = (form: string): string => {
  const lexemes = termsIn(form).map(lexemeOf);
  return lexemes.length === 0 ? NOTHING : `(${lexemes.join(" & ")})`;
};

/** For `ts_rank`, which takes the average of several terms. */
export const ranksOfForm = (form: string): string => termsIn(form).map(lexemeOf).join(" | ") || NOTHING;

/** Every article that holds any of these forms, as a tsquery; where one is a phrase, perhaps others as well. */
export const anyOf = (forms: readonly string[]): string =>
  forms.length === 0 ? NOTHING : `(${forms.map(queryOfForm).join(" | ")})`;

export const isPhrase = (form: string): boolean => termsIn(form).length > 1;

/** For `holds_phrase`. */
export const phraseOf = (form: string): string => toColumn(termsIn(form).join(" "));

/**
 * What remains to be looked at for phrases: the index finds their terms, but not whether they follow one another. None for
 * forms of which none is a phrase. `first` is the number of the first value.
 */
function phrasesHeld(forms: readonly string[], first: number): Condition | undefined {
  const phrases = forms.filter(isPhrase);
  if (phrases.length === 0) return undefined;
  const single = forms.filter((form) => !isPhrase(form));
  const held = phrases.map((_, at) => `holds_phrase(article_words.article, $${first + 1 + at})`);
  return {
    sql: `(words @@ $${first}::text::tsquery OR ${held.join(" OR ")})`,
    values: [anyOf(single), ...phrases.map(phraseOf)],
  };
}

/** What several groups of forms ask for: any of each of `wanted`, and none of `unwanted`. */
type Asked = { wanted: readonly (readonly string[])[]; unwanted: readonly string[] };

/** $1 is the tsquery that the index is asked by. */
export function matching({ wanted, unwanted }: Asked): Condition {
  const [singles, phrases] = [unwanted.filter((form) => !isPhrase(form)), unwanted.filter(isPhrase)];
  const query = [...wanted.map(anyOf), ...singles.map((form) => `!${queryOfForm(form)}`)].join(" & ");
  const conditions = ["words @@ $1::text::tsquery"];
  const values = [query];
  for (const forms of wanted) {
    const held = phrasesHeld(forms, values.length + 1);
    if (!held) continue;
    conditions.push(held.sql);
    values.push(...held.values);
  }
  for (const phrase of phrases) {
    values.push(phraseOf(phrase));
    conditions.push(`NOT holds_phrase(article_words.article, $${values.length})`);
  }
  return { sql: conditions.join(" AND "), values };
}
