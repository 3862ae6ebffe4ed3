import { describe, expect, test } from "vitest";
import { room } from "../fakes/bot-with.ts";
import { says } from "../fakes/fake-web.ts";
import { feedOf, roundWith, rss } from "./round-with.ts";

/** Nothing here is on the public internet; the owner has opened one host. */
const owners = { allowed: ["nas.local"], isPublic: () => false };

describe("a host that the owner opened", () => {
  test("is read for a source that is everybody's, which only the owner can make of one", async () => {
    const round = await roundWith({ ...owners, pages: { "/feed": says(feedOf("rain")) } });
    await round.add("nas.local/feed");
    expect(await round.ingest.readDue()).toMatchObject([{ as: "read" }]);
    expect(await round.titles()).toEqual(["rain"]);
  });

  test("is not read for a source that a conversation chose for itself", async () => {
    const round = await roundWith({ ...owners, pages: { "/feed": says(feedOf("rain")) } });
    const { id } = await round.add("nas.local/feed", { isDefault: false });
    await round.store.chooseSources(room, [id]);
    expect(await round.ingest.readDue()).toMatchObject([
      { as: "failed", because: expect.stringContaining("not on the public internet") },
    ]);
    expect(round.asked()).toEqual([]);
  });

  test("has its own pages read, and no other feed leads to them", async () => {
    const round = await roundWith({
      ...owners,
      allowed: ["nas.local", "router.local"],
      pages: {
        "/feed": ({ socket: { localPort } }, answer) => {
          const links = ["nas.local", "router.local"].map((host) => `http://${host}:${localPort}/page`);
          const items = links.map((link) => ({ guid: link, title: link, text: "It rained …", link }));
          answer.writeHead(200).end(rss(items));
        },
      },
    });
    await round.add("nas.local/feed", { readsPages: true });
    await round.ingest.readDue();
    expect(round.asked()).toContain("nas.local/page");
    expect(round.asked()).not.toContain("router.local/page");
  });
});
