import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import type { World } from "./fake-discord-world.ts";

export type FakeGateway = {
  /** Sends an event to the bot that is logged in; throws when there is none. */
  dispatch(type: string, data: unknown): void;
  /** Drops the connection, as Discord does when it moves a session. */
  drop(): void;
  /** Resolves when the bot takes up a session that was lost. */
  resumed(): Promise<void>;
  close(): Promise<void>;
};

type Packet = { op: number; d: { token?: string; intents?: number; session_id?: string; seq?: number } };

const DISPATCH = 0;
const HEARTBEAT = 1;
const IDENTIFY = 2;
const RESUME = 6;
const INVALID_SESSION = 9;
const HELLO = 10;
const HEARTBEAT_ACK = 11;
const PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15);

/** The WebSocket half of a small Discord: says hello, lets bots with the right token in, resumes a session once lost. */
export function openFakeGateway(server: Server, world: World): FakeGateway {
  const sockets = new WebSocketServer({ server, path: "/gateway" });
  let session: { id: string; sequence: number; socket: WebSocket } | undefined;
  let opened = 0;
  let resumed = Promise.withResolvers<void>();

  const send = (socket: WebSocket, packet: Record<string, unknown>) => socket.send(JSON.stringify(packet));
  function dispatch(type: string, data: unknown): void {
    if (!session) throw new Error("no bot is logged in");
    session.sequence += 1;
    send(session.socket, { op: DISPATCH, t: type, s: session.sequence, d: data });
  }

  function identify(socket: WebSocket, { token, intents = 0 }: Packet["d"]): void {
    const isPrivileged = world.refusesIntents || (intents & PRIVILEGED_INTENTS) !== 0;
    if (token !== world.token) socket.close(4004, "Authentication failed.");
    else if (isPrivileged) socket.close(4014, "Disallowed intent(s).");
    else open(socket);
  }

  function open(socket: WebSocket): void {
    opened += 1;
    session = { id: `session-${opened}`, sequence: 0, socket };
    dispatch("READY", world.ready(session.id));
    for (const guild of world.guilds()) dispatch("GUILD_CREATE", guild);
  }

  function resume(socket: WebSocket, { session_id }: Packet["d"]): void {
    if (!session || session.id !== session_id) {
      send(socket, { op: INVALID_SESSION, d: false });
      return;
    }
    session.socket = socket;
    dispatch("RESUMED", {});
    resumed.resolve();
    resumed = Promise.withResolvers();
  }

  sockets.on("connection", (socket) => {
    send(socket, { op: HELLO, d: { heartbeat_interval: 41_250 } });
    socket.on("message", (bytes: Buffer) => {
      const packet = JSON.parse(bytes.toString()) as Packet;
      if (packet.op === HEARTBEAT) send(socket, { op: HEARTBEAT_ACK });
      if (packet.op === IDENTIFY) identify(socket, packet.d);
      if (packet.op === RESUME) resume(socket, packet.d);
    });
  });

  return {
    dispatch,
    drop: () => session?.socket.close(4000, "Unknown error"),
    resumed: () => resumed.promise,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => sockets.close(resolve));
    },
  };
}
