import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import stringWidth from "string-width";
import { describe, expect, onTestFinished, test } from "vitest";
import { configFrom } from "../../../src/all-settings.ts";
import { checkClock } from "../../../src/cli/doctor/check-clock.ts";
import { checkWholeFile } from "../../../src/cli/doctor/check-file-store.ts";
import { checkRuntime, NEEDED_NODE } from "../../../src/cli/doctor/check-runtime.ts";
import { checkDigestZones, checkZoneData } from "../../../src/cli/doctor/check-zones.ts";
import { lookAt } from "../../../src/cli/doctor/look-at.ts";
import { showFindings } from "../../../src/cli/doctor/show-findings.ts";
import { systemClock } from "../../../src/clock.ts";
import { lookIntoFile } from "../../../src/store/sqlite/look-into-file.ts";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.ts";
import { drivenClock } from "../../fakes/bot-with.ts";
import { fakeWeb, says } from "../../fakes/fake-web.ts";
import { freePort } from "../../fakes/free-port.ts";
import { on, patient, troubles } from "./examined.ts";

const RAIN = JSON.stringify({ id: "1", title: "Rain in Kent", body: "It rained in Kent for nine days." });

async function withStore() {
  const here = patient();
  await here.run(["import", "-"], { input: RAIN });
  const file = join(here.folder, "data", "tidings.db");
  return { ...here, file };
}

