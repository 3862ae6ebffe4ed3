import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Server, Socket } from "node:net";
import { onTestFinished } from "vitest";
import type { Certificate } from "./self-signed.ts";

/** What the web does when it is asked for a path; `raw` writes bytes to the line instead of an answer. */
export type Page = (asked: IncomingMessage, answer: ServerResponse) => void;

export type FakeWeb = {
  /** "http://127.0.0.1:40123", without a slash at the end. */
  origin: string;
  port: number;
  /** What was asked for, in order. */
  asked: IncomingMessage[];
  /** How many connections were made, whether or not anything was asked over them. */
  connections(): number;
  /** How many of them are open. */
  open(): number;
};

/** A web server on this machine that plays the web until the test is over. Paths without a page answer with 404. */
export async function fakeWeb(pages: Record<string, Page>, certificate?: Certificate): Promise<FakeWeb> {
  const asked: IncomingMessage[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const answer = (question: IncomingMessage, response: ServerResponse) => {
    asked.push(question);
    const page = pages[(question.url ?? "").replace(/\?.*/s, "")] ?? says("nothing here", { status: 404 });
    page(question, response);
  };
  const server: Server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  server.on("connection", (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // Whoever is asked too much hangs up; that is what is tested.
    socket.on("error", () => {});
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const origin = `${certificate ? "https" : "http"}://127.0.0.1:${port}`;
  return { origin, port, asked, connections: () => connections, open: () => sockets.size };
}

type Answering = { status?: number; headers?: Record<string, string | string[]> };

/** A page that says this. */
export const says =
  (body: string | Uint8Array, { status = 200, headers = {} }: Answering = {}): Page =>
  (_, answer) =>
    answer.writeHead(status, headers).end(body);

/** A page that leads somewhere else. */
export const leadsTo = (location: string, status = 302): Page =>
  // Bytes of UTF-8, as servers write them that do not escape.
  says("", { status, headers: { location: Buffer.from(location).toString("latin1") } });

/** A page that writes these bytes to the line and hangs up. */
export const raw =
  (bytes: string | Uint8Array): Page =>
  (_, { socket }) =>
    socket?.end(bytes);

/** A page that begins an answer and never ends it: `pieces` come every `every` milliseconds, then again from the first. */
export const drips =
  (pieces: readonly (string | Uint8Array)[], every: number, headers: Record<string, string> = {}): Page =>
  (_, answer) => {
    answer.writeHead(200, headers);
    let turn = 0;
    const timer = setInterval(() => {
      answer.write(pieces[turn % pieces.length] ?? "");
      turn += 1;
    }, every);
    answer.on("close", () => clearInterval(timer));
  };

/** A page that never ends and sends as fast as it is read. */
export const floods =
  (piece: Uint8Array, headers: Record<string, string> = {}): Page =>
  (_, answer) => {
    answer.writeHead(200, headers);
    const pour = () => {
      while (!answer.destroyed && answer.write(piece));
    };
    answer.on("drain", pour);
    pour();
  };

/** A page that takes the question and says nothing. */
export const silent: Page = () => {};
