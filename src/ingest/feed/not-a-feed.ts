import { fail, type Outcome } from "../../outcome.ts";
import { decodeReferences } from "./references.ts";

const LOOKED_AT = 200_000;
const TITLE = /<title[^<>]*>([^<]{0,500})/i;
const LONGEST_TITLE = 100;

/** Signs of pages that servers give instead of a feed, the surest first. */
const KINDS: readonly { code: string; is: string; remedy: string; title?: RegExp; markup?: RegExp }[] = [
  {
    code: "captcha",
    is: "a page that wants to know whether a person is asking",
    remedy: "open it in a browser; the site does not let programs in",
    title:
      /just a moment|attention required|are you (?:a )?(?:human|robot)|captcha|security check|access (?:to this page )?(?:has been )?denied|ddos|bot (?:check|verification)|verif(?:y|ying) you/i,
    markup:
      /cf-challenge|cf_chl_|challenge-platform|g-recaptcha|h-captcha|hcaptcha\.com|recaptcha\/api|captcha-delivery|px-captcha/i,
  },
  {
    code: "login",
    is: "a login page",
    remedy: "the site wants an account; look for the address of a public feed",
    title:
      /^\W*(?:log ?in|sign ?in|anmelde|anmelden|einloggen|login|connexion|se connecter|iniciar sesi[oó]n|accedi|entrar|inloggen|вход|войти)/i,
    markup: /<input[^<>]{0,300}\btype\s*=\s*["']?password/i,
  },
  {
    code: "moved",
    is: "a note that it has moved",
    remedy: "use the new address",
    title: /\b30[12378]\b|moved permanently|has moved|moved temporarily|redirect|umgezogen|déménagé/i,
    markup: /<meta[^<>]{0,100}\bhttp-equiv\s*=\s*["']?refresh/i,
  },
  {
    code: "error page",
    is: "an error page",
    remedy: "check the address, or try again later",
    title:
      /\b(?:40[0-9]|410|429|451|50[0-9]|52\d)\b|not found|forbidden|unauthorized|bad gateway|unavailable|internal server error|\berror\b|maintenance|nicht gefunden|fehler|introuvable|erreur|no encontrad|non trovat|не найден|ошибка/i,
  },
];

/** Says what a text is that holds no feed, in words that follow its name, and what to do about it. */
export function explainNoFeed(text: string, firstName: string | undefined): Outcome<never> {
  const start = text.slice(0, LOOKED_AT);
  if (start.trim() === "") return fail("empty", "is empty: no feed and nothing else");
  if (/^\s*[[{]/.test(start))
    return fail("json", "is JSON, but no JSON Feed: it names no version of jsonfeed.org and no items");
  const name = firstName?.toLowerCase();
  if (/<html[\s>]|<!doctype\s+html/i.test(start) || (name !== undefined && HTML_NAMES.has(name)))
    return explainPage(start);
  if (name === undefined && /^\s*<[?!]/.test(start))
    return fail("empty", "is XML without a single element: no feed and nothing else");
  if (name === undefined) return fail("text", "is plain text and no feed: find the feed's address on the site");
  return fail(
    "xml",
    `is XML, but no feed (${OTHER_XML.get(name) ?? `<${name.slice(0, 40)}>`}): find the feed's address on the site`,
  );
}

const HTML_NAMES = new Set(["html", "head", "body", "div", "p", "title", "h1", "center", "script", "table"]);
const OTHER_XML: ReadonlyMap<string, string> = new Map([
  ["opml", "a list of feeds, OPML"],
  ["urlset", "a sitemap"],
  ["sitemapindex", "a list of sitemaps"],
  ["svg", "a picture, SVG"],
  ["error", "an error message"],
]);

function explainPage(markup: string): Outcome<never> {
  const title = decodeReferences(TITLE.exec(markup)?.[1] ?? "")
    .replace(/\s+/g, " ")
    .trim();
  const named = title === "" ? "" : ` (“${title.slice(0, LONGEST_TITLE)}”)`;
  const kind = KINDS.find((one) => (title !== "" && one.title?.test(title)) || one.markup?.test(markup));
  const target = kind?.code === "moved" ? refreshTarget(markup) : undefined;
  if (target) return fail("moved", `is no feed but a note that it has moved${named}: use ${target}`);
  if (kind) return fail(kind.code, `is no feed but ${kind.is}${named}: ${kind.remedy}`);
  return fail("page", `is no feed but a web page${named}: find the feed's address on the site`);
}

/** Where a page sends its readers on. */
function refreshTarget(markup: string): string | undefined {
  const element = /<meta[^<>]{0,100}\bhttp-equiv\s*=\s*["']?refresh[^<>]{0,500}/i.exec(markup)?.[0] ?? "";
  return decodeReferences(/\burl\s*=\s*["']?([^\s"'<>]{1,300})/i.exec(element)?.[1] ?? "") || undefined;
}
