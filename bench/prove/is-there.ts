import { once } from "node:events";
import { connect } from "node:net";

/** Whether a process takes calls at this address. */
export async function isThere(address: string): Promise<boolean> {
  const { port, hostname } = new URL(address);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
