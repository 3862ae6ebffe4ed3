import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cloneHere, newFolder, root, run } from "./clean-folder.ts";
import { serveOnce } from "./serve-once.ts";

const unit = readFileSync(join(root, "deploy", "tidings.service"), "utf8");
const settingOf = (name: string) => new RegExp(`^${name}=(.*)$`, "m").exec(unit)?.[1];

const canVerify = await run("systemd-analyze", ["--version"], { folder: root }).then(
  () => true,
  () => false,
);

/** The unit with its folders on this machine: a clone for /opt/tidings, an empty folder for what it keeps. */
function installHere() {
  const clone = cloneHere();
  symlinkSync(join(root, "node_modules"), join(clone, "node_modules"), "junction");
  const state = newFolder("state");
  const here = unit.replaceAll("/opt/tidings", clone).replaceAll("/var/lib/tidings", state);
  return { clone, state, here };
}

describe("deploy/tidings.service", () => {
  test.skipIf(!canVerify)("is a unit that systemd understands, and that may do little", async () => {
    const folder = newFolder("unit");
    const file = join(folder, "tidings.service");
    writeFileSync(file, installHere().here);
    const { out, err } = await run("systemd-analyze", ["verify", file], { folder });
    expect(out + err).toBe("");
    const { out: rated } = await run("systemd-analyze", ["security", "--offline=true", file], { folder });
    expect(Number(/exposure level for \S+: ([\d.]+)/.exec(rated)?.[1])).toBeLessThan(2);
  });

  test("gives what is in the air the 20 seconds that it takes, and a process that dies is replaced within 30", () => {
    expect(Number(settingOf("TimeoutStopSec"))).toBeGreaterThan(20);
    expect(settingOf("Restart")).toBe("always");
    expect(Number(settingOf("RestartSec"))).toBeLessThan(30);
    expect(settingOf("WorkingDirectory")).toBe(`/var/lib/${settingOf("StateDirectory")}`);
  });

  test.skipIf(process.platform === "win32")(
    "its start line runs the bot from a clone, with the settings beside its store",
    async () => {
      const { here, state } = installHere();
      writeFileSync(join(state, ".env"), "ACCESS=open\n");
      const words = /^ExecStart=(.*)$/m.exec(here)?.[1]?.split(" ") ?? [];
      const { answer, status } = await serveOnce({ words, folder: state, settings: { NODE_ENV: "production" } });
      expect({ answer, status }).toMatchObject({
        answer: expect.stringContaining("I have no articles yet."),
        status: 0,
      });
      expect(readFileSync(join(state, "data", "tidings.db")).length).toBeGreaterThan(0);
    },
  );
});
