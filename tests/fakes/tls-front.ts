import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { Certificate } from "./self-signed.ts";

/** https://www.postgresql.org/docs/current/protocol-flow.html: a connection begins with the wish for TLS, "S" grants it. */
const WISH_BYTES = 8;

/** A PostgreSQL that is reached over TLS only: what stands before the one at `target`, which needs none. */
export async function openTlsFront(target: number, { key, cert }: Certificate) {
  const open = new Set<Socket>();
  const server = createServer(async (near) => {
    open.add(near);
    near.on("error", () => near.destroy());
    await once(near, "readable");
    if (near.read(WISH_BYTES) === null) return void near.destroy();
    near.write("S");
    const inside = new TLSSocket(near, { isServer: true, key, cert });
    const far = connect(target, "127.0.0.1");
    open.add(far);
    inside.on("error", () => far.destroy());
    far.on("error", () => near.destroy());
    inside.pipe(far).pipe(inside);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
