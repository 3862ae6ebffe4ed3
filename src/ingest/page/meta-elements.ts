import type { Page } from "../page.ts";

/** What the meta elements of a page say: the content of the first of these names that has one. */
export type MetaElements = (names: readonly string[]) => string | undefined;

/** Looks meta elements up by name, property, itemprop or http-equiv, in small letters. */
export function metaElements(page: Page): MetaElements {
  const contents = new Map<string, string>();
  for (const element of page.querySelectorAll("meta")) {
    const content = (element.getAttribute("content") ?? element.getAttribute("value"))?.replace(/\s+/gu, " ").trim();
    for (const attribute of ["name", "property", "itemprop", "http-equiv"]) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && content && !contents.has(name)) contents.set(name, content);
    }
  }
  return (names) => names.map((name) => contents.get(name)).find((content) => content !== undefined);
}
