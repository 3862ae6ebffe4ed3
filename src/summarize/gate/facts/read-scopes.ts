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
    const clause = clauseBehind(tokens, at, end);
    const rest = tokens.slice(end).filter(({ isContent }) => isContent);
    const same = rest.filter((token) => token.clause === clause);
    // "May last until next summer": what is left open stands behind "until".
    const inside =
      same.length > 0
        ? same
        : rest.filter(({ phrase }) => phrase === tokens[end]?.phrase && phrase === tokens[at]?.phrase);
    const behind = inside.slice(0, REACH).map(({ key }) => key);
    // "Costs much and may be late": what stands before "and" is not changed.
    const chunk = lexicon.joiners.has(tokens[at - 1]?.word ?? "") ? tokens[at]?.chunk : undefined;
    const before = tokens.filter(
      (token, index) =>
        index < at && token.clause === clause && token.isContent && (chunk ?? token.chunk) === token.chunk,
    );
    return {
      value,
      at,
      focus: focusOf(inside, before, lexicon),
      reach: new Set([...behind, ...before.map(({ key }) => key)]),
    };
  });
}

const THAT = new Set(["that", "dass", "daß", "que", "qu", "что"]);

/** "Denied that the council knew": what is denied stands behind "that". */
const clauseBehind = (tokens: readonly Token[], at: number, end: number): number | undefined =>
  (THAT.has(tokens[end]?.word ?? "") ? tokens[end] : tokens[at])?.clause;

/** The next word; where a verb may stand at the end also the last one; where nothing follows, what stands before. */
function focusOf(behind: readonly Token[], before: readonly Token[], lexicon: Lexicon): Set<string> {
  const [first] = behind;
  const last = behind.at(-1);
  if (first && last) return new Set(lexicon.isGermanic ? [first.key, last.key] : [first.key]);
  // "Hinweise gebe es nicht": in German "nicht" at the end denies what the statement begins with.
  const subject = lexicon.isGermanic ? before.slice(0, 1) : [];
  return new Set([...subject, ...before.slice(-2)].map(({ key }) => key));
}
