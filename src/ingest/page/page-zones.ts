import type { PageElement } from "../page.ts";

/** Parts of a page that speak of other things than its article, by their tags. */
const TAGS = new Set([
  "nav",
  "footer",
  "aside",
  "form",
  "select",
  "dialog",
  "noscript",
  "iframe",
  "svg",
  "template",
  "style",
]);
const ROLES = /^(?:navigation|contentinfo|complementary|search|dialog|banner)$/i;
/** ... and by the words in their classes and ids. */
const WORDS =
  /(?:^|[-_\s])(?:comments?|commentlist|kommentare?|disqus|respond|related|similar|sidebar|side-?bar|footer|widgets?|teasers?|recommend\w*|popular|trending|most-?(?:read|viewed|popular)|latest|recent|newest|archives?|calendar|kalender|newsticker|ticker|copyright|events?|upcoming|carousel|slider|breadcrumbs?|menu|nav|navigation|navbar|cookie\w*|consent|weather|wetter|more-?(?:news|stories|articles)|read-?more|prev-?next|pagination|pager|outbrain|taboola|promo|newsletter)(?=[-_\s]|$)/i;

/** What the class and the id of an element say of it; "relatedPosts" is "related-Posts". */
export const wordsOfElement = (element: PageElement): string =>
  `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.replace(/([a-z])(?=[A-Z])/g, "$1-");

/** Whether an element stands beside the article: navigation, comments, lists of other articles, advertisements. */
export function isBesideArticle(element: PageElement): boolean {
  if (TAGS.has(element.localName)) return true;
  const role = element.getAttribute("role");
  return (role !== null && ROLES.test(role)) || WORDS.test(wordsOfElement(element));
}
