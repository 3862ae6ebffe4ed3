import type { Page, PageElement, PageNode } from "../page.ts";
import { isBesideArticle, wordsOfElement } from "./page-zones.ts";

/** A piece of a page that may say when its article was published. */
export type ShownText = {
  text: string;
  /** What a `time` element or an attribute says of it for machines. */
  machine?: string | undefined;
  /** "marked": as the date of publication; "time": as a time; "named": by the name of its class; "text": not at all. */
  kind: "marked" | "time" | "named" | "text";
  /** Behind the first heading, where pages say it. */
  isBelowHeading: boolean;
  /** In a part of the page that speaks of something else. */
  isBeside: boolean;
};

const [ELEMENT, TEXT_NODE] = [1, 3];
const LONGEST_NAMED = 300;
const SILENT = new Set(["script", "style", "head", "noscript", "template", "svg"]);
const BLOCKS = new Set(
  "address article blockquote body br center dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td th tr ul span".split(
    " ",
  ),
);
const MARKED = /(?:^|[\s:])(?:datePublished|dateCreated|pubdate|dateline)(?:\s|$)/i;
const NAMED =
  /date(?!picker|base)|datum|fecha|tarih|publi(?:sh|c|e|ée)|pubdate|posted|created|erstell|ver[oö]ffentlich|time(?!line|r)|byline|(?:post|entry|article|story|news)-?(?:meta|info|details?)|meta-?(?:info|data|line)|infozeile|(?:^|[-_\s])(?:meta|stand|when|day)(?=[-_\s]|$)/i;

/** The pieces of a page that could hold its date, in the order of the page, what stands beside the article included. */
export function shownTexts(page: Page): ShownText[] {
  const heading = page.querySelector("h1");
  const around = new Set<unknown>();
  for (let at: Parented | null | undefined = heading; at; at = at.parentNode) around.add(at);
  const shown: ShownText[] = [];
  let isBelowHeading = heading === null;
  let line = "";
  const finish = (isBeside: boolean) => {
    const text = folded(line);
    if (text !== "") shown.push({ text, kind: "text", isBelowHeading, isBeside });
    line = "";
  };
  const walk = (node: PageNode, isWithin: boolean) => {
    if (node.nodeType === TEXT_NODE) line += node.data ?? "";
    const element = node as PageElement & Parented;
    if (node.nodeType !== ELEMENT || !node.localName || SILENT.has(node.localName)) return;
    const isBeside = isWithin || (!around.has(node) && isBesideArticle(element));
    if (BLOCKS.has(node.localName)) finish(isWithin);
    const found = dateBearer(element);
    if (found) shown.push({ ...found, isBelowHeading, isBeside });
    if (node === heading) isBelowHeading = true;
    for (const child of node.childNodes ?? []) walk(child, isBeside);
    if (BLOCKS.has(node.localName)) finish(isBeside);
  };
  walk(page.body, false);
  finish(false);
  return shown;
}

type Parented = PageElement & { parentNode?: Parented | null };

function dateBearer(element: PageElement): Omit<ShownText, "isBelowHeading" | "isBeside"> | undefined {
  const isTime = element.localName === "time";
  const property = `${element.getAttribute("itemprop") ?? ""} ${element.getAttribute("property") ?? ""}`;
  const isMarked = MARKED.test(property) || (isTime && element.getAttribute("pubdate") !== null);
  const names = `${wordsOfElement(element)} ${element.getAttribute("data-testid") ?? ""} ${element.getAttribute("data-qa") ?? ""}`;
  if (!isMarked && !isTime && (element.localName === "body" || !NAMED.test(names))) return undefined;
  const machine =
    element.getAttribute("datetime") ?? element.getAttribute("content") ?? element.getAttribute("title") ?? undefined;
  const text = folded(element.textContent);
  if (text.length > LONGEST_NAMED) return undefined;
  return { text, machine, kind: isMarked ? "marked" : isTime ? "time" : "named" };
}

const folded = (text: string) => text.replace(/\s+/gu, " ").trim();
