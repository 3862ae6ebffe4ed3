import { describe } from "vitest";
import type { Outcome } from "../src/outcome.ts";
import { openPostgresStore, openStoreOn } from "../src/store/postgres/open-postgres-store.ts";
import type { Store } from "../src/store/store.ts";
import { freshDatabase, freshPglite } from "./fakes/fresh-postgres.ts";
import { describeStore } from "./store.contract.ts";

const openedOf = (opened: Outcome<Store>): Store => {
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.value;
};

describe("inside this process", () => {
  const fresh = freshPglite();
  describeStore("PostgreSQL", async (clock) => openedOf(await openStoreOn(await fresh(), { clock })));
});

const server = process.env.TEST_DATABASE_URL;
describe.skipIf(!server)("over the network", () => {
  const fresh = freshDatabase(server ?? "", { cleared: true });
  describeStore("PostgreSQL", async (clock) => openedOf(await openPostgresStore(await fresh(), { clock })));
});
