import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allSettings } from "../../src/all-settings.ts";
import { openRedact } from "../../src/redact.ts";
import { secretsOf } from "../../src/secrets-of.ts";
import { logLines } from "../fakes/log-lines.ts";

/** What people take for passwords and keys: anything that can be seen. */
const secret = fc.string({ unit: fc.constantFrom(...visible()), minLength: 6, maxLength: 40 });
function visible(): string[] {
  return [...Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)), "ä", "ß", "語", "🔑"];
}

/** Every way in which a program comes to say too much. */
function sayAll(secrets: string[], log: ReturnType<typeof logLines>["log"]): void {
  for (const value of secrets) {
    const encoded = encodeURIComponent(value);
    const error = new Error(`connect to https://api.example/bot${value}/getMe failed`, {
      cause: new Error(`postgres://news:${encoded}@db.example/news does not answer`),
    });
    log.error({ err: error }, `it failed: ${value}`);
    log.warn({ because: String(error), deep: [{ [value]: { url: `redis://:${encoded}@cache` } }] }, "again");
    log.info({ body: JSON.stringify({ password: value }) }, encoded.toLowerCase());
    log.child({ key: value }).debug("a child");
  }
}

describe("a line of the log", () => {
  test("holds no secret of the settings, whatever fails", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(secret, secret, secret, (key, password, token) => {
        const environment = {
          LLM_API_KEY: key,
          DATABASE_URL: `postgres://news:${encodeURIComponent(password)}@localhost/news`,
          TELEGRAM_BOT_TOKEN: `1234567:${token}`,
        };
        const secrets = secretsOf(allSettings, environment);
        const { log, text, lines } = logLines(secrets);
        const hidden = [key, password, `1234567:${token}`];
        sayAll(hidden, log);
        const said = JSON.stringify(lines().map(({ level: _, time: __, ...rest }) => rest));
        expect(lines()).toHaveLength(hidden.length * 4);
        for (const value of hidden) {
          expect(text().includes(encodeURIComponent(value)), value).toBe(false);
          expect(text().includes(JSON.stringify(value).slice(1, -1)), value).toBe(false);
          expect(said.includes(value), value).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("keeps what is around a secret, and stays a line that programs can read", () => {
    const { log, lines } = logLines(['pass"word\\1']);
    log.error({ err: new Error('the server said pass"word\\1 is wrong') }, "refused");
    expect(lines()[0]).toMatchObject({ msg: "refused", err: { message: "the server said [secret] is wrong" } });
  });

  test("hides the password of an address that no setting names", () => {
    const { log, text } = logLines();
    log.warn({ url: "https://anna:hunter2@feeds.example/all" }, "cannot be read");
    expect(text()).toContain("https://anna:[secret]@feeds.example/all");
  });
});

describe("a short secret", () => {
  const redact = openRedact(["pg"]);

  test("is hidden where it stands by itself, and does not make words unreadable", () => {
    expect(redact("password pg refused by pgbouncer")).toBe("password [secret] refused by pgbouncer");
  });
});

describe("secrets of the settings", () => {
  test.each([
    ["DATABASE_URL", "postgres://news:p%40ss-word@db/news", ["p%40ss-word", "p@ss-word"]],
    ["DATABASE_URL", "postgres://db/news?user=news&password=pass-word", ["pass-word"]],
    ["LLM_URL", "https://key-alone@model.example/v1", ["key-alone"]],
    ["TELEGRAM_API_ROOT", "https://me:letmein@proxy.example", ["letmein"]],
    ["LLM_API_KEY", " sk-1234567 ", ["sk-1234567"]],
    ["DATABASE_URL", "file:./data/tidings.db", []],
    ["CONTACT", "https://example.org/about", []],
  ])("are found in %s=%s", (name, value, expected) => {
    expect(secretsOf(allSettings, { [name]: value })).toEqual(expected);
  });
});
