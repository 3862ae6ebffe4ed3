import type { Adapter } from "../adapter.ts";
import type { Connections } from "../connections.ts";
import type { Duties } from "../duties/duties.ts";

/**
 * Of several processes, has each adapter run in the one whose turn it is: what listens to something alone, and what sends
 * on a platform, so that its limits are one budget. What any number of processes may listen to runs in all of them.
 */
export async function attendPlatforms(
  adapters: readonly Adapter[],
  { connections, duties }: { connections: Pick<Connections, "take" | "leave">; duties: Pick<Duties, "whileInCharge"> },
): Promise<void> {
  await Promise.all(
    adapters.map(async (adapter) => {
      const duty = dutyOf(adapter);
      if (duty === undefined) return void (await connections.take(adapter));
      // Where this process takes over from one that died, every second before the first sign of life counts.
      await adapter.load?.();
      await duties.whileInCharge(duty, () => begin(adapter, connections));
    }),
  );
}

/** Where the platform cannot be reached from here, it may be from another process. */
async function begin(adapter: Adapter, { take, leave }: Pick<Connections, "take" | "leave">) {
  const refusal = await take(adapter);
  if (refusal === undefined) return () => leave(adapter);
  await leave(adapter);
  throw new Error(refusal);
}

function dutyOf({ platform, only, hears }: Adapter): string | undefined {
  if (only === "sending") return `send ${platform}`;
  return hears === undefined ? undefined : `listen ${platform} ${hears}`;
}
