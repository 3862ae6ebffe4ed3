import type { BotMessage } from "../../tests/fakes/telegram-chats.ts";
import { escapeHtml } from "./escape-html.ts";

/** What somebody wrote, and the messages that answered it. */
export type Exchange = { asked?: string; messages: readonly BotMessage[] };

/** A chat as Telegram's own client would show it, so far as it matters: its measures, its colours, its order. */
export const telegramPage = (exchanges: readonly Exchange[], look: "light" | "dark"): string => `
<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${style(look)}</style>
<body>${exchanges.map(exchangeHtml).join("")}`;

const exchangeHtml = ({ asked, messages }: Exchange): string =>
  [
    asked === undefined ? "" : `<div class="mine"><div class="bubble">${escapeHtml(asked)}</div></div>`,
    // The message's own HTML: the small Telegram has read it strictly before, and it holds these few tags only.
    ...messages.map(
      ({ html, reply_markup }) =>
        `<div class="theirs"><div class="bubble">${html.replaceAll("\n", "<br>")}</div>${keyboardHtml(reply_markup)}</div>`,
    ),
  ].join("");

const keyboardHtml = (markup: BotMessage["reply_markup"]): string =>
  (markup?.inline_keyboard ?? [])
    .map((row) => `<div class="keys">${row.map(({ text }) => `<span>${escapeHtml(text)}</span>`).join("")}</div>`)
    .join("");

const colours = {
  light: {
    back: "#d7e3ec",
    theirs: "#ffffff",
    mine: "#effdde",
    text: "#000000",
    link: "#168acd",
    key: "#6d8ba3b0",
    bar: "#168acd",
  },
  dark: {
    back: "#0e1621",
    theirs: "#182533",
    mine: "#2b5278",
    text: "#f5f5f5",
    link: "#6ab3f3",
    key: "#2a3a4cd0",
    bar: "#6ab3f3",
  },
};

function style(look: "light" | "dark"): string {
  const colour = colours[look];
  return `
  body { margin: 0; padding: 10px; box-sizing: border-box; display: flow-root; background: ${colour.back}; color: ${colour.text};
    font: 15px/1.35 "Noto Sans", "DejaVu Sans", sans-serif; }
  .bubble { padding: 7px 11px 8px; border-radius: 14px; overflow-wrap: anywhere; }
  .theirs { max-width: 480px; margin: 6px 40px 6px 0; } .theirs .bubble { background: ${colour.theirs}; }
  .mine { display: flex; justify-content: flex-end; margin: 6px 0; } .mine .bubble { background: ${colour.mine}; }
  a { color: ${colour.link}; text-decoration: none; }
  blockquote { margin: 4px 0; padding: 2px 8px; border-left: 3px solid ${colour.bar}; background: ${colour.bar}18; border-radius: 4px; }
  .keys { display: flex; gap: 3px; margin-top: 3px; } .keys span { flex: 1; background: ${colour.key}; color: #fff;
    border-radius: 7px; padding: 8px 1px; text-align: center; font-size: 14px; white-space: nowrap; overflow: hidden;
    text-overflow: ellipsis; }`;
}
