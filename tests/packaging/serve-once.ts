import { spawn } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { openFakeTelegram } from "../fakes/fake-telegram.ts";
import { environmentWith } from "./clean-folder.ts";

export type Served = { answer: string; status: number | null; err: string };

type Line = {
  words: string[];
  folder: string;
  settings?: Record<string, string>;
  /** Done while it runs, after it has answered. */
  meanwhile?: (settings: Record<string, string>) => Promise<void>;
};

/** Starts the bot by this line, with a small Telegram, asks it something, and ends it as a supervisor does: with SIGTERM. */
export async function serveOnce({ words, folder, settings = {}, meanwhile }: Line): Promise<Served> {
  const telegram = await openFakeTelegram();
  onTestFinished(() => telegram.close());
  const all = {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    ...settings,
    HEALTH_PORT: await freePort(),
  };
  const [program = "", ...rest] = words;
  const child = spawn(program, rest, { cwd: folder, env: environmentWith(all), stdio: ["ignore", "ignore", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const exit = once(child, "exit");
  const err = text(child.stderr);
  const answer =
    (await Promise.race([telegram.ask("linnet"), exit.then(async () => ({ text: await err }))])).text ?? "";
  await meanwhile?.(all);
  child.kill("SIGTERM");
  const [status] = await exit;
  return { answer, status, err: await err };
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return String(port);
}
