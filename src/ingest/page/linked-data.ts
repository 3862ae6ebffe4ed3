import { z } from "zod";
import type { Page } from "../page.ts";

/** What a page says of its article in JSON-LD (schema.org NewsArticle and its kin). */
export type LinkedData = {
  title?: string | undefined;
  author?: string | undefined;
  /** As written. */
  published?: string | undefined;
  updated?: string | undefined;
  site?: string | undefined;
  image?: string | undefined;
  /** Of the publisher. */
  logo?: string | undefined;
  /** The whole text, which some pages give here and show only by a script. */
  body?: string | undefined;
};

const maybe = <Type extends z.ZodType>(type: Type) => type.optional().catch(undefined);
const text = z.string().transform((given) => given.replace(/\s+/gu, " ").trim() || undefined);
const named = z.union([text, z.object({ name: text }).transform(({ name }) => name)]);
const names = z.union([named.transform((name) => [name]), z.array(named.catch(undefined))]);
const address = z.union([z.string(), z.object({ url: z.string() }).transform(({ url }) => url)]);
const addresses = z.union([address, z.array(address).transform(([first]) => first)]);

const withLogo = z.object({ logo: addresses }).transform(({ logo }) => logo);

const thing = z.object({
  "@type": z.union([z.string(), z.array(z.string()).transform((types) => types.join(" "))]).catch(""),
  headline: maybe(text),
  datePublished: maybe(z.string()),
  uploadDate: maybe(z.string()),
  dateCreated: maybe(z.string()),
  dateModified: maybe(z.string()),
  author: maybe(names),
  publisher: maybe(named),
  logo: maybe(withLogo),
  image: maybe(addresses),
  articleBody: maybe(z.string()),
});
type Thing = z.output<typeof thing>;

const ARTICLE = /Article|BlogPosting|Report|Posting/;
const PAGE = /Page$|VideoObject|CreativeWork|Recipe|Product|Review|Event/;
const DEEPEST = 6;
const MOST_THINGS = 500;

/** The first article that any of the page's blocks of JSON-LD describes, else the page; nothing when they are broken or missing. */
export function readLinkedData(page: Page): LinkedData {
  const things: Thing[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    collect(parse(script.textContent), DEEPEST, things);
  }
  const article = things.find((one) => ARTICLE.test(one["@type"]));
  const dated = article?.datePublished ? article : things.find((one) => PAGE.test(one["@type"]) && dateOf(one));
  return {
    title: article?.headline,
    author: article?.author?.filter(Boolean).join(", ") || undefined,
    published: dated && dateOf(dated),
    updated: article?.dateModified ?? dated?.dateModified,
    site: article?.publisher,
    image: article?.image,
    logo: article?.logo,
    body: article?.articleBody,
  };
}

const dateOf = ({ datePublished, uploadDate, dateCreated }: Thing) => datePublished ?? uploadDate ?? dateCreated;

/** Everything that has a type, from the outside in. */
function collect(value: unknown, depth: number, things: Thing[]): void {
  if (typeof value !== "object" || value === null || depth === 0 || things.length >= MOST_THINGS) return;
  if (Array.isArray(value)) {
    for (const part of value) collect(part, depth, things);
    return;
  }
  const checked = thing.safeParse({ ...value, logo: "publisher" in value ? value.publisher : undefined });
  if (checked.success && checked.data["@type"] !== "") things.push(checked.data);
  for (const name of ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"]) {
    if (name in value) collect(value[name as keyof typeof value], depth - 1, things);
  }
}

const BEFORE = /^(?:<!--|(?:\/\/\s*|\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?)/;
const AFTER = /(?:-->|(?:\/\/\s?|\/\*\s?)?\]\]>(?:\s?\*\/)?)?;?$/;
const TRAILING_COMMA = /,(?=\s*[}\]])/g;

/** Publishers leave line breaks in strings, commas at the end and comments around it. */
const parse = (json: string): unknown => parsed(json) ?? parsed(repaired(json.trim()));

const repaired = (json: string) =>
  json
    .replace(BEFORE, "")
    .replace(AFTER, "")
    .replace(/\p{Cc}+/gu, " ")
    .replace(TRAILING_COMMA, "");

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Broken JSON-LD is common, and the page can be read without it.
    return undefined;
  }
}
