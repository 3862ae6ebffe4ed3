import { openSqliteStore } from "../src/store/sqlite/open-sqlite-store.ts";
import { describeStore } from "./store.contract.ts";

describeStore("SQLite", async (clock) => {
  const opened = await openSqliteStore(":memory:", { clock });
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.value;
});
