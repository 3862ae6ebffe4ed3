import type { Page, PageElement, PageNode } from "../page.ts";
import { textOfPage } from "../page-text.ts";
import { noisyNames } from "./noisy-names.ts";
import { wordsOfElement } from "./page-zones.ts";

/** What was left out of the text of a page, and by which rule. */
export type Dropped = { rule: string; text: string };

/** One element by itself is no noise when it holds more than this share of the text, whatever it is called. */
const MOST_OF_ONE = 0.3;
/** ... and nothing is dropped when all of them together hold more than this. */
const MOST_OF_ALL = 0.5;
const LINKS_ONLY = 0.8;
const LONGEST_LINKS = 400;

type Removable = PageElement & Pick<Page, "querySelector" | "querySelectorAll"> & { children: Iterable<Removable> };

/**
 * Readability puts the only child of a <div> in its place, and the name of the <div> is lost with it. An empty element
 * keeps it where the name tells noise; Readability takes it out again.
 */
export function keepNoisyNames(page: Page): void {
  for (const element of page.querySelectorAll("div[class], div[id]")) {
    if (nameOf(element)) element.appendChild(page.createElement("div"));
  }
}

/**
 * Takes out of the content of a page the elements that are no part of its text; `address` is the page's own. Changes
 * `content`.
 */
export function dropNoise(content: PageElement, address: string | undefined): Dropped[] {
  const lengths = measure(content);
  const whole = lengths.get(content)?.text ?? 0;
  const found: { element: Removable; rule: string; length: number }[] = [];
  const look = (element: Removable) => {
    const measured = lengths.get(element) ?? NOTHING;
    const rule = ruleFor(element, measured, address);
    const length = rule === undefined ? 0 : measured.text;
    if (rule !== undefined && length <= whole * MOST_OF_ONE) found.push({ element, rule, length });
    else for (const child of element.children) look(child);
  };
  for (const child of (content as Removable).children) look(child);
  if (found.reduce((sum, { length }) => sum + length, 0) > whole * MOST_OF_ALL) return [];
  return found.flatMap(({ element, rule }) => {
    const text = textOfPage(element);
    element.remove();
    return text === "" ? [] : [{ rule, text }];
  });
}

function ruleFor(element: Removable, measured: Measured, address: string | undefined): string | undefined {
  const named = nameOf(element);
  if (named && !hasQuotation(element)) return named;
  return isLinkList(element, measured, address) ? "links alone" : undefined;
}

function nameOf(element: PageElement): string | undefined {
  const names = wordsOfElement(element);
  return names.trim() === "" ? undefined : noisyNames.find(({ words }) => words.test(names))?.name;
}

/** Posts of others are quoted in elements with all kinds of names. */
const hasQuotation = (element: Removable) =>
  element.localName === "blockquote" || element.querySelector("blockquote") !== null;

const LINK_HOLDERS = new Set(["p", "ul", "ol", "div", "section", "h2", "h3", "h4", "h5", "h6"]);

/** A short block of hardly anything but links to other pages of the same site. Links to elsewhere are sources. */
function isLinkList(element: Removable, { text, linked }: Measured, address: string | undefined): boolean {
  if (!LINK_HOLDERS.has(element.localName)) return false;
  if (text === 0 || text > LONGEST_LINKS || linked < text * LINKS_ONLY) return false;
  const host = hostOf(address);
  return [...element.querySelectorAll("a")].every((link) => {
    const target = hostOf(link.getAttribute("href"));
    return target === undefined || target === host;
  });
}

/** The last two labels of a host: "blog.example.org" and "www.example.org" are one site. Undefined for a relative link. */
const hostOf = (link: string | null | undefined) =>
  link && /^(?:https?:)?\/\//i.test(link.trim())
    ? URL.parse(link.trim(), "https://x.invalid")?.hostname.split(".").slice(-2).join(".")
    : undefined;

/** How long the text of an element is, and how much of it is that of links. */
type Measured = { text: number; linked: number };
const NOTHING: Measured = { text: 0, linked: 0 };
const TEXT_NODE = 3;

/** Each element measured once, from the inside out: asking each for its text would take the square of their depth. */
function measure(root: PageNode): Map<PageNode, Measured> {
  const found = new Map<PageNode, Measured>();
  const visit = (node: PageNode): Measured => {
    if (node.nodeType === TEXT_NODE) return { text: (node.data ?? "").replace(/\s+/gu, " ").trim().length, linked: 0 };
    const sum = { text: 0, linked: 0 };
    for (const child of node.childNodes ?? []) {
      const { text, linked } = visit(child);
      sum.text += text;
      sum.linked += linked;
    }
    if (node.localName === "a") sum.linked = sum.text;
    found.set(node, sum);
    return sum;
  };
  visit(root);
  return found;
}
