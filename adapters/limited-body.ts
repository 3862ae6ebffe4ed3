import type { IncomingMessage } from "node:http";

/** What came with a request; undefined where that is more than so many bytes. Rejects when the connection breaks. */
export async function limitedBody(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Whoever sends too much is still told so.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
