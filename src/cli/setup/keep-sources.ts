import type { Conversation } from "../../question.ts";
import { addSources } from "../sources-add.ts";
import { atTheDesk, type Desk } from "../sources-desk.ts";
import type { World } from "../subcommand.ts";
import type { Wishes } from "./ask-all.ts";

const TERMINAL: Conversation = { platform: "terminal", id: "local", kind: "private" };

/** Adds what was chosen, and says what came of it; what is there already stays as it is. 1 where something was not added. */
export async function keepSources(world: World, { feeds, addresses }: Pick<Wishes, "feeds" | "addresses">) {
  if (feeds.length === 0 && addresses.length === 0) {
    world.stdout.write("No sources were added: npx tidings sources add ADDRESS takes a feed, or any page of a site.\n");
    return 0;
  }
  return await atTheDesk(world, async (desk) => {
    if (feeds.length > 0) world.stdout.write(`${await keepFeeds(desk, feeds)}\n`);
    return addresses.length === 0 ? 0 : await addSources(desk, addresses, {});
  });
}

async function keepFeeds({ newsroom }: Desk, feeds: Wishes["feeds"]): Promise<string> {
  let added = 0;
  for (const feed of feeds) {
    const { wasFollowed } = await newsroom.sources.add(feed, "everyone", TERMINAL, {});
    if (!wasFollowed) added += 1;
  }
  const there = feeds.length - added;
  return `Sources added: ${added}${there === 0 ? "" : `; there already: ${there}`}.`;
}
