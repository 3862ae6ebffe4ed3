import { expect, test } from "vitest";
import type { Adapter } from "../src/adapter.ts";
import { attendPlatforms } from "../src/newsroom/attend-platforms.ts";

/** An adapter that others run; what happens to it is written down. */
function attended(lines: string[], hears: string | undefined) {
  const adapter: Adapter = {
    platform: "chat",
    hears,
    load: async () => void lines.push("loads"),
    start: async () => {},
    send: async () => ({ sent: [] }),
    amend: async () => ({ sent: [] }),
    stop: async () => {},
  };
  const connections = {
    take: async () => void lines.push("starts"),
    leave: async () => {},
  };
  const duties = {
    whileInCharge: async (duty: string, begin: () => Promise<unknown>) => {
      lines.push(`waits to ${duty}`);
      await begin();
    },
  };
  return attendPlatforms([adapter], { connections, duties });
}

test("who waits for a turn has loaded before all that it needs for it", async () => {
  const lines: string[] = [];
  await attended(lines, "all");
  expect(lines).toEqual(["loads", "waits to listen chat all", "starts"]);
});

test("what any number of processes may listen to starts at once", async () => {
  const lines: string[] = [];
  await attended(lines, undefined);
  expect(lines).toEqual(["starts"]);
});
