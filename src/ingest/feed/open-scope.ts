import { MOST_NAMESPACES } from "./feed-limits.ts";
import { divideName, lookupName, type QualifiedName } from "./xml-names.ts";

/** The namespace declarations that hold within an element, the innermost first, and the names looked up under them. */
export type Scope = {
  prefix: string;
  uri: string | undefined;
  outer: Scope | undefined;
  size: number;
  names: Map<string, Named>;
};

type Named = QualifiedName & { name: string };

export const outermostScope: Scope = { prefix: "", uri: undefined, outer: undefined, size: 0, names: new Map() };

/** The scope within an element that has these attributes; the outer one where it declares nothing. */
export function scopeWithin(attributes: ReadonlyMap<string, string>, outer: Scope): Scope {
  let scope = outer;
  for (const [name, value] of attributes) {
    if (!name.startsWith("xmlns") || scope.size >= MOST_NAMESPACES) continue;
    if (name !== "xmlns" && name[5] !== ":") continue;
    const prefix = name.slice(6).toLowerCase();
    scope = { prefix, uri: value.trim(), outer: scope, size: scope.size + 1, names: new Map() };
  }
  return scope;
}

export function uriOf(prefix: string, scope: Scope): string | undefined {
  for (let at: Scope | undefined = scope; at; at = at.outer)
    if (at.prefix === prefix && at.uri !== undefined) return at.uri;
  return undefined;
}

/** What an element is called under the declarations that hold for it. */
export function nameWithin(written: string, scope: Scope, home: string | undefined): Named {
  const known = scope.names.get(written);
  if (known) return known;
  const divided = divideName(written);
  const named = { ...divided, name: lookupName(divided, uriOf(divided.prefix, scope), home) };
  scope.names.set(written, named);
  return named;
}
