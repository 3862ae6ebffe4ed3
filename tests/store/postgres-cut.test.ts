import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { openPool } from "../../src/store/postgres/open-pool.ts";
import { openCuttableNetwork } from "../fakes/cuttable-network.ts";
import { freshDatabase } from "../fakes/fresh-postgres.ts";

const server = process.env.TEST_DATABASE_URL;
const DOES_NOT_HANG = 15_000;

describe.skipIf(!server)("a connection to PostgreSQL that was cut without a word", () => {
  const fresh = freshDatabase(server ?? "");
  let url = "";
  beforeEach(async () => {
    url = await fresh();
  });

  /** Three connections, none of which has anything to do. */
  async function overNetwork(address = url) {
    const way = new URL(address);
    const network = await openCuttableNetwork(Number(way.port));
    way.host = `127.0.0.1:${network.port}`;
    const connection = openPool(way.href);
    onTestFinished(async () => {
      network.close();
      await connection.close();
    });
    await connection.change("CREATE TABLE IF NOT EXISTS notes (text text)");
    await Promise.all([1, 2, 3].map(() => connection.rows("SELECT pg_sleep(0.2)")));
    return { connection, network };
  }

  /** What was connected stays silent, and whoever connects anew gets through. */
  async function cutOff(address?: string) {
    const { connection, network } = await overNetwork(address);
    network.cut();
    network.mendInSilence();
    return connection;
  }

  test("keeps nobody waiting who reads", { timeout: DOES_NOT_HANG }, async () => {
    const connection = await cutOff();
    const all = await Promise.all(
      [1, 2, 3, 4, 5].map((number) => connection.rows("SELECT $1::int AS number", [number])),
    );
    expect(all.flat()).toEqual([1, 2, 3, 4, 5].map((number) => ({ number })));
  });

  test("keeps nobody waiting who reads several things of one moment", { timeout: DOES_NOT_HANG }, async () => {
    const connection = await cutOff();
    const one = await connection.inSnapshot((queries) => queries.rows("SELECT 1 AS one"));
    expect(one).toEqual([{ one: 1 }]);
  });

  test("fails what would write, says why, and writes nothing twice", { timeout: DOES_NOT_HANG }, async () => {
    const connection = await cutOff();
    const writing = connection.change("INSERT INTO notes VALUES ('rain')");
    await expect(writing).rejects.toThrow("does not answer (Connection terminated unexpectedly)");
    expect(await connection.change("INSERT INTO notes VALUES ('sun')")).toBe(1);
    expect(await connection.rows("SELECT text FROM notes")).toEqual([{ text: "sun" }]);
  });

  test("is noticed also where the address gives all connections one name", { timeout: DOES_NOT_HANG }, async () => {
    const connection = await cutOff(`${url}?application_name=news`);
    expect(await connection.rows("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  test("is not mistaken for one on which a statement takes its time", { timeout: DOES_NOT_HANG }, async () => {
    const { connection } = await overNetwork();
    expect(await connection.rows("SELECT 1 AS one FROM pg_sleep(4)")).toEqual([{ one: 1 }]);
  });

  test("is not mistaken for one on which a statement waits for another", { timeout: DOES_NOT_HANG }, async () => {
    const { connection } = await overNetwork();
    await connection.change("INSERT INTO notes VALUES ('rain')");
    const change = (text: string) => connection.change("UPDATE notes SET text = $1", [text]);
    const waiting = await connection.inTransaction(async (queries) => {
      await queries.change("UPDATE notes SET text = 'sun'");
      const snow = change("snow").then(
        (changed) => ({ changed }),
        (broke) => ({ broke }),
      );
      await queries.rows("SELECT pg_sleep(4)");
      return { snow };
    });
    expect(await waiting.snow).toEqual({ changed: 1 });
  });
});
