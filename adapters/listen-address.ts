/** What a setting takes that says where to listen: an address of IPv6 stands in brackets. */
export const LISTEN_ADDRESS = /^(\[[\da-f:]+\]|[\w.-]+):(\d{1,5})$/i;

/** Where a server listens on this machine. */
export type ListenAddress = { host: string; port: number };

/** What such a setting holds. */
export function readListenAddress(listen: string): ListenAddress {
  const [, host = "", port] = LISTEN_ADDRESS.exec(listen) ?? [];
  return { host: host.replace(/^\[|\]$/g, ""), port: Number(port) };
}
