import type { Instant } from "../clock.ts";
import type { HostMemory } from "./host-queue.ts";

/** Short texts by one key, each until a moment at which it is as good as gone. */
export type KeptTexts = {
  get(key: string): Promise<string | undefined>;
  set(key: string, text: string, until: Instant): Promise<unknown>;
  delete(key: string): Promise<unknown>;
};

export const openHostMemory = (kept: KeptTexts): HostMemory => ({
  async openAt(host) {
    const text = await kept.get(host);
    return text === undefined ? undefined : Number(text);
  },
  async leaveAlone(host, until) {
    await kept.set(host, String(until), until);
  },
});
