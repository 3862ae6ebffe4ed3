/** Attributes of HTML that hold one address. */
const ADDRESS_ATTRIBUTES = new Set(
  "href src cite action background longdesc poster data formaction usemap codebase classid xlink:href".split(" "),
);

export const holdsAddress = (attribute: string): boolean => ADDRESS_ATTRIBUTES.has(attribute);

export const escapeAttribute = (value: string): string =>
  value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

export const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
