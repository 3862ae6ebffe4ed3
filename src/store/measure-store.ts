import { DatabaseSync } from "node:sqlite";
import { databasePath } from "../database-path.ts";
import { isOnPostgres } from "../is-on-postgres.ts";
import { readSizes as readPostgresSizes } from "./postgres/read-sizes.ts";
import { query } from "./sqlite/query.ts";
import { readSizes } from "./sqlite/read-sizes.ts";
import { readFigures, type StoreFigures } from "./store-figures.ts";
import type { StoreSizes } from "./store-sizes.ts";

/** How much of everything a store holds that is there and up to date, and what takes the room. */
type StoreMeasures = { figures: StoreFigures; size: StoreSizes };

export async function measureStore(databaseUrl: string): Promise<StoreMeasures> {
  return isOnPostgres(databaseUrl) ? await measurePostgres(databaseUrl) : await measureFile(databasePath(databaseUrl));
}

async function measureFile(location: string): Promise<StoreMeasures> {
  const connection = new DatabaseSync(location, { readOnly: true });
  try {
    const figures = await readFigures((sql) => query<never>(connection, sql).all());
    return { figures, size: readSizes(connection) };
  } finally {
    connection.close();
  }
}

async function measurePostgres(url: string): Promise<StoreMeasures> {
  const { openPool } = await import("./postgres/open-pool.ts");
  const connection = openPool(url);
  try {
    const figures = await readFigures((sql) => connection.rows<never>(sql));
    return { figures, size: await readPostgresSizes(connection) };
  } finally {
    await connection.close();
  }
}
