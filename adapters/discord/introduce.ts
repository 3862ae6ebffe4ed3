import type { Client } from "discord.js";
import { z } from "zod";

const applicationSchema = z.looseObject({ id: z.string(), bot: z.looseObject({ id: z.string() }) });

/**
 * Has a client know who it is that does not log in to the gateway, where it would be told: it can send, and be handed what
 * people ask. Rejects with Discord's error.
 */
export async function introduce(client: Client, token: string): Promise<Client<true>> {
  const { ClientApplication, ClientUser } = await import("discord.js");
  client.rest.setToken(token);
  const application = applicationSchema.parse(await client.rest.get("/applications/@me"));
  // discord.js makes these two when the gateway says that it is ready, and lets nobody else do so by its types.
  return Object.assign(client, {
    user: Reflect.construct(ClientUser, [client, application.bot]),
    application: Reflect.construct(ClientApplication, [client, application]),
  }) as Client<true>;
}

/** Hands over what somebody asked as if it had come from the gateway, where alone discord.js expects it. */
export function handOverInteraction(client: Client, interaction: object): void {
  client.ws.emit("INTERACTION_CREATE" as never, interaction as never);
  Reflect.get(client, "actions").InteractionCreate.handle(interaction);
}
