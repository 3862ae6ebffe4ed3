import type { Delivered } from "../../src/adapter.ts";
import type { Instant } from "../../src/clock.ts";

const MINUTE = 60_000;
const SOON = MINUTE;
/** For what a person must mend; until then each try would count against the bot (10,000 refusals in 10 minutes ban it). */
const LATER = 15 * MINUTE;

/** Discord's codes for what trying again cannot mend (reference, opcodes and status codes), in words for the conversation's manager. */
const NO_TEXT_CHANNEL = 50008;
const PERMISSION_MISSING = 50013;
const REFUSALS: Record<number, string> = {
  10003: "This channel does not exist any more.",
  10004: "The bot is not in this server any more.",
  10008: "The message was deleted.",
  10013: "This person does not exist any more.",
  50001: "The bot may not see this channel. Give it the permission to view it.",
  50007:
    "This person takes no messages from the bot. They can allow messages from members of a server they share with it.",
  [PERMISSION_MISSING]: "The bot may not write in this channel. Give it the permission to send messages.",
  [NO_TEXT_CHANNEL]: "This channel takes no messages. Ask for the digest in a text channel, a thread or a forum.",
  50278: "This person shares no server with the bot and has not added it, so it may not write to them.",
  160005: "This thread is locked. Unlock it, or ask for the digest elsewhere.",
};

export const TOKEN_REFUSED = "Discord refused the token";

/** Whether it is worth asking which. */
export const lacksPermission = (error: unknown): boolean => partsOf(error).code === PERMISSION_MISSING;

/** A forum takes no messages but in its posts. */
export const isNoTextChannel = (error: unknown): boolean => partsOf(error).code === NO_TEXT_CHANNEL;

/**
 * What became of a delivery that failed with `error`: refused for good, or worth another try, and when. `missing` are the
 * permissions that the bot is known to lack there, by their names in Discord's settings.
 */
export function explainDelivery(
  error: unknown,
  now: Instant,
  missing: string[],
): Exclude<Delivered, { sent: unknown } | { movedTo: unknown }> {
  const { status, code, retryAfter, message } = partsOf(error);
  if (retryAfter !== undefined) {
    return { retryAt: now + Math.max(retryAfter, 1000), because: "Discord asked to wait (too many messages)" };
  }
  if (status === 401) return { retryAt: now + LATER, because: TOKEN_REFUSED };
  if (missing.length > 0) return { refused: askFor(missing) };
  const refusal = REFUSALS[code ?? 0];
  if (refusal) return { refused: refusal };
  if (status === 403) return { refused: `Discord does not let the bot write here: ${message}.` };
  if (status !== undefined && status < 500) {
    return { retryAt: now + LATER, because: `Discord did not take the message (${message})` };
  }
  const what = status === undefined ? message : `status ${status}`;
  return { retryAt: now + SOON, because: `Discord could not be reached or had a fault (${what})` };
}

const askFor = (missing: string[]) =>
  `The bot lacks permissions here: ${missing.join(", ")}. Give them to its role in the settings of the channel.`;

/** By their properties: discord.js is loaded late, so its classes are not at hand. `retryAfter` is in milliseconds. */
function partsOf(error: unknown) {
  const { status, code, retryAfter, message } = Object(error) as Record<string, unknown>;
  const number = (value: unknown) => (typeof value === "number" ? value : undefined);
  return {
    status: number(status),
    code: number(code),
    retryAfter: number(retryAfter),
    message: typeof message === "string" ? message.split("\n")[0] : String(error),
  };
}
