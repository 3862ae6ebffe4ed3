import { LONGEST_FIELD, MOST_VALUES } from "./feed-limits.ts";
import { repairMisreadBytes } from "./repair-characters.ts";

export type XmlElement = {
  /** To look it up by; see `xml-names.ts`. */
  name: string;
  /** As written, without its prefix. */
  local: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
  /** What relative addresses within it are relative to. */
  base: string | undefined;
  /** The child elements by name, made when first needed. */
  fields?: ReadonlyMap<string, XmlElement[]>;
};

/** An attribute by its name; small and capital letters count as the same when there is none spelled exactly so. */
export function attribute(element: XmlElement, name: string): string | undefined {
  if (element.attributes.size === 0) return undefined;
  const exact = element.attributes.get(name);
  if (exact !== undefined) return exact;
  for (const [written, value] of element.attributes) if (written.toLowerCase() === name) return value;
  return undefined;
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== "string";

/** The child elements that bear one of some names, in the order of the feed; as many as one field may have. */
export function childrenNamed(element: XmlElement, names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children) {
    if (!isElement(child) || !names.includes(child.name)) continue;
    found.push(child);
    if (found.length >= MOST_VALUES) break;
  }
  return found;
}

/** What `read` makes of the first child that it can make something of; a name that stands earlier goes first. */
export function firstOf<Value>(
  element: XmlElement,
  names: readonly string[],
  read: (child: XmlElement) => Value | undefined,
): Value | undefined {
  element.fields ??= Map.groupBy(element.children.filter(isElement), ({ name }) => name);
  for (const name of names) {
    for (const child of element.fields.get(name)?.slice(0, MOST_VALUES) ?? []) {
      const value = read(child);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** All text within an element, cut at the limit of a field. */
export function textOf(element: XmlElement): string {
  let text = "";
  const walk = ({ children }: XmlElement) => {
    for (const child of children) {
      if (text.length > LONGEST_FIELD) return;
      if (isElement(child)) walk(child);
      else text += child;
    }
  };
  walk(element);
  return repairMisreadBytes(text.length > LONGEST_FIELD ? text.slice(0, LONGEST_FIELD) : text);
}

/** The text on one line; undefined when there is none. */
export const lineOf = (element: XmlElement): string | undefined =>
  textOf(element).trim().replace(/\s+/g, " ") || undefined;