describe("a bot that nothing is wrong with", () => {
  test("is told so in a calm list of at most 80 columns, with the counts at the end, and status 0", async () => {
    const { run } = await withStore();
    const { status, out, err } = await run(["doctor"]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const lines = out.trimEnd().split("\n");
    expect(lines[0]).toBe("runtime");
    expect(lines.at(-1)).toMatch(/^Nothing is in the way: \d notes?, \d+ ok\.$/);
    expect(out).toContain("\nstore\n  ok       ");
    expect(lines.filter((line) => stringWidth(line) > 80 && line.includes(" ok "))).toEqual([]);
  });

  test("is left as it was: not a file more, not a byte changed", async () => {
    const { folder, file, doctor } = await withStore();
    const before = { files: readdirSync(folder, { recursive: true }), bytes: readFileSync(file) };
    await doctor();
    expect(readdirSync(folder, { recursive: true })).toEqual(before.files);
    expect(readFileSync(file).equals(before.bytes)).toBe(true);
  });

  test("before its first start has no store, and gets none", async () => {
    const { folder, doctor } = patient();
    const { status, findings } = await doctor();
    expect(status).toBe(0);
    expect(on("store", { findings })).toEqual([expect.stringMatching(/^good: none yet; the first start makes it at /)]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("settings", () => {
  test("are all looked at, not the first alone, and a misspelt name gets the nearest", async () => {
    const { doctor, writeEnv } = patient();
    writeEnv("DISCORD_TOKN=x\nREAD_EVERY_MINUTES=5\n");
    const found = await doctor({ ACCESS: "all" });
    expect(found.status).toBe(1);
    expect(troubles(found).map(({ what, remedy }) => [what, remedy])).toEqual([
      ["DISCORD_TOKN is no setting of Tidings", "Did you mean DISCORD_TOKEN? .env.example lists them all."],
      ["ACCESS is “all”, but it takes open or listed", "Example: ACCESS=listed"],
      ["READ_EVERY_MINUTES is “5”, but it takes a whole number from 15 to 1440", "Example: READ_EVERY_MINUTES=60"],
    ]);
    expect(on("all else", found)).toHaveLength(1);
  });

  test.skipIf(process.platform === "win32").each([
    [0o644, "LLM_API_KEY=sk-marker", "open to others"],
    [0o644, "KEYV_URL=redis://:marker@127.0.0.1:9", "open to others"],
    [0o660, "LLM_API_KEY=sk-marker", "open to others"],
    [0o640, "LLM_API_KEY=sk-marker", "safe"],
    [0o600, "LLM_API_KEY=sk-marker", "safe"],
    [0o644, "DATABASE_URL=file:./data/tidings.db", "safe"],
  ])("in a .env of mode %i, such as %s, are %s", async (mode, line, verdict) => {
    const { folder, doctor, writeEnv } = patient();
    writeEnv(line);
    chmodSync(join(folder, ".env"), mode);
    const remedies = troubles({ findings: (await doctor()).findings.filter(({ subject }) => subject === "settings") });
    expect(remedies.map(({ remedy }) => remedy)).toEqual(
      verdict === "safe" ? [] : [`chmod go-w,o-r ${join(folder, ".env")}`],
    );
  });

  test("that let nobody in are trouble", async () => {
    const { doctor } = patient();
    const [trouble] = troubles(await doctor({ ACCESS: "listed" }));
    expect(trouble?.why).toBe("Nobody is answered on any platform.");
  });
});

describe("the store", () => {
  test("that a bot works on is said to be", async () => {
    const { file, doctor } = await withStore();
    const opened = await openSqliteStore(file);
    if (!opened.ok) throw new Error(opened.failure.message);
    onTestFinished(() => opened.value.close());
    expect(on("store", await doctor())).toContain("good: no bot is at work on it");
    await opened.value.claimForBot();
    const found = await doctor();
    expect(found.status).toBe(0);
    expect(on("store", found)).toContain("good: a bot is at work on it; a second one would not start");
    expect(on("store", found)).toContain("good: whole: it was read from end to end");
  });

  test("is as large as it is, also while the most of it is in its log", async () => {
    const { folder, doctor } = patient();
    const opened = await openSqliteStore(join(folder, "new.db"));
    if (!opened.ok) throw new Error(opened.failure.message);
    onTestFinished(() => opened.value.close());
    const [size] = on("store", await doctor({ DATABASE_URL: `file:${join(folder, "new.db")}` }));
    expect(size).toMatch(/^good: \d{3} kB, format/);
  });

  test.skipIf(process.platform === "win32").each([
    ["the folder", "777", 1],
    ["the folder", "1777", 0],
    ["the folder", "775", 0],
    ["the file", "666", 1],
  ])("in %s with the rights %s ends with status %i: others may replace it, or may not", async (which, mode, status) => {
    const { file, doctor } = await withStore();
    const open = which === "the file" ? file : dirname(file);
    chmodSync(open, mode);
    const found = await doctor();
    expect(found.status).toBe(status);
    expect(troubles(found).map(({ remedy }) => remedy)).toEqual(status === 0 ? [] : [`chmod o-w ${open}`]);
  });

  test("that is damaged in the middle is found out, though it opens", async () => {
    const { file, doctor } = await withStore();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, bytes.length - 3 * 4096);
    writeFileSync(file, bytes);
    const found = await doctor();
    expect(found.status).toBe(1);
    expect(on("store", found)).toContain(`trouble: ${file} is damaged`);
    expect(troubles(found)[0]?.remedy).toContain("npx tidings restore FILE");
  });

  test("that is too large to be read through in time is a note, and not damaged", async () => {
    const { file } = await withStore();
    const settings = configFrom({ all: { DATABASE_URL: `file:${file}` }, fromFile: [] });
    if (!settings.ok) throw new Error(settings.failure.message);
    const look = lookIntoFile(file);
    if ("kind" in look) throw new Error("It is ours");
    const checked = { config: settings.value, folder: "/", clock: systemClock, isOffline: true };
    const [finding] = await checkWholeFile({ ...checked, signal: AbortSignal.abort() }, look);
    expect(finding?.severity).toBe("note");
  });

  test("that a newer Tidings wrote is not touched, and what to do is said", async () => {
    const { file, doctor } = await withStore();
    const connection = new DatabaseSync(file);
    connection.exec("PRAGMA user_version = 9999");
    connection.close();
    const [trouble] = troubles(await doctor());
    expect(trouble?.what).toMatch(/^it has format 9999, and this program knows up to \d+$/);
    expect(trouble?.remedy).toContain("Install the newer Tidings again");
  });

  test.each([
    ["another program's", (file: string) => new DatabaseSync(file).exec("CREATE TABLE theirs (id)")],
    ["no database at all", (file: string) => writeFileSync(file, "x".repeat(5000))],
  ])("that is %s is trouble, and stays as it is", async (_, make) => {
    const { folder, doctor } = patient();
    const file = join(folder, "other.db");
    make(file);
    const before = readFileSync(file);
    const found = await doctor({ DATABASE_URL: `file:${file}` });
    expect(found.status).toBe(1);
    expect(troubles(found)[0]?.subject).toBe("store");
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("on a PostgreSQL that is away is trouble, without its password", async () => {
    const { doctor } = patient();
    const found = await doctor({ DATABASE_URL: `postgres://news:marker-pw@127.0.0.1:${await freePort()}/news` });
    expect(found.status).toBe(1);
    expect(on("store", found)).toEqual([
      expect.stringMatching(/^trouble: PostgreSQL at 127\.0\.0\.1:\d+\/news does not/),
    ]);
    expect(found.out).not.toContain("marker-pw");
  });
});

describe("what goes along with it", () => {
  test("a health port is free, or a bot's, or somebody else's", async () => {
    const { doctor } = patient();
    const port = await freePort();
    const settings = (HEALTH_PORT: number) => ({ HEALTH_PORT: String(HEALTH_PORT) });
    expect(on("health port", await doctor(settings(port)))).toEqual([`good: 127.0.0.1:${port} is free`]);
    const bot = await fakeWeb({ "/healthz": says(JSON.stringify({ ok: true, uptime_seconds: 3 })) });
    expect(on("health port", await doctor(settings(bot.port)))).toEqual([
      `good: a bot answers at 127.0.0.1:${bot.port}`,
    ]);
    const other = await fakeWeb({ "/": says("another program") });
    const found = await doctor(settings(other.port));
    expect(found.status).toBe(1);
    expect(on("health port", found)).toEqual([expect.stringContaining(`trouble: HEALTH_PORT ${other.port} cannot`)]);
  });

  test("a Redis that is away is trouble, without its password", async () => {
    const { doctor } = patient();
    const found = await doctor({ KEYV_URL: `redis://:marker-pw@127.0.0.1:${await freePort()}` });
    expect(on("entries", found)).toEqual([
      expect.stringMatching(/^trouble: Redis at 127\.0\.0\.1:\d+ does not answer/),
    ]);
    expect(found.out).not.toContain("marker-pw");
  });

  test("a limit of its owner's that is reached is trouble", async () => {
    const { file, doctor } = await withStore();
    const { size } = statSync(file);
    const found = await doctor({ DATABASE_GIGABYTES: String(size / 1e9) });
    expect(on("room", found)).toContainEqual(expect.stringMatching(/^trouble: .* of DATABASE_GIGABYTES are taken$/));
    expect(on("room", await doctor({ DATABASE_GIGABYTES: "10" })).every((line) => line.startsWith("good"))).toBe(true);
  });
});

describe("the machine", () => {
  test("needs the Node that the program is started with", () => {
    const program = readFileSync(join(import.meta.dirname, "../../../bin/tidings.js"), "utf8");
    expect(program).toContain(`[MAJOR_NEEDED, MINOR_NEEDED] = [${NEEDED_NODE.replace(".", ", ")}]`);
    expect(checkRuntime("24.14.9")[0]?.severity).toBe("trouble");
    expect(checkRuntime("24.15.0")[0]?.severity).toBe("good");
    expect(checkRuntime("26.0.0")[0]?.severity).toBe("good");
  });

  test("has zone data of these years, and a zone that there is", () => {
    const clock = drivenClock("2026-11-23T12:00:00Z");
    const worst = (tz: string | undefined, zone?: string) =>
      checkZoneData({ ...process.versions, tz }, zone, clock).map(({ severity }) => severity);
    expect(worst("2026a", ":Europe/Vienna")).toEqual(["good"]);
    expect(worst("2023c")).toEqual(["note"]);
    expect(worst("2026a", "Europe/Viena")).toEqual(["good", "note"]);
    expect(checkDigestZones(["Europe/Vienna", "+02:00"]).map(({ severity }) => severity)).toEqual(["good"]);
    expect(checkDigestZones(["Europe/Atlantis"])[0]).toMatchObject({ severity: "trouble" });
  });

  test("is told what time it is where its owner says it stands", async () => {
    const { doctor } = patient(drivenClock("2026-11-23T12:00:00Z"));
    expect(on("zone data", await doctor({ TIME_ZONE: "vienna" }))).toContain(
      "good: TIME_ZONE is Europe/Vienna, where it is 13:00",
    );
  });

  test("keeps time to the minute, by most of those who were asked", () => {
    const minute = 60_000;
    const told = (...differences: number[]) => checkClock(differences.map((ours) => ({ ours, theirs: 0 })));
    expect(told()).toEqual([]);
    expect(told(0.5 * minute, -90 * minute, 0)[0]?.severity).toBe("good");
    expect(told(3 * minute)[0]?.what).toBe("it is 3 minutes fast, by another computer asked");
    expect(told(-26 * 60 * minute, -26 * 60 * minute)[0]?.what).toBe("it is 26 hours slow, by 2 others asked");
  });
});

describe("a check", () => {
  test("that hangs, and one that stumbles, keeps none of the others from being told", async () => {
    const never = AbortSignal.abort();
    expect(await lookAt("x", never, () => new Promise(() => {}))).toMatchObject({ findings: [{ subject: "x" }] });
    const stumbles = await lookAt("x", new AbortController().signal, async () => {
      throw new Error("a mistake");
    });
    expect(stumbles).toMatchObject({ findings: [{ severity: "trouble", what: expect.stringContaining("a mistake") }] });
  });

  test("is shown with why and what to do below it, and never in a stranger's control characters", () => {
    const trouble = {
      subject: "a",
      severity: "trouble",
      what: "it\u001b[31m burns",
      why: "Fire.",
      remedy: "Water.",
    } as const;
    expect(showFindings([trouble, { subject: "b", severity: "good", what: "all" }])).toEqual([
      "a",
      "  TROUBLE  it␛[31m burns",
      "    why    Fire.",
      "    do     Water.",
      "",
      "b",
      "  ok       all",
      "",
      "1 trouble, 0 notes, 1 ok.",
    ]);
  });
});
