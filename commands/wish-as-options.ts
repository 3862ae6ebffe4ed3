import type { DigestWish } from "../src/subscription.ts";
import type { WishOptions } from "./wish-options.ts";

const DAY_NAMES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The options that ask for the same again. */
export const wishAsOptions = (wish: DigestWish): WishOptions => ({
  topics: wish.topics.join(", ") || "top stories",
  time: wish.times.join(", "),
  days: wish.days.length === 7 ? "daily" : wish.days.map((day) => DAY_NAMES[day - 1]).join(", "),
  zone: wish.zone,
  length: wish.length,
  language: wish.language,
  ...(wish.onlySources.length > 0 && { from: wish.onlySources.join(", ") }),
  ...(wish.withoutSources.length > 0 && { without: wish.withoutSources.join(", ") }),
  ...(wish.muted.length > 0 && { mute: wish.muted.join(", ") }),
  ...(wish.whenNothing === "silence" && { nothing: "stay_silent" as const }),
});

/** The line that, typed, asks for the same again. */
export function wishAsLine(wish: DigestWish): string {
  const { topics, ...others } = wishAsOptions(wish);
  const named = Object.entries(others).map(
    ([name, value]) => `${name}:${/\s/.test(value ?? "") ? JSON.stringify(value) : value}`,
  );
  return ["/subscribe", topics, ...named].join(" ");
}

/** Asking for the same twice gives one digest. */
export const sameWish = (one: DigestWish, other: DigestWish): boolean =>
  JSON.stringify(wishAsOptions(one)) === JSON.stringify(wishAsOptions(other));
