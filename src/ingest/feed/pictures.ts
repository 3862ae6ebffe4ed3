import { absoluteAddress } from "./address.ts";
import { MOST_VALUES } from "./feed-limits.ts";
import { hrefOf, linksOf, textAddress } from "./links.ts";
import { attribute, childrenNamed, firstOf, isElement, type XmlElement } from "./xml-tree.ts";

const MEDIA = ["media:content", "media:thumbnail", "media:player"];
const STANDING_FOR_IT = ["itunes:image", "image", "googleplay:image", "logo", "media:thumbnail"];
/** A picture of so many pixels is there to be counted and not to be seen. */
const UNSEEN_PIXELS = 1;

/** The addresses of Media RSS on an item or in its groups, in order and none twice. */
export function readMedia(item: XmlElement): string[] {
  const addresses = mediaWithin(item)
    .map(addressOf)
    .filter((address) => address !== undefined);
  return [...new Set(addresses)].slice(0, MOST_VALUES);
}

/** The pictures of a feed or an item, the one that is to stand for it first, and none twice. */
export function readPictures(element: XmlElement): string[] {
  const media = mediaWithin(element).filter(isSeen);
  const found = [
    ...STANDING_FOR_IT.map((name) => firstOf(element, [name], pictureOf)),
    ...media.filter(({ name }) => name === "media:thumbnail").map(addressOf),
    ...media.filter(isPicture).map(addressOf),
    ...childrenNamed(element, ["enclosure"]).filter(isPicture).map(addressOf),
    ...[...linksOf(element, "image"), ...linksOf(element, "enclosure").filter(isPicture)].map(hrefOf),
    firstOf(element, ["icon"], pictureOf),
  ];
  return [...new Set(found.filter((address) => address !== undefined))].slice(0, MOST_VALUES);
}

/** RSS holds the address in an element of its own, podcasts in an attribute, and Atom as text. */
function pictureOf(element: XmlElement): string | undefined {
  if (!isSeen(element)) return undefined;
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

const isSeen = (element: XmlElement) =>
  ["width", "height"].every((side) => !(Number.parseFloat(attribute(element, side) ?? "") <= UNSEEN_PIXELS));
