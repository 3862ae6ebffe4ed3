import type { Command } from "../../src/command.ts";

/** What people type at news bots on Telegram out of habit, and what it stands for here. */
const shortNames: Record<string, string> = {
  sub: "subscribe",
  unsub: "unsubscribe",
  stop: "unsubscribe",
  list: "subscriptions",
  latest: "news",
  import: "sources import",
  export: "sources export",
  lang: "settings language:",
  language: "settings language:",
  tz: "settings zone:",
  timezone: "settings zone:",
};

const NAMED = /^\/([a-z0-9_]+)(?:@\w+)?(?:\s+|$)/i;

/** The text with the command that its short name stands for; as it is where there is a command of that name. */
export function withLongName(text: string, commands: readonly Command[]): string {
  const [typed = "", name = ""] = NAMED.exec(text) ?? [];
  const short = name.toLowerCase();
  const isKnown = commands.some((command) => command.name === short);
  if (isKnown || !Object.hasOwn(shortNames, short)) return text;
  const long = shortNames[short] ?? "";
  const rest = text.slice(typed.length);
  return `/${long}${long.endsWith(":") ? "" : " "}${rest}`.trim();
}
