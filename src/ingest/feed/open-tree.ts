import { baseWithin } from "./address.ts";
import { DEEPEST, MOST_ITEMS, MOST_NODES } from "./feed-limits.ts";
import { nameWithin, outermostScope, type Scope, scopeWithin, uriOf } from "./open-scope.ts";
import { beginsFeed, divideName } from "./xml-names.ts";
import type { XmlElement } from "./xml-tree.ts";

/** What became of a text that was read as XML. */
export type ParsedXml = {
  /** The element in which a feed begins; undefined when there is none. */
  root: XmlElement | undefined;
  /** The name of the first element as written, of whatever kind it is. */
  firstName: string | undefined;
  /** The items in their order; they are not among the children of other elements. */
  items: XmlElement[];
  isCut: boolean;
};

/** A tree that is being built, tag by tag. */
type OpenTree = {
  /** False when there is enough: nothing more is taken in. */
  open(written: string, attributes: ReadonlyMap<string, string>): boolean;
  close(written: string): void;
  addText(text: string): void;
  isInside(): boolean;
  finish(): ParsedXml;
};

type OpenElement = { element: XmlElement; written: string; scope: Scope };

const ITEMS = new Set(["item", "entry"]);
/** Fields that hold text and never one another; where one begins inside another, the end of the first was forgotten. */
const PLAIN_FIELDS = new Set(["title", "link", "guid", "pubdate", "comments", "category", "lastbuilddate", "language"]);
const FIELDS = new Set([...PLAIN_FIELDS, "description", "content:encoded", "dc:creator", "dc:date", "enclosure"]);

export function openTree(base: string | undefined): OpenTree {
  const parsed: ParsedXml = { root: undefined, firstName: undefined, items: [], isCut: false };
  const stack: OpenElement[] = [];
  let home: string | undefined;
  let nodes = 0;
  // Elements beyond the greatest depth are only counted.
  let tooDeep = 0;

  const scopeNow = () => stack.at(-1)?.scope ?? { ...outermostScope, names: new Map() };

  const settleHome = (written: string, scope: Scope): boolean => {
    const { prefix, local } = divideName(written);
    if (parsed.root || !beginsFeed(local, stack.length === 0)) return false;
    // The elements of an RDF feed are those without a prefix, not those of RDF.
    home = uriOf(local.toLowerCase() === "rdf" ? "" : prefix, scope);
    scope.names.clear();
    return true;
  };

  /** Ends what cannot hold an element of this name. */
  const makeRoom = (name: string) => {
    if (ITEMS.has(name)) {
      const at = stack.findLastIndex(({ element }) => ITEMS.has(element.name));
      if (at !== -1) stack.length = at;
      return;
    }
    if (FIELDS.has(name) && PLAIN_FIELDS.has(stack.at(-1)?.element.name ?? "")) stack.pop();
  };

  const place = (element: XmlElement, isRoot: boolean) => {
    if (isRoot) parsed.root = element;
    const isItem = ITEMS.has(element.name) && parsed.root !== undefined;
    if (isItem) parsed.items.push(element);
    else if (!isRoot) stack.at(-1)?.element.children.push(element);
  };

  const isFull = (name: string) => nodes > MOST_NODES || (ITEMS.has(name) && parsed.items.length >= MOST_ITEMS);

  const open = (written: string, attributes: ReadonlyMap<string, string>): boolean => {
    parsed.firstName ??= written;
    nodes += 1;
    if (stack.length >= DEEPEST && !ITEMS.has(divideName(written).local.toLowerCase())) {
      tooDeep += 1;
      return nodes <= MOST_NODES || cut();
    }
    const scope = scopeWithin(attributes, scopeNow());
    const isRoot = settleHome(written, scope);
    const { name, local } = nameWithin(written, scope, home);
    if (isFull(name)) return cut();
    makeRoom(name);
    const outer = stack.at(-1)?.element.base ?? base;
    const element = { name, local, attributes, children: [], base: baseWithin(attributes.get("xml:base"), outer) };
    place(element, isRoot);
    stack.push({ element, written, scope });
    tooDeep = 0;
    return true;
  };

  const cut = () => {
    parsed.isCut = true;
    return false;
  };

  const close = (written: string) => {
    if (tooDeep > 0) {
      tooDeep -= 1;
      return;
    }
    const at = stack.findLastIndex((open) => open.written === written);
    if (at !== -1) stack.length = at;
  };

  const addText = (text: string) => {
    if (tooDeep > 0 || text === "") return;
    nodes += 1;
    stack.at(-1)?.element.children.push(text);
  };

  return { open, close, addText, isInside: () => stack.length > 0, finish: () => parsed };
}
