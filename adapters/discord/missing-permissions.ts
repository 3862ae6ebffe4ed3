/** Discord's permissions that a message may need, by their names in its settings. */
const VIEW = { name: "View Channel", bit: 1n << 10n };
const CARDS_AND_FILES = [
  { name: "Embed Links", bit: 1n << 14n },
  { name: "Attach Files", bit: 1n << 15n },
];
const NEEDS = [VIEW, { name: "Send Messages", bit: 1n << 11n }, ...CARDS_AND_FILES];
const NEEDS_IN_THREADS = [VIEW, { name: "Send Messages in Threads", bit: 1n << 38n }, ...CARDS_AND_FILES];
const THREADS = [10, 11, 12];
const ADMINISTRATOR = 1n << 3n;

export type Rights = {
  /** Also the id of the role that everybody has. */
  guild: string;
  bot: string;
  roles: { id: string; permissions: string }[];
  /** The bot's. */
  own: string[];
  overwrites: { id: string; allow: string; deny: string }[];
};

/** What a message needs and the bot lacks, by Discord's own reckoning (reference, topics/permissions): everyone, roles, member. */
export function missingPermissions(channelType: number, { guild, bot, roles, own, overwrites }: Rights): string[] {
  const held = roles.filter(({ id }) => id === guild || own.includes(id));
  const granted = held.reduce((all, { permissions }) => all | BigInt(permissions), 0n);
  if (granted & ADMINISTRATOR) return [];
  const layers = [
    overwrites.filter(({ id }) => id === guild),
    overwrites.filter(({ id }) => own.includes(id)),
    overwrites.filter(({ id }) => id === bot),
  ];
  const here = layers.reduce(
    (bits, layer) =>
      (bits & ~layer.reduce((denied, { deny }) => denied | BigInt(deny), 0n)) |
      layer.reduce((allowed, { allow }) => allowed | BigInt(allow), 0n),
    granted,
  );
  const needs = THREADS.includes(channelType) ? NEEDS_IN_THREADS : NEEDS;
  return needs.filter(({ bit }) => (here & bit) === 0n).map(({ name }) => name);
}
