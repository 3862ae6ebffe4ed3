import { MOST_VALUES } from "./feed-limits.ts";
import { attribute, childrenNamed, isElement, lineOf, type XmlElement } from "./xml-tree.ts";

const SINGLE = ["category", "dc:subject", "itunes:category", "media:category", "atom:category", "googleplay:category"];
const LISTS = ["itunes:keywords", "media:keywords", "tags", "keywords"];

/** What a feed or an item is filed under, in its own order and nothing twice. */
export function readCategories(element: XmlElement): string[] {
  const single = childrenNamed(element, SINGLE).flatMap(categoryOf);
  const listed = childrenNamed(element, LISTS).flatMap((list) => (lineOf(list) ?? "").split(/[,;]/));
  return [...new Set([...single, ...listed].map((name) => name.trim()))].filter(Boolean).slice(0, MOST_VALUES);
}

/** Atom has it in attributes, RSS as text, and podcasts hold the narrower within the wider. */
function categoryOf(element: XmlElement): string[] {
  const own = element.children.some(isElement) ? undefined : lineOf(element);
  const named = own ?? attribute(element, "text") ?? attribute(element, "term") ?? attribute(element, "label");
  return [...(named === undefined ? [] : [named]), ...childrenNamed(element, [element.name]).flatMap(categoryOf)];
}
