import type { PageNode } from "./page.ts";

const TEXT_NODE = 3;
const names = (list: string) => new Set(list.split(" "));
/** What a page does not show as text of the article. */
const UNSEEN = names(
  "script style template noscript head title svg math canvas iframe object embed video audio picture map form button select input textarea nav aside footer figure figcaption dialog",
);
const BLOCKS = names(
  "address article blockquote body center dd details div dl dt fieldset h1 h2 h3 h4 h5 h6 header hgroup hr li main ol p pre section summary table tbody tfoot thead tr ul",
);

/**
 * The text of an element as a reader sees it: a blank line between blocks, a new line for each <br>, a tab between the
 * cells of a row, single spaces within lines. Pictures, forms and navigation are left out.
 */
export function textOfPage(root: PageNode): string {
  const paragraphs: string[] = [];
  let current = "";
  const finish = () => {
    const lines = current.split("\n").map((line) => line.replace(/[ \t\r\n\f]+/g, " ").trim());
    const paragraph = lines
      .join("\n")
      .replace(/\n{2,}/g, "\n\n")
      .trim();
    if (paragraph !== "") paragraphs.push(paragraph);
    current = "";
  };
  const walk = (node: PageNode) => {
    if (node.nodeType === TEXT_NODE) current += (node.data ?? "").replace(/[ \t\r\n\f]+/g, " ");
    const name = node.localName ?? "";
    if (UNSEEN.has(name)) return;
    if (name === "br") current += "\n";
    if (name === "td" || name === "th") current += " ";
    if (BLOCKS.has(name)) finish();
    for (const child of node.childNodes ?? []) walk(child);
    if (BLOCKS.has(name)) finish();
  };
  walk(root);
  finish();
  return paragraphs.join("\n\n");
}
