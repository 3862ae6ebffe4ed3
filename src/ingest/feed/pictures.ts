import { absoluteAddress } from "./address.ts";
import { MOST_VALUES } from "./feed-limits.ts";
import { hrefOf, linksOf, textAddress } from "./links.ts";
import { attribute, childrenNamed, firstOf, isElement, type XmlElement } from "./xml-tree.ts";

const MEDIA = ["media:content", "media:thumbnail", "media:player"];

/** The addresses of Media RSS on an item or in its groups, in order and none twice. */
export function readMedia(item: XmlElement): string[] {
  const addresses = mediaWithin(item)
    .map(addressOf)
    .filter((address) => address !== undefined);
  return [...new Set(addresses)].slice(0, MOST_VALUES);
}

/** The one picture that stands for a feed or an item. */
export function readPicture(element: XmlElement): string | undefined {
  const named = firstOf(element, ["itunes:image", "image", "googleplay:image", "logo", "media:thumbnail"], pictureOf);
  if (named !== undefined) return named;
  const media = mediaWithin(element);
  const shown = media.find(({ name }) => name === "media:thumbnail") ?? media.find(isPicture);
  const enclosed = childrenNamed(element, ["enclosure"]).find(isPicture);
  const linked = [...linksOf(element, "image"), ...linksOf(element, "enclosure").filter(isPicture)][0];
  return (
    (shown && addressOf(shown)) ??
    (enclosed && addressOf(enclosed)) ??
    (linked && hrefOf(linked)) ??
    firstOf(element, ["icon"], pictureOf)
  );
}

/** RSS holds the address in an element of its own, podcasts in an attribute, and Atom as text. */
function pictureOf(element: XmlElement): string | undefined {
  const within = firstOf(element, ["url"], textAddress) ?? addressOf(element) ?? hrefOf(element);
  return within ?? (element.children.some(isElement) ? undefined : textAddress(element));
}

const mediaWithin = (element: XmlElement): XmlElement[] =>
  [element, ...childrenNamed(element, ["media:group"]), ...childrenNamed(element, ["media:content"])].flatMap(
    (holder) => childrenNamed(holder, MEDIA),
  );

const addressOf = (element: XmlElement) => absoluteAddress(attribute(element, "url"), element.base);
const isPicture = (element: XmlElement) =>
  attribute(element, "medium") === "image" || /^image\//i.test(attribute(element, "type") ?? "");
