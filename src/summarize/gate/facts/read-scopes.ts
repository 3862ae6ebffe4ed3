import type { Lexicon } from "../lexicon.ts";
import { findPhrases, type PhraseTable } from "../phrase-table.ts";
import type { Token } from "../read-tokens.ts";

/** A word that changes what others say, such as "not" or "may". */
export type Scope<Value> = {
  value: Value;
  at: number;
  /** The keys of what it changes first of all. */
  focus: ReadonlySet<string>;
  /** The keys of all that it may change. */
  reach: ReadonlySet<string>;
};

const REACH = 6;

/** The scopes of the phrases of a table: from each to the end of its statement. */
export function readScopes<Value>(
  tokens: readonly Token[],
  table: PhraseTable<Value>,
  lexicon: Lexicon,
): Scope<Value>[] {
  return findPhrases(tokens, table).map(({ at, end, value }) => {
    const clause = tokens[at]?.clause;
    const inside = tokens.filter((token, index) => index >= end && token.clause === clause && token.isContent);
    const behind = inside.slice(0, REACH).map(({ key }) => key);
    const before = tokens.filter((token, index) => index < at && token.clause === clause && token.isContent);
    return {
      value,
      at,
      focus: focusOf(inside, before, lexicon),
      reach: new Set([...behind, ...before.map(({ key }) => key)]),
    };
  });
}

/** The next word; where a verb may stand at the end also the last one; where nothing follows, what stands before. */
function focusOf(behind: readonly Token[], before: readonly Token[], lexicon: Lexicon): Set<string> {
  const [first] = behind;
  const last = behind.at(-1);
  if (first && last) return new Set(lexicon.isGermanic ? [first.key, last.key] : [first.key]);
  return new Set(before.slice(-2).map(({ key }) => key));
}
