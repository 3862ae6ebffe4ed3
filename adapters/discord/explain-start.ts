const PORTAL = "https://discord.com/developers/applications";

/** Why the bot could not log in, and what to do: one line for whoever hosts it, without the token. */
export function explainStart(error: unknown, { token, apiRoot }: { token: string; apiRoot: string }): string {
  const message = messageOf(error).replaceAll(token, "…");
  if (/invalid token|authentication failed|401: unauthorized/i.test(message)) {
    return `Discord refused the token. Copy a new one from ${PORTAL} (your application, Bot, Reset Token) and set DISCORD_TOKEN.`;
  }
  if (/intents/i.test(message)) {
    return `Discord refused what the bot asked to hear of (${message}). Check the bot's intents at ${PORTAL}; Tidings needs none of the privileged ones.`;
  }
  if (/not enough sessions/i.test(message)) {
    return "Discord lets this bot log in no more today: it did so too often. Wait until tomorrow, and find out what restarts it.";
  }
  return `Discord could not be reached at ${apiRoot} (${message}). Check the network and DISCORD_API_ROOT, then start again.`;
}

/** The first line: what failed, not the whole trail. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Node wraps several refused connections into one error with an empty message.
  const { code } = error as NodeJS.ErrnoException;
  return (error.message || code || error.name).split("\n")[0] ?? error.name;
}
