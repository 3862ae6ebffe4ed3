import { parseHTML } from "linkedom";

/** The part of the DOM that reading a page takes. */
export type PageNode = { nodeType: number; data?: string; localName?: string; childNodes: Iterable<PageNode> };
export type PageElement = PageNode & {
  localName: string;
  textContent: string;
  getAttribute(name: string): string | null;
  appendChild(child: PageElement): unknown;
  remove(): void;
};
export type Page = {
  documentElement: PageElement | null;
  body: PageElement;
  createElement(name: string): PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
};

/** A page whose markup was checked. Scripts in it are text: nothing runs and nothing is fetched. */
export function openPage(markup: string): Page {
  const isDocument = /<html[\s>]/i.test(markup);
  return parseHTML(isDocument ? markup : `<!doctype html><html><body>${markup}</body></html>`).document;
}
