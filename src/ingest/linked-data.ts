import { z } from "zod";
import type { Page } from "./page.ts";

/** What a page says of its article in JSON-LD (schema.org NewsArticle and its kin). */
export type LinkedData = {
  title?: string | undefined;
  author?: string | undefined;
  published?: string | undefined;
  site?: string | undefined;
};

const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const names = z.union([named.transform((name) => [name]), z.array(named)]);
const article = z.object({
  "@type": z.union([z.string(), z.array(z.string()).transform((types) => types.join(" "))]),
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  author: names.optional().catch(undefined),
  publisher: named.optional().catch(undefined),
});
const ARTICLE = /Article|BlogPosting|Report/;
const DEEPEST = 6;

/** The first article that any of the page's blocks of JSON-LD describes; nothing when they are broken or missing. */
export function readLinkedData(page: Page): LinkedData {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = articleIn(parse(script.textContent), DEEPEST);
    if (found) {
      const { headline, datePublished, author, publisher } = found;
      return {
        title: filled(headline),
        published: datePublished,
        author: filled(author?.join(", ")),
        site: filled(publisher),
      };
    }
  }
  return {};
}

function articleIn(value: unknown, depth: number): z.output<typeof article> | undefined {
  if (typeof value !== "object" || value === null || depth === 0) return undefined;
  const checked = article.safeParse(value);
  if (checked.success && ARTICLE.test(checked.data["@type"])) return checked.data;
  const parts = Array.isArray(value)
    ? value
    : "@graph" in value
      ? [value["@graph"]]
      : "mainEntity" in value
        ? [value.mainEntity]
        : [];
  for (const part of parts) {
    const found = articleIn(part, depth - 1);
    if (found) return found;
  }
  return undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Broken JSON-LD is common, and the page can be read without it.
    return undefined;
  }
}

const filled = (text: string | undefined) => text?.replace(/\s+/gu, " ").trim() || undefined;
