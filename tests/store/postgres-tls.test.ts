import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { openPostgresStore } from "../../src/store/postgres/open-postgres-store.ts";
import { freshDatabase } from "../fakes/fresh-postgres.ts";
import { newFolder } from "../fakes/run-tidings.ts";
import { selfSigned } from "../fakes/self-signed.ts";
import { openTlsFront } from "../fakes/tls-front.ts";

const server = process.env.TEST_DATABASE_URL;

describe.skipIf(!server)("a PostgreSQL that is reached over TLS", () => {
  const fresh = freshDatabase(server ?? "");
  const certificate = selfSigned(systemClock.now());
  let url = "";
  let root = "";

  beforeEach(async () => {
    const database = new URL(await fresh());
    const front = await openTlsFront(Number(database.port), certificate);
    onTestFinished(() => front.close());
    database.host = `127.0.0.1:${front.port}`;
    url = database.href;
    root = join(newFolder(), "root.crt");
    writeFileSync(root, certificate.cert);
  });

  async function openWith(parameters: string): Promise<string> {
    const opened = await openPostgresStore(`${url}?${parameters}`);
    if (!opened.ok) return opened.failure.message;
    const { articles } = await opened.value.coverage();
    await opened.value.close();
    return `opened, with ${articles} articles`;
  }

  test("is opened where its certificate is signed by what sslrootcert names", async () => {
    expect(await openWith(`sslmode=verify-full&sslrootcert=${root}`)).toBe("opened, with 0 articles");
  });

  test("is opened without a look at its certificate where the owner wishes for that", async () => {
    expect(await openWith("sslmode=no-verify")).toBe("opened, with 0 articles");
  });

  test("is refused where nobody knows its certificate, and where there is no such file", async () => {
    expect(await openWith("sslmode=verify-full")).toMatch(/cannot be made safe .* Correct sslmode and sslrootcert/);
    const missing = await openWith(`sslmode=verify-full&sslrootcert=${root}.missing`);
    expect(missing).toMatch(/cannot be made safe .*root\.crt\.missing.* Correct sslmode and sslrootcert/);
  });
});
