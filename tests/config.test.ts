import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { allSettings } from "../src/all-settings.ts";
import { coreSettings, type Environment, readConfig, readEnvironment } from "../src/config.ts";
import type { Settings } from "../src/setting.ts";

const read = (all: Environment, fromFile: string[] = []) => readConfig(allSettings, { all, fromFile });

function refusalOf(all: Environment, fromFile: string[] = []): string {
  const config = read(all, fromFile);
  return config.ok ? "accepted" : config.failure.message;
}

function folderWith(dotEnv: string): string {
  const folder = mkdtempSync(join(tmpdir(), "tidings-config-"));
  writeFileSync(join(folder, ".env"), dotEnv);
  return folder;
}

describe("settings", () => {
  test("nothing has to be set", () => {
    const config = read({ PATH: "/usr/bin", HOME: "/root" });
    expect(config.ok && config.value.DATABASE_URL).toBe("file:./data/tidings.db");
    expect(config.ok && config.value.ACCESS).toBe("open");
  });

  test("an empty value is no value", () => {
    const config = read({ OWNER: "", LOG_LEVEL: " " });
    expect(config.ok && config.value.OWNER).toEqual([]);
  });

  test("several owners stand with commas between them", () => {
    const config = read({ OWNER: "discord:1, telegram:2" });
    expect(config.ok && config.value.OWNER).toEqual(["discord:1", "telegram:2"]);
  });

  test("a value that does not fit is refused with the variable, what it got, what it takes and an example", () => {
    expect(refusalOf({ ACCESS: "everybody" })).toBe(
      "ACCESS is “everybody”, but it takes open or listed. Example: ACCESS=listed",
    );
    expect(refusalOf({ READER_QUESTIONS_PER_MINUTE: "many" })).toContain("READER_QUESTIONS_PER_MINUTE is “many”");
    expect(refusalOf({ READER_QUESTIONS_PER_MINUTE: "0" })).toContain("it takes a whole number from 1 to 10000");
    expect(refusalOf({ OWNER: "me" })).toContain("it takes platform:id");
    for (const address of ["mysql://x", "file://host/x.db", "file:./x.db?mode=ro", "x.db"]) {
      expect(refusalOf({ DATABASE_URL: address })).toContain("Example: DATABASE_URL=file:./data/tidings.db");
    }
    expect(refusalOf({ DATABASE_URL: "file:///srv/news.db" })).toBe("accepted");
  });

  test("the store may be a PostgreSQL, and a mistyped address does not show its password", () => {
    const [address, socket] = ["//news:pass-word@db:5432/news", "//localhost/news?host=/run/postgresql"];
    for (const accepted of [`postgres:${address}`, `postgresql:${address}`, `postgres:${socket}`]) {
      expect(refusalOf({ DATABASE_URL: accepted })).toBe("accepted");
    }
    for (const refused of ["postgres://db", "postgres:///news", "postgres://db:port/news", `postgress:${address}`]) {
      const refusal = refusalOf({ DATABASE_URL: refused });
      expect(refusal).toContain("postgres://NAME:PASSWORD@HOST:PORT/DATABASE");
      expect(refusal).not.toContain("pass-word");
    }
  });

  test("sources are read every hour unless somebody says otherwise, and never more often than every quarter", () => {
    const config = read({});
    expect(config.ok && config.value.READ_EVERY_MINUTES).toBe(60);
    expect(refusalOf({ READ_EVERY_MINUTES: "15" })).toBe("accepted");
    for (const minutes of ["14", "0", "1.5", "often", "9999"]) {
      expect(refusalOf({ READ_EVERY_MINUTES: minutes })).toContain("it takes a whole number from 15 to 1440");
    }
  });

  test("private hosts are opened by name, address or range", () => {
    const config = read({ ALLOW_PRIVATE: "nas.local, 192.168.1.0/24" });
    expect(config.ok && config.value.ALLOW_PRIVATE.hosts.has("nas.local")).toBe(true);
    expect(config.ok && config.value.ALLOW_PRIVATE.addresses.check("192.168.1.7")).toBe(true);
    expect(refusalOf({ ALLOW_PRIVATE: "nas.local, http://x/" })).toContain("Example: ALLOW_PRIVATE=nas.local");
  });

  test("a token that does not fit is refused without being shown", () => {
    const message = refusalOf({ TELEGRAM_BOT_TOKEN: "my secret thing" });
    expect(message).toContain("TELEGRAM_BOT_TOKEN");
    expect(message).not.toContain("secret thing");
  });

  test("the address of a language model holds no password, and its key is never shown", () => {
    const config = read({ LLM_URL: "http://localhost:11434/v1", LLM_PRICE_IN: "0.15" });
    expect(config.ok && config.value.LLM_URL?.href).toBe("http://localhost:11434/v1");
    expect(config.ok && config.value.LLM_MONEY_PER_DAY).toBe(undefined);
    for (const address of ["localhost:11434", "ftp://x.example/", "https://me:secret@x.example/v1"]) {
      expect(refusalOf({ LLM_URL: address })).toContain("Example: LLM_URL=http://localhost:11434/v1");
    }
    expect(refusalOf({ LLM_API_KEY: "my secret key" })).not.toContain("secret key");
    for (const amount of ["-1", "much", "0x"]) expect(refusalOf({ LLM_PRICE_OUT: amount })).toContain("LLM_PRICE_OUT");
  });

  test("an unknown name in the .env file is refused, with the nearest known one", () => {
    const environment = readEnvironment({}, folderWith("DISCORD_TOKE=abc\n"));
    expect(environment.ok).toBe(true);
    if (!environment.ok) return;
    const config = readConfig(allSettings, environment.value);
    expect(config.ok ? "" : config.failure.message).toBe(
      "DISCORD_TOKE is no setting of Tidings. Did you mean DISCORD_TOKEN? .env.example lists them all.",
    );
  });

  test("a slip in the environment is refused, other programs' variables are not our business", () => {
    expect(refusalOf({ TELEGRAM_BOT_TOKN: "1:a" })).toContain("Did you mean TELEGRAM_BOT_TOKEN?");
    expect(refusalOf({ DATABSAE_URL: "x" })).toContain("Did you mean DATABASE_URL?");
    expect(refusalOf({ DISCORD_WEBHOOK_FOR_SOMETHING_ELSE: "x", POWER: "9", LANGUAGE: "de" })).toBe("accepted");
  });

  test("the environment wins over the .env file", () => {
    const environment = readEnvironment({ ACCESS: "open" }, folderWith("ACCESS=listed\nLISTED=telegram:5\n"));
    const config = environment.ok ? readConfig(allSettings, environment.value) : environment;
    expect(config.ok && config.value.ACCESS).toBe("open");
    expect(config.ok && config.value.LISTED).toEqual(["telegram:5"]);
  });

  test("a .env that cannot be read stops the start and says so", () => {
    const folder = mkdtempSync(join(tmpdir(), "tidings-config-"));
    const environment = readEnvironment({}, join(folder, "none"));
    expect(environment.ok).toBe(true);
    writeFileSync(join(folder, "file"), "");
    const unreadable = readEnvironment({}, join(folder, "file"));
    expect(unreadable.ok ? "" : unreadable.failure.message).toContain("The .env file cannot be read");
  });
});

describe(".env.example", () => {
  test("documents every setting, and no other: after a change run vitest with -u", async () => {
    await expect(envExample()).toMatchFileSnapshot("../.env.example");
  });
});

const INTRODUCTION = `# Everything here may be left out. Copy this file to .env, and take the # away from the lines you change.
# What is set in the environment wins over .env. \`npx tidings start\` says so when a value does not fit.
`;

function envExample(): string {
  const platforms = Object.keys(allSettings).filter((name) => !(name in coreSettings));
  const groups = [Object.keys(coreSettings), ...Map.groupBy(platforms, (name) => name.split("_")[0]).values()];
  return [INTRODUCTION, ...groups.map((names) => names.map(documented).join("\n"))].join("\n");
}

function documented(name: string): string {
  const setting = (allSettings as Settings)[name];
  return `# ${setting?.effect}\n# Takes ${setting?.takes}.\n# ${name}=${setting?.example}\n`;
}
