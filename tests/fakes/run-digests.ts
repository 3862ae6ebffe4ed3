import type { Delivered } from "../../src/adapter.ts";
import { openSender } from "../../src/digest/deliver.ts";
import { type DigestParts, writeDigests } from "../../src/newsroom/run-digests.ts";
import type { Delivery } from "../../src/subscription.ts";

/** What a tick of the bot does, over any platform that is spoken to by `send`. */
export async function runDigests(parts: DigestParts, send: (delivery: Delivery) => Promise<Delivered>): Promise<void> {
  await writeDigests(parts, () => {});
  const platforms = () => ["chat", "terminal", "discord", "telegram"];
  await openSender(parts.store, { platforms, send }, { ...parts, random: () => 0 }).run();
}
