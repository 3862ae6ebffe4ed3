import { type Finding, troubleFrom } from "../../finding.ts";
import { openHealthServer } from "../../health/open-health-server.ts";
import type { Checked } from "./checked.ts";

const subject = "health port";
/** Milliseconds. */
const PATIENCE = 2_000;
/** Where everybody is listened to, this machine is reached by its own address. */
const EVERYBODY = new Map([
  ["0.0.0.0", "127.0.0.1"],
  ["::", "::1"],
]);

/** Free, or held by a bot; nothing where no port is set. It is held for a moment to know that. */
export async function checkHealthPort({ config, signal }: Pick<Checked, "config" | "signal">): Promise<Finding[]> {
  const { HEALTH_PORT: port, HEALTH_HOST: host } = config;
  if (port === undefined) return [];
  const address = `${host.includes(":") ? `[${host}]` : host}:${port}`;
  const server = await openHealthServer({ host, port }, {});
  if (server.ok) {
    await server.value.close();
    return [{ subject, severity: "good", what: `${address} is free` }];
  }
  if (await isBot(EVERYBODY.get(host) ?? host, port, signal)) {
    return [{ subject, severity: "good", what: `a bot answers at ${address}` }];
  }
  return [troubleFrom(subject, server.failure.message, "The bot does not start.")];
}

/** What `/healthz` of a bot says, and of nothing else. */
async function isBot(host: string, port: number, signal: AbortSignal): Promise<boolean> {
  try {
    const answer = await fetch(`http://${host.includes(":") ? `[${host}]` : host}:${port}/healthz`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
      redirect: "manual",
    });
    const said: unknown = await answer.json();
    return typeof said === "object" && said !== null && "ok" in said && "uptime_seconds" in said;
  } catch {
    // Nobody there, or somebody who speaks of something else.
    return false;
  }
}
