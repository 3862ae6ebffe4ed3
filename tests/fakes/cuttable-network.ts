import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A way to a server on this machine that can be cut. */
export type CuttableNetwork = {
  port: number;
  /** Nothing gets through any more, and nobody is told: as with a cable that is pulled out. */
  cut(): void;
  /** What was under way is lost, and its ends are told; whoever connects from now on gets through. */
  mend(): void;
  /** The same, but nobody is told: what was connected before stays silent for good. */
  mendInSilence(): void;
  close(): void;
};

export async function openCuttableNetwork(target: number): Promise<CuttableNetwork> {
  const ways = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    ways.add(near);
    near.on("error", () => near.destroy()).on("close", () => ways.delete(near));
    if (isCut) return void near.pause();
    const far = connect(target, "127.0.0.1");
    ways.add(far);
    far.on("error", () => near.destroy()).on("close", () => ways.delete(far));
    near.pipe(far).pipe(near);
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const loseAll = () => {
    for (const way of ways) way.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true;
      for (const way of ways) way.unpipe().pause();
    },
    mend() {
      isCut = false;
      loseAll();
    },
    mendInSilence() {
      isCut = false;
    },
    close() {
      server.close();
      loseAll();
    },
  };
}
