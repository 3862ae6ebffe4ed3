import { escapeHtml } from "./escape-html.ts";

type Rule = { pattern: RegExp; show(match: RegExpExecArray, context: Showing): string };
/** Moments are shown as somebody in this zone reads them, at this moment. */
export type Showing = { now: number; zone: string };

/** What Discord's clients make of the Markdown that we write; the first rule that fits wins. */
const INLINE: Rule[] = [
  { pattern: /\\([^\p{L}\p{N}\s])/uy, show: ([, character = ""]) => escapeHtml(character) },
  {
    pattern: /\[((?:\\.|(?!https?:\/\/)[^[\]\\])+)\]\(<?(https?:[^\s>)]+)>?\)/y,
    show: ([, text = "", url = ""], context) => `<a href="${escapeHtml(url)}">${inline(text, context)}</a>`,
  },
  { pattern: /<t:(-?\d+)(?::([tTdDfFR]))?>/y, show: ([, at, style], context) => moment(Number(at), style, context) },
  { pattern: /\*\*((?:\\.|[^*\\])+)\*\*/y, show: ([, text = ""], context) => `<b>${inline(text, context)}</b>` },
  { pattern: /[\s\S]/uy, show: ([all]) => escapeHtml(all) },
];

const LINES: { pattern: RegExp; wrap(inside: string): string }[] = [
  { pattern: /^-# /, wrap: (inside) => `<div class="small">${inside}</div>` },
  { pattern: /^> /, wrap: (inside) => `<blockquote>${inside}</blockquote>` },
  { pattern: /^- /, wrap: (inside) => `<div class="bullet">${inside}</div>` },
];

export const discordMarkdownToHtml = (content: string, context: Showing): string =>
  content
    .split("\n")
    .map((line) => {
      const kind = LINES.find(({ pattern }) => pattern.test(line));
      if (kind) return kind.wrap(inline(line.replace(kind.pattern, ""), context));
      return line === "" ? `<div class="gap"></div>` : `<div>${inline(line, context)}</div>`;
    })
    .join("");

function inline(text: string, context: Showing): string {
  let html = "";
  for (let at = 0; at < text.length; ) {
    const step = firstOf(text, at, context);
    html += step.html;
    at = step.end;
  }
  return html;
}

function firstOf(text: string, at: number, context: Showing): { html: string; end: number } {
  for (const { pattern, show } of INLINE) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { html: show(match, context), end: at + match[0].length };
  }
  return { html: "", end: text.length };
}

function moment(seconds: number, style = "f", { now, zone }: Showing): string {
  const text =
    style === "R"
      ? relative(seconds - now / 1000)
      : new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...formats[style] }).format(seconds * 1000);
  return `<span class="moment">${escapeHtml(text)}</span>`;
}

const formats: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: "short" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};

function relative(seconds: number): string {
  const units: [Intl.RelativeTimeFormatUnit, number][] = [
    ["day", 86_400],
    ["hour", 3_600],
    ["minute", 60],
  ];
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  return new Intl.RelativeTimeFormat("en").format(Math.round(seconds / size), unit);
}
