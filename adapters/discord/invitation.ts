/** What the bot needs where it is let in, as Discord's bits: see channels, write there and in threads, cards, files. */
const NEEDED_PERMISSIONS = (1n << 10n) | (1n << 11n) | (1n << 38n) | (1n << 14n) | (1n << 15n);

/** The address at which somebody lets the bot into a server of theirs. */
export const invitationTo = (application: string): string =>
  `https://discord.com/oauth2/authorize?${new URLSearchParams({
    client_id: application,
    scope: "bot applications.commands",
    permissions: String(NEEDED_PERMISSIONS),
  })}`;
