import { generateKeyPairSync, sign } from "node:crypto";

/** How Discord brings an interaction to a bot's own address. */
export type FakeSender = {
  /** 64 digits of hex, as the portal shows it. */
  publicKey: string;
  /** Answers with the status, and what stood in the answer. */
  post(url: string, interaction: unknown, forged?: Forged): Promise<{ status: number; body: string }>;
};

/** What is wrong with a call: another body, moment or signature than the one that was signed. */
export type Forged = { body?: string; timestamp?: string; signature?: string };

const RAW_KEY_BYTES = 32;

/** Signs as Discord does: the moment and the body, with Ed25519. */
export function openFakeSender(): FakeSender {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  return {
    publicKey: publicKey.export({ type: "spki", format: "der" }).subarray(-RAW_KEY_BYTES).toString("hex"),
    async post(url, interaction, forged = {}) {
      const body = JSON.stringify(interaction);
      const timestamp = "1795000000";
      const signature = sign(undefined, Buffer.from(timestamp + body), privateKey).toString("hex");
      const headers = {
        "content-type": "application/json",
        "x-signature-ed25519": forged.signature ?? signature,
        "x-signature-timestamp": forged.timestamp ?? timestamp,
      };
      const response = await fetch(url, { method: "POST", headers, body: forged.body ?? body });
      return { status: response.status, body: await response.text() };
    },
  };
}
