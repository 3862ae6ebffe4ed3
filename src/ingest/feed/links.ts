import { absoluteAddress, hasScheme } from "./address.ts";
import type { Enclosure } from "./feed.ts";
import { MOST_VALUES } from "./feed-limits.ts";
import { attribute, childrenNamed, lineOf, textOf, type XmlElement } from "./xml-tree.ts";

const LINKS = ["link", "atom:link"];
const PAGE_TYPES = /^(?:text\/html|application\/xhtml\+xml)\b/i;

/** The page that an element links to: RSS gives its address as text, Atom as an attribute, of several relations. */
export function readLink(element: XmlElement): string | undefined {
  const links = childrenNamed(element, LINKS);
  const alternate = links.filter((link) => relationOf(link) === "alternate" && attribute(link, "href"));
  const page = alternate.find((link) => PAGE_TYPES.test(attribute(link, "type") ?? "")) ?? alternate.find(isUntyped);
  const asText = links.map((link) => (attribute(link, "href") ? undefined : textAddress(link))).find(Boolean);
  return asText ?? (page && hrefOf(page)) ?? (alternate[0] && hrefOf(alternate[0])) ?? attributeLink(element);
}

/** The addresses of links of one relation, such as "enclosure" or "replies". */
export const linksOf = (element: XmlElement, relation: string): XmlElement[] =>
  childrenNamed(element, [...LINKS, "itunes:link"]).filter((link) => relationOf(link) === relation);

export const hrefOf = (element: XmlElement): string | undefined =>
  absoluteAddress(attribute(element, "href") ?? attribute(element, "rdf:resource"), element.base);

/** The text of an element as an address. */
export const textAddress = (element: XmlElement): string | undefined =>
  absoluteAddress(textOf(element), element.base) ?? absoluteAddress(attribute(element, "rdf:resource"), element.base);

/** The files that come with an item. */
export function readEnclosures(item: XmlElement): Enclosure[] {
  const given = [...childrenNamed(item, ["enclosure"]), ...linksOf(item, "enclosure")];
  return given.slice(0, MOST_VALUES).flatMap((element) => {
    const url = absoluteAddress(attribute(element, "url"), element.base) ?? hrefOf(element);
    if (url === undefined) return [];
    return [{ url, type: filled(attribute(element, "type")), length: filled(attribute(element, "length")) }];
  });
}

/** An id that is an address keeps its spelling; only one that is relative becomes absolute. */
export function readId(element: XmlElement): string | undefined {
  const id = lineOf(element);
  return id !== undefined && /^[/.#?]/.test(id) && !hasScheme(id) ? (absoluteAddress(id, element.base) ?? id) : id;
}

const relationOf = (link: XmlElement) =>
  (attribute(link, "rel") ?? "alternate").replace("http://www.iana.org/assignments/relation/", "").trim().toLowerCase();
const isUntyped = (link: XmlElement) => attribute(link, "type") === undefined;
/** CDF and the oldest RSS give the address on the element itself. */
const attributeLink = (element: XmlElement) => absoluteAddress(attribute(element, "href"), element.base);
const filled = (text: string | undefined) => text?.trim() || undefined;
