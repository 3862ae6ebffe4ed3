import type { Reply } from "../reply.ts";

// Pictures and files in a reply are bytes, which JSON has no word for.
const BYTES = "base64:bytes";

export const replyAsJson = (reply: Reply): string =>
  JSON.stringify(reply, function (this: Record<string, unknown>, key, value: unknown) {
    // `this[key]`, because a Buffer has already made itself a list of numbers when it arrives as `value`.
    const held = this[key];
    return held instanceof Uint8Array ? { [BYTES]: Buffer.from(held).toString("base64") } : value;
  });

export const replyOf = (json: string): Reply =>
  JSON.parse(json, (_key, value: unknown) => {
    const encoded = typeof value === "object" && value !== null && BYTES in value ? value[BYTES] : undefined;
    return typeof encoded === "string" ? new Uint8Array(Buffer.from(encoded, "base64")) : value;
  }) as Reply;
