import { promisify } from "node:util";
import { gunzip, inflate, inflateRaw } from "node:zlib";
import type { FetchLimits } from "./fetch-limits.ts";
import { type FetchOutcome, refuse } from "./fetched.ts";

/** What an answer may be packed in. */
type Packing = "identity" | "gzip" | "deflate";

export const ACCEPTED_PACKINGS = "gzip, deflate";

const unpackers = { gzip: promisify(gunzip), deflate: promisify(inflate), rawDeflate: promisify(inflateRaw) };

/** Reads a Content-Encoding. Fails for all that was not asked for: packed twice is a bomb, brotli was not wanted. */
export function packingOf(contentEncoding: string | undefined, host: string): FetchOutcome<Packing> {
  const packings = (contentEncoding ?? "")
    .toLowerCase()
    .split(",")
    .map((packing) => packing.trim().replace(/^x-gzip$/, "gzip"))
    .filter((packing) => packing !== "" && packing !== "identity");
  const [packing = "identity", ...more] = packings;
  if (more.length === 0 && (packing === "identity" || packing === "gzip" || packing === "deflate")) {
    return { ok: true, value: packing };
  }
  return refuse(
    "wrong encoding",
    `${host} packs its answers as “${packings.join(", ").slice(0, 60)}” although it was asked for ${ACCEPTED_PACKINGS}. Its operator has to change that; I will look again later.`,
  );
}

/** A whole body as it was sent, unpacked within the limits. */
export async function unpack(
  wire: Uint8Array,
  packing: Packing,
  { decodedBytes, ratio }: FetchLimits,
  host: string,
): Promise<FetchOutcome<Uint8Array>> {
  if (packing === "identity" || wire.length === 0) return { ok: true, value: wire };
  const maxOutputLength = Math.min(decodedBytes, wire.length * ratio);
  const unpacker = packing === "deflate" && !hasZlibHeader(wire) ? unpackers.rawDeflate : unpackers[packing];
  try {
    return { ok: true, value: await unpacker(wire, { maxOutputLength }) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ERR_BUFFER_TOO_LARGE") {
      return refuse(
        "too large",
        `The answer of ${host} unpacks to more than ${maxOutputLength} bytes, so I stopped. Is it a feed or an article?`,
      );
    }
    if (!code.startsWith("Z_")) throw error;
    return refuse(
      "damaged",
      `The answer of ${host} is packed but cannot be unpacked: it is damaged or cut off. I will try again later.`,
    );
  }
}

/** “deflate” means zlib (RFC 9110), but some servers leave its header (RFC 1950: two bytes, a multiple of 31) away. */
function hasZlibHeader([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}
