import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import type { World } from "./fake-discord-world.ts";

export type FakeGateway = {
  /** Sends an event to the bot that is logged in; throws when there is none. */
  dispatch(type: string, data: unknown, shard?: number): void;
  /** How often a connection that opens from now on gives signs of life. */
  beat(milliseconds: number): void;
  /** Leaves the connection open and says nothing more. */
  playDead(): void;
  /** Ends the next connections as soon as they are made: Discord is down. */
  refuse(times: number): void;
  /** Knows the session no more: whoever resumes it must log in again. */
  forget(): void;
  /** How many sessions there were. */
  identified(): number;
  /** Drops the connection, as Discord does when it moves a session. */
  drop(): void;
  /** The owner makes a new token: the old one is good for nothing any more. */
  resetToken(): void;
  /** Resolves when the bot takes up a session that was lost. */
  resumed(): Promise<void>;
  close(): Promise<void>;
};

type Packet = {
  op: number;
  d: { token?: string; intents?: number; session_id?: string; seq?: number; shard?: [number, number] };
};
type Session = { id: string; sequence: number; socket: WebSocket };

const DISPATCH = 0;
const HEARTBEAT = 1;
const IDENTIFY = 2;
const RESUME = 6;
const INVALID_SESSION = 9;
const HELLO = 10;
const HEARTBEAT_ACK = 11;
const GUILDS = 1 << 0;
const PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15);

/** The WebSocket half of a small Discord: says hello, lets bots with the right token in, resumes a session once lost. */
export function openFakeGateway(server: Server, world: World): FakeGateway {
  const sockets = new WebSocketServer({ server, path: "/gateway" });
  const sessions = new Map<number, Session>();
  let opened = 0;
  const trouble = { isZombie: false, refusals: 0 };
  let resumed = Promise.withResolvers<void>();

  const send = (socket: WebSocket, packet: Record<string, unknown>) => socket.send(JSON.stringify(packet));
  function dispatch(type: string, data: unknown, shard = 0): void {
    const session = sessions.get(shard);
    if (!session) throw new Error("no bot is logged in");
    session.sequence += 1;
    send(session.socket, { op: DISPATCH, t: type, s: session.sequence, d: data });
  }

  function identify(socket: WebSocket, { token, intents = 0, shard = [0, 1] }: Packet["d"]): void {
    const isPrivileged = world.refusesIntents || (intents & PRIVILEGED_INTENTS) !== 0;
    if (token !== world.token) socket.close(4004, "Authentication failed.");
    else if (isPrivileged) socket.close(4014, "Disallowed intent(s).");
    else open(socket, shard, (intents & GUILDS) !== 0);
  }

  function open(socket: WebSocket, shard: [number, number], hearsOfServers: boolean): void {
    opened += 1;
    const id = `session-${opened}`;
    sessions.set(shard[0], { id, sequence: 0, socket });
    dispatch("READY", world.ready(id, shard), shard[0]);
    if (!hearsOfServers) return;
    for (const guild of world.guilds(shard)) dispatch("GUILD_CREATE", guild, shard[0]);
  }

  function resume(socket: WebSocket, { session_id }: Packet["d"]): void {
    const found = [...sessions].find(([, { id }]) => id === session_id);
    if (!found) {
      send(socket, { op: INVALID_SESSION, d: false });
      return;
    }
    const [shard, session] = found;
    session.socket = socket;
    dispatch("RESUMED", {}, shard);
    resumed.resolve();
    resumed = Promise.withResolvers();
  }

  sockets.on("connection", (socket) => {
    if (trouble.refusals > 0) {
      trouble.refusals -= 1;
      socket.close(1011, "Internal error");
      return;
    }
    // A new connection lives.
    trouble.isZombie = false;
    send(socket, { op: HELLO, d: { heartbeat_interval: world.heartbeat } });
    socket.on("message", (bytes: Buffer) => {
      const packet = JSON.parse(bytes.toString()) as Packet;
      if (packet.op === HEARTBEAT && !trouble.isZombie) send(socket, { op: HEARTBEAT_ACK });
      if (packet.op === IDENTIFY) identify(socket, packet.d);
      if (packet.op === RESUME) resume(socket, packet.d);
    });
  });

  return {
    dispatch,
    beat: (milliseconds) => void Object.assign(world, { heartbeat: milliseconds }),
    playDead: () => void Object.assign(trouble, { isZombie: true }),
    refuse: (times) => void Object.assign(trouble, { refusals: times }),
    forget: () => {
      for (const session of sessions.values()) session.id = "forgotten";
    },
    identified: () => opened,
    drop: () => sessions.get(0)?.socket.close(4000, "Unknown error"),
    resetToken() {
      for (const socket of sockets.clients) socket.close(4004, "Authentication failed.");
    },
    resumed: () => resumed.promise,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => sockets.close(resolve));
    },
  };
}
