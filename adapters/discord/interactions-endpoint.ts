import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Log } from "../../src/log.ts";
import { limitedBody } from "../limited-body.ts";
import type { ListenAddress } from "../listen-address.ts";

/** Where Discord sends interactions, as seen from this machine, and the key that it signs them with (64 digits of hex). */
export type Endpoint = ListenAddress & { publicKey: string };

type Parts = {
  /** What somebody asked, as Discord's reference describes it. Throws for what nobody can read. */
  take(interaction: object): void;
  log: Log;
};

export type OpenEndpoint = { port: number; stop(): Promise<void> };

/** The largest interaction, a message with ten cards that somebody asks about, is far smaller. */
const LARGEST_BYTES = 1024 * 1024;
/** Discord's reference, interactions/overview: whether somebody is there, and the answer to it. */
const PING = 1;
const PONG = { type: 1 };

/**
 * Takes interactions over HTTP, and none that Discord has not signed. Each is taken note of at once (202) and answered as
 * one from the gateway is, by its callback; only the question whether somebody is there has to be answered right here
 * (discord-api-docs, issue 7311). Rejects, with what to do, where it cannot listen.
 */
export async function openEndpoint({ publicKey, host, port }: Endpoint, parts: Parts): Promise<OpenEndpoint> {
  const key = keyOf(publicKey);
  const server = createServer((request, response) => {
    receive(request, response, key, parts).catch((error) => {
      parts.log.warn({ because: String(error) }, "what came to the interactions endpoint could not be read");
      response.destroy();
    });
  });
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw new Error(
      `Discord's interactions cannot be taken at ${host}:${port} (${(error as Error).message}). Set DISCORD_INTERACTIONS_LISTEN to a free port of this machine.`,
    );
  }
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      server.close();
      server.closeIdleConnections();
    },
  };
}

const keyOf = (publicKey: string): KeyObject =>
  createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(publicKey, "hex").toString("base64url") },
    format: "jwk",
  });

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  key: KeyObject,
  { take, log }: Parts,
): Promise<void> {
  const end = (status: number) => void response.writeHead(status).end();
  if (request.method !== "POST") return end(405);
  const body = await limitedBody(request, LARGEST_BYTES);
  if (!body) return void response.writeHead(413, { connection: "close" }).end();
  // Discord tries wrong signatures now and then, and takes the endpoint away where they are not refused.
  if (!isSigned(request, body, key)) return end(401);
  const interaction = readJson(body);
  if (!interaction) return end(400);
  if ("type" in interaction && interaction.type === PING) {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(PONG));
    return;
  }
  end(202);
  try {
    take(interaction);
  } catch (error) {
    log.error({ because: String(error) }, "an interaction could not be read");
  }
}

function isSigned({ headers }: IncomingMessage, body: Buffer, key: KeyObject): boolean {
  const signature = Buffer.from(String(headers["x-signature-ed25519"] ?? ""), "hex");
  const signed = Buffer.concat([Buffer.from(String(headers["x-signature-timestamp"] ?? "")), body]);
  return verify(undefined, signed, key, signature);
}

function readJson(body: Buffer): object | undefined {
  try {
    const read: unknown = JSON.parse(body.toString());
    return typeof read === "object" && read !== null ? read : undefined;
  } catch {
    return undefined;
  }
}
