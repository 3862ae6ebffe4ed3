import type { Client } from "discord.js";
import type { Trouble } from "../../src/adapter.ts";

const ENDED: Trouble = {
  because:
    "Discord ended the connection for good. Check the token and the bot at https://discord.com/developers/applications, then start Tidings again.",
  isFinal: true,
};
const CONNECTING: Trouble = { because: "The connection to Discord was lost; connecting again.", isFinal: false };

/** Listens from now on to how the connections of a bot do; answers with the worst of them. */
export function watchShards(client: Client): () => Trouble | undefined {
  const troubles = new Map<number, Trouble>();
  client.on("shardDisconnect", (_, shard) => troubles.set(shard, ENDED));
  client.on("shardReconnecting", (shard) => troubles.set(shard, CONNECTING));
  client.on("shardResume", (shard) => troubles.delete(shard));
  client.on("shardReady", (shard) => troubles.delete(shard));
  return () => {
    const all = [...troubles.values()];
    return all.find(({ isFinal }) => isFinal) ?? all[0];
  };
}
