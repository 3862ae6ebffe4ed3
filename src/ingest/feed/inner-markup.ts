import { absoluteAddress } from "./address.ts";
import { LONGEST_FIELD } from "./feed-limits.ts";
import { escapeAttribute, escapeText, holdsAddress } from "./markup-addresses.ts";
import { isElement, type XmlElement } from "./xml-tree.ts";

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/**
 * The elements and text within an element, written as HTML, with absolute addresses. `isEscaped` tells that the text is
 * itself markup, as in an element of type "html" that holds both. Cut at the limit of a field.
 */
export function innerMarkup(element: XmlElement, { isEscaped }: { isEscaped: boolean }): string {
  let markup = "";
  const write = ({ children }: XmlElement) => {
    for (const child of children) {
      if (markup.length > LONGEST_FIELD) return;
      if (!isElement(child)) markup += isEscaped ? child : escapeText(child);
      else writeElement(child);
    }
  };
  const writeElement = (child: XmlElement) => {
    const isVoid = VOID.has(child.local.toLowerCase());
    markup += `<${child.local}${attributesOf(child)}${isVoid ? " /" : ""}>`;
    write(child);
    if (!isVoid) markup += `</${child.local}>`;
  };
  write(element);
  return markup.length > LONGEST_FIELD ? markup.slice(0, LONGEST_FIELD) : markup;
}

function attributesOf({ attributes, base }: XmlElement): string {
  let written = "";
  for (const [name, value] of attributes) {
    if (name.startsWith("xml:") || name.startsWith("xmlns")) continue;
    const address = holdsAddress(name.toLowerCase()) ? (absoluteAddress(value, base) ?? "") : value;
    written += ` ${name}="${escapeAttribute(address)}"`;
  }
  return written;
}
