import type { Client, Interaction } from "discord.js";
import { z } from "zod";

const told = z.object({ id: z.string(), type: z.number(), parent_id: z.string().nullish() });
export type ToldChannel = z.output<typeof told>;

/** Discord tells with each interaction where it takes place; discord.js keeps that only of servers that it knows. */
const channels = new WeakMap<Interaction, ToldChannel>();

/** Call before anything listens to interactions. */
export function noteToldChannels(client: Client): void {
  let last: { id: string; channel: unknown } | undefined;
  client.ws.on("INTERACTION_CREATE" as never, (data) => {
    last = data;
  });
  client.on("interactionCreate", (interaction) => {
    const channel = last?.id === interaction.id ? told.safeParse(last.channel) : undefined;
    if (channel?.success) channels.set(interaction, channel.data);
  });
}

export const channelOf = (interaction: Interaction): ToldChannel | undefined => channels.get(interaction);
