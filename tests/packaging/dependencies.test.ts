import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fakeWeb, says } from "../fakes/fake-web.ts";
import { newFolder, root, run } from "./clean-folder.ts";
import { lockedPackages } from "./locked-packages.ts";

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

describe("dependencies", () => {
  test.each(["dependencies", "devDependencies", "optionalDependencies"])("%s are pinned exactly", (kind) => {
    const loose = Object.entries<string>(manifest[kind]).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  test("are all locked to a version and to what they contain", () => {
    const loose = lockedPackages().filter(
      ([, { version, integrity }]) => !version || !integrity?.startsWith("sha512-"),
    );
    expect(loose.map(([folder]) => folder)).toEqual([]);
  });
});

describe.skipIf(process.platform === "win32")(".ci/licences", () => {
  const licences = (...files: string[]) => run("node", [".ci/licences", ...files], { folder: root });

  test("lists them, and allows them all", async () => {
    const { out } = await licences();
    expect(out).toMatch(/^where Tidings runs: \d+ packages: MIT \d+, /m);
    expect(out).toMatch(/^for developers only: \d+ packages: /m);
    expect(out).not.toContain("not allowed");
  });

  test.each([
    ["GPL-3.0-only", false],
    ["(MIT OR GPL-3.0-only)", true],
    ["MIT AND GPL-3.0-only", false],
    ["MPL-2.0", false],
    [undefined, false],
  ])("%s, where Tidings runs: allowed %s", async (license, allowed) => {
    const file = join(newFolder("lock"), "package-lock.json");
    writeFileSync(file, JSON.stringify({ packages: { "": {}, "node_modules/a": { version: "1.0.0", license } } }));
    const passed = await licences(file).then(
      () => true,
      ({ stdout }) => !stdout.includes("not allowed where Tidings runs: a 1.0.0"),
    );
    expect(passed).toBe(allowed);
  });
});

describe.skipIf(process.platform === "win32")(".ci/audit", () => {
  const HOLE = {
    id: 1,
    url: "https://advisories.example/1",
    title: "A hole",
    vulnerable_versions: "*",
    severity: "high",
  };
  const audit = (registry: string) =>
    run(".ci/audit", [], { folder: root, settings: { npm_config_registry: registry, npm_config_fetch_retries: "0" } });

  test("says so where the registry does not answer", async () => {
    expect((await audit("http://127.0.0.1:1")).out).toContain("nothing was checked");
  });

  test("passes where no hole is known, and fails where one is", async () => {
    const quiet = await fakeWeb({ "/-/npm/v1/security/advisories/bulk": says("{}") });
    expect((await audit(quiet.origin)).out).toContain("found 0 vulnerabilities");
    const known = await fakeWeb({ "/-/npm/v1/security/advisories/bulk": says(JSON.stringify({ zod: [HOLE] })) });
    await expect(audit(known.origin)).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining("A hole") });
  });
});
