import { createInterface } from "node:readline/promises";
import type { Choice, Reply } from "../reply.ts";
import { type Desk, isRefusal } from "./sources-desk.ts";

type Wishes = { folder?: string | undefined; pages?: boolean | undefined };

/** One after another; answers with 1 when one of them was not added. */
export async function addSources(desk: Desk, urls: readonly string[], wishes: Wishes): Promise<number> {
  let added = 0;
  for (const url of urls) {
    const reply = await addOne(desk, { ...wishes, url });
    if (reply && !isRefusal(reply)) added += 1;
  }
  if (added > 0) desk.world.stdout.write(`${desk.phrases.sources.readNow}\n`);
  return added === urls.length ? 0 : 1;
}

async function addOne(desk: Desk, options: Record<string, unknown>): Promise<Reply | undefined> {
  const reply = await desk.ask("add", options);
  const choices = reply.blocks.flatMap((block) => (block.kind === "choices" ? block.choices : []));
  if (choices.length === 0) {
    await desk.print(reply);
    return reply;
  }
  return await choose(desk, reply, choices);
}

/** Somebody at a terminal is asked; everybody else gets the addresses to choose from. */
async function choose(desk: Desk, reply: Reply, choices: Choice[]): Promise<Reply | undefined> {
  const { stdin, stdout } = desk.world;
  if (stdin.isTTY !== true || stdout.isTTY !== true) {
    await desk.print(reply);
    return undefined;
  }
  await desk.print({ ...reply, blocks: [{ kind: "text", text: desk.phrases.sources.whichFeed }, numbered(choices)] });
  const chosen = choices[(await numberTyped(desk)) - 1];
  return chosen && (await addOne(desk, chosen.ask.options));
}

const numbered = (choices: readonly Choice[]): Reply["blocks"][number] => ({
  kind: "list",
  items: choices.map(({ label }, at) => `${at + 1}. ${label}`),
});

/** What is no number chooses nothing, and so does the end of what is typed. */
async function numberTyped({ world }: Desk): Promise<number> {
  const lines = createInterface({ input: world.stdin, output: world.stdout });
  const over = new Promise<string>((resolve) => {
    lines.once("close", () => resolve(""));
    world.interrupted.addEventListener("abort", () => lines.close(), { once: true });
  });
  try {
    return Number(await Promise.race([lines.question("> "), over]));
  } finally {
    lines.close();
  }
}
