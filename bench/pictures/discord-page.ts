import type { FakeMessage } from "../../tests/fakes/fake-discord-answer.ts";
import { pressablesOf } from "../../tests/fakes/fake-discord-answer.ts";
import { discordMarkdownToHtml, type Showing } from "./discord-markdown-to-html.ts";
import { escapeHtml } from "./escape-html.ts";

/** What somebody typed, and the messages that answered it. */
export type Exchange = { asked?: string; messages: readonly FakeMessage[] };

/** A conversation as Discord's own client would show it, so far as it matters: its measures, its colours, its order. */
export const discordPage = (exchanges: readonly Exchange[], look: "light" | "dark", showing: Showing): string => `
<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${style(look)}</style>
<body>${exchanges.map((exchange) => exchangeHtml(exchange, showing)).join("")}`;

const exchangeHtml = ({ asked, messages }: Exchange, showing: Showing): string =>
  messages
    .map((message, index) => {
      const reply =
        asked && index === 0 ? `<div class="asked"><b>Ada</b> used <span>${escapeHtml(asked)}</span></div>` : "";
      return `<section>${reply}<div class="avatar">T</div><div class="message">
        <div class="author">Tidings <span class="app">APP</span> <time>08:00</time></div>${bodyHtml(message, showing)}
        ${message.isEphemeral ? `<div class="only">Only you can see this</div>` : ""}</div></section>`;
    })
    .join("");

const bodyHtml = (message: FakeMessage, showing: Showing): string =>
  [
    `<div class="content">${discordMarkdownToHtml(message.content, showing)}</div>`,
    ...(message.embeds ?? []).map((embed) => embedHtml(embed, showing)),
    ...(message.components ?? []).map(({ components }) => {
      const pressables = pressablesOf({ components: [{ type: 1, components }] }).map(pressableHtml);
      return `<div class="row">${pressables.join("")}</div>`;
    }),
  ].join("");

type Embed = NonNullable<FakeMessage["embeds"]>[number];

function embedHtml({ title, url, description, color, thumbnail }: Embed, showing: Showing): string {
  const bar = color === undefined ? "" : ` style="border-color:#${color.toString(16).padStart(6, "0")}"`;
  const heading = title ? discordMarkdownToHtml(title, showing) : "";
  const picture = thumbnail ? `<div class="thumbnail" style="--hue:${hueOf(thumbnail.url)}"></div>` : "";
  return `<div class="embed"${bar}><div>${heading ? `<div class="title">${url ? `<a href="#">${heading}</a>` : heading}</div>` : ""}
    ${discordMarkdownToHtml(description ?? "", showing)}</div>${picture}</div>`;
}

/** Nothing is fetched: each address has a scenery of its own colour. */
const hueOf = (address: string): number => [...address].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 360, 7);

type Pressed = ReturnType<typeof pressablesOf>[number];

const pressableHtml = ({ label, placeholder, options }: Pressed): string =>
  options === undefined
    ? `<span class="button">${escapeHtml(label ?? "")}</span>`
    : `<span class="menu">${escapeHtml(placeholder ?? "")}<i>⌄</i></span>`;

const colours = {
  dark: {
    back: "#313338",
    text: "#dbdee1",
    strong: "#f2f3f5",
    faint: "#949ba4",
    embed: "#2b2d31",
    bar: "#1e1f22",
    link: "#00a8fc",
    button: "#4e5058",
    moment: "#3c3e44",
  },
  light: {
    back: "#ffffff",
    text: "#313338",
    strong: "#060607",
    faint: "#5c5e66",
    embed: "#f2f3f5",
    bar: "#e3e5e8",
    link: "#006ce7",
    button: "#e3e5e8",
    moment: "#ebedef",
  },
};

function style(look: "light" | "dark"): string {
  const colour = colours[look];
  return `
  body { margin: 0; padding: 16px; box-sizing: border-box; display: flow-root; background: ${colour.back}; color: ${colour.text};
    font: 16px/1.375 "gg sans", "Noto Sans", "DejaVu Sans", sans-serif; }
  section { position: relative; padding: 4px 0 12px 56px; max-width: 900px; }
  .asked { color: ${colour.faint}; font-size: 14px; margin-bottom: 4px; } .asked span { color: ${colour.link}; }
  .avatar { position: absolute; left: 0; width: 40px; height: 40px; border-radius: 50%; background: #3b82a0; color: #fff;
    text-align: center; line-height: 40px; font-weight: 700; }
  .author { color: ${colour.strong}; font-weight: 600; } time { color: ${colour.faint}; font-size: 12px; font-weight: 400; }
  .app { background: #5865f2; color: #fff; border-radius: 3px; font-size: 10px; padding: 1px 4px; vertical-align: 2px; }
  a { color: ${colour.link}; text-decoration: none; } b { color: ${colour.strong}; }
  .small { color: ${colour.faint}; font-size: 13px; } .gap { height: 11px; }
  .bullet { padding-left: 20px; position: relative; } .bullet::before { content: "•"; position: absolute; left: 6px; }
  blockquote { margin: 0; padding: 0 8px 0 12px; border-left: 4px solid ${colour.button}; border-radius: 4px; }
  .moment { background: ${colour.moment}; border-radius: 3px; padding: 0 2px; }
  .embed { margin: 4px 0; padding: 8px 16px 12px 12px; background: ${colour.embed}; border-left: 4px solid ${colour.bar};
    border-radius: 4px; max-width: 516px; font-size: 14px; line-height: 1.3; box-sizing: border-box; }
  .embed { display: grid; grid-template-columns: auto min-content; } .thumbnail { width: 80px; height: 80px; margin: 4px 0 0 16px;
    border-radius: 4px; background: radial-gradient(circle at 68% 28%, hsl(var(--hue) 60% 92%) 9%, transparent 10%),
    radial-gradient(circle at 20% 130%, hsl(var(--hue) 30% 28%) 55%, transparent 56%),
    radial-gradient(circle at 90% 140%, hsl(var(--hue) 32% 38%) 60%, transparent 61%),
    linear-gradient(hsl(var(--hue) 45% 62%), hsl(var(--hue) 50% 82%)); }
  .embed .title { font-size: 16px; font-weight: 600; margin: 4px 0 6px; }
  .row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
  .button { background: ${colour.button}; color: ${colour.strong}; border-radius: 8px; font-size: 14px; font-weight: 500;
    padding: 6px 14px; } .menu { background: ${colour.embed}; border: 1px solid ${colour.bar}; border-radius: 8px;
    padding: 8px 12px; width: 400px; max-width: 100%; color: ${colour.faint}; box-sizing: border-box; } .menu i { float: right; }
  .only { color: ${colour.faint}; font-size: 12px; margin-top: 4px; }`;
}
